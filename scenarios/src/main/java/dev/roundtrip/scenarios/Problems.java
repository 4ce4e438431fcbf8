package dev.roundtrip.scenarios;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that all of it is told at once. */
final class Problems {

  private final String mainFile;
  private final List<Problem> found = new ArrayList<>();

  /**
   * @param mainFile the file the user named; its problems are told first
   */
  Problems(String mainFile) {
    this.mainFile = mainFile;
  }

  void add(Place place, String path, String found, String allowed) {
    this.found.add(new Problem(place.file(), place.line(), place.column(), path, found, allowed));
  }

  boolean any() {
    return !found.isEmpty();
  }

  int count() {
    return found.size();
  }

  /** Throws if there is any problem. */
  void throwIfAny() {
    if (any()) {
      throw exception();
    }
  }

  ScenarioException exception() {
    return new ScenarioException(
        found.stream()
            .distinct()
            .sorted(
                Comparator.comparing((Problem problem) -> !problem.file().equals(mainFile))
                    .thenComparing(Problem::file)
                    .thenComparingInt(Problem::line)
                    .thenComparingInt(Problem::column))
            .toList());
  }
}
