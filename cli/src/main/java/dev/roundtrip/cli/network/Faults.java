package dev.roundtrip.cli.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with tables, collected so that all of it is told at once. */
final class Faults {

  private static final int MOST = 20;

  private final List<String> lines = new ArrayList<>();

  /** Notes what was found in a line and what is allowed there. */
  void add(Path file, long line, String found, String allowed) {
    lines.add(file + ":" + line + ": found " + found + "; allowed: " + allowed);
  }

  /** Does nothing while there are none. */
  void raise() {
    if (lines.isEmpty()) {
      return;
    }
    int more = lines.size() - MOST;
    String shown = String.join("\n", lines.subList(0, Math.min(MOST, lines.size())));
    throw new BadTableException(more > 0 ? shown + "\nand " + more + " more" : shown);
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }
}
