package dev.roundtrip.scenarios;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A scenario cannot be used, for all of these reasons. Its message has a line for each and is meant
 * for the person who wrote the file; the stack trace is of no use to anybody.
 */
public final class ScenarioException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Problems are shown up to this many; who has more has one cause for most of them. */
  private static final int SHOWN = 100;

  private final transient List<Problem> problems;

  ScenarioException(List<Problem> problems) {
    super(messageOf(problems), null, false, false);
    this.problems = List.copyOf(problems);
  }

  /** Returns all problems, in the order of files, lines and columns. */
  public List<Problem> problems() {
    return problems;
  }

  private static String messageOf(List<Problem> problems) {
    String lines =
        problems.stream().limit(SHOWN).map(Problem::message).collect(Collectors.joining("\n"));
    int more = problems.size() - SHOWN;
    return more > 0 ? lines + "\nand " + more + " more" : lines;
  }
}
