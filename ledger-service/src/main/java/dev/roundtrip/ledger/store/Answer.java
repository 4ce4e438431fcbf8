package dev.roundtrip.ledger.store;

/** The answer to a command. */
public sealed interface Answer<T> {

  /** It is done, or was done when the same was commanded before. */
  record Done<T>(T value) implements Answer<T> {}

  /**
   * It is refused, and nothing was changed.
   *
   * @param refusal why
   * @param detail what was found, for people
   */
  record Refused<T>(ControlRefusal refusal, String detail) implements Answer<T> {}
}
