package dev.roundtrip.scenarios;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Collects what is wrong, so that all of it is told at once, and what is probably not meant. */
final class Problems {

  private final String mainFile;
  private final List<Problem> found = new ArrayList<>();
  private final List<Problem> doubts = new ArrayList<>();
  private final Removals removals = new Removals();

  /**
   * @param mainFile the file the user named; its problems are told first
   */
  Problems(String mainFile) {
    this.mainFile = mainFile;
  }

  void add(Place place, String path, String found, String allowed) {
    this.found.add(Problem.at(place, path, found, allowed));
  }

  /**
   * Says that something is missing which a value refers to: at the value, unless a later file has
   * taken away what was there.
   *
   * @param what the way to what is missing, such as {@code parties.openai}
   */
  void addMissing(String what, Place place, String path, String found, String allowed) {
    if (!removals.isMissed(what, path, place)) {
      add(place, path, found, allowed);
    }
  }

  /** Says what can be run as it is, and is probably not meant. */
  void doubt(Place place, String path, String found, String expected) {
    doubts.add(Problem.at(place, path, found, expected));
  }

  /** Returns what can be run as it is and is probably not meant, in the order of problems. */
  List<Problem> doubts() {
    return inOrder(doubts.stream());
  }

  /** Returns what files have taken away from those they extend. */
  Removals removals() {
    return removals;
  }

  boolean any() {
    return count() > 0;
  }

  int count() {
    return found.size() + removals.missed();
  }

  /** Throws if there is any problem. */
  void throwIfAny() {
    if (any()) {
      throw exception();
    }
  }

  ScenarioException exception() {
    return new ScenarioException(
        inOrder(Stream.concat(found.stream(), removals.problems().stream())));
  }

  private List<Problem> inOrder(Stream<Problem> problems) {
    return problems
        .distinct()
        .sorted(
            Comparator.comparing((Problem problem) -> !problem.file().equals(mainFile))
                .thenComparing(Problem::file)
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column))
        .toList();
  }
}
