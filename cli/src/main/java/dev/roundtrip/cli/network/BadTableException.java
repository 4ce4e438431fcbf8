package dev.roundtrip.cli.network;

/** What is wrong with the tables a user gave, one line for each fault. */
public final class BadTableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  BadTableException(String message) {
    super(message);
  }
}
