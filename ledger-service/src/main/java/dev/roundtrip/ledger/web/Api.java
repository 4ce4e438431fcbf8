package dev.roundtrip.ledger.web;

/** Where the API is. */
final class Api {

  static final String ROOT = "/api";
  static final String V1 = ROOT + "/v1";

  private Api() {}

  static boolean isPath(String path) {
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }
}
