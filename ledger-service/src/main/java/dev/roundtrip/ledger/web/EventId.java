package dev.roundtrip.ledger.web;

import dev.roundtrip.ledger.store.RunReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a listener is in the events of all runs, written {@code run.number}: {@code 2.17} has heard
 * the second run's first 17 events. It stays good when the service is restarted.
 */
record EventId(long run, long number) {

  /** Before everything. */
  static final EventId NONE = new EventId(0, 0);

  private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

  static Optional<EventId> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(new EventId(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  static EventId of(RunReader.Head head) {
    return new EventId(head.run(), head.number());
  }

  @Override
  public String toString() {
    return run + "." + number;
  }
}
