package dev.roundtrip.cli.control;

import java.security.SecureRandom;

/** Names for requests, that nobody has used before. They decide nothing in a run. */
public final class RequestIds {

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RequestIds() {}

  /** Returns a name short enough to be typed. */
  public static String next() {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return id.toString();
  }
}
