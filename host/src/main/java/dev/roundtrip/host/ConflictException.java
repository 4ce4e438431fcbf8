package dev.roundtrip.host;

import java.util.Objects;

/**
 * Two things that must be the same are not: one identity with two bodies, or counts that do not
 * match what was said. It stops the run, for a figure that followed from it could not be trusted.
 */
public final class ConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what is in conflict and both versions of it
   */
  public ConflictException(String message) {
    super(message);
  }

  /** Refuses a second body of what has been heard before. */
  static void requireSame(Object identity, Object first, Object second) {
    if (!Objects.equals(first, second)) { // mostly the very same, which needs no comparing
      throw new ConflictException(
          identity + " was heard in two versions: first " + first + ", then " + second);
    }
  }
}
