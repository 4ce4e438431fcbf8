package dev.roundtrip.cli.stack;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Words nobody can guess. They decide nothing in a run. */
final class Secrets {

  private static final int BYTES = 24;

  private Secrets() {}

  static String next() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
