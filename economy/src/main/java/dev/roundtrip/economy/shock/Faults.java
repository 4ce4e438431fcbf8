package dev.roundtrip.economy.shock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that is wrong with one text, so that whoever wrote it hears of all of it at once. */
final class Faults {

  private final List<String> told = new ArrayList<>();

  void add(String fault) {
    told.add(fault);
  }

  boolean any() {
    return !told.isEmpty();
  }

  /** Returns what is read, or notes what is wrong with it and returns null. */
  <T> @Nullable T orNull(Supplier<@Nullable T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      add(String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** Returns the exception that tells all of it, in the order in which it was found. */
  IllegalArgumentException asOne() {
    return new IllegalArgumentException(String.join("; and ", told));
  }
}
