package dev.roundtrip.cli.folder;

import dev.roundtrip.scenarios.NotedFigure;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How far a figure that goes into a run can be relied on. */
public enum InputKind {
  /** Somebody stated, filed, reported or leaked it, or it is arithmetic from such figures. */
  FACTS,
  /** Chosen so that the whole reproduces known totals. */
  FITTED,
  /** From memory, not verified. */
  RECALLED,
  /** Our choice, and the first thing to vary. */
  ASSUMED,
  /** Nothing is said about it. */
  UNSTATED;

  /** Figures a run is held against and nothing is computed with. */
  private static final String HELD_AGAINST = "facts.";

  /** Returns the figures that go into a run by kind, each in the order of the scenario. */
  public static SortedMap<InputKind, List<NotedFigure>> sorted(List<NotedFigure> figures) {
    SortedMap<InputKind, List<NotedFigure>> byKind = new TreeMap<>();
    for (InputKind kind : values()) {
      byKind.put(kind, figures.stream().filter(figure -> kind.holds(figure)).toList());
    }
    return byKind;
  }

  private boolean holds(NotedFigure figure) {
    return !figure.path().startsWith(HELD_AGAINST) && of(figure) == this;
  }

  /** Returns the kind of a figure, by the confidence that its scenario states. */
  public static InputKind of(NotedFigure figure) {
    return of(figure.confidence());
  }

  /** Returns the kind of figures of a confidence. */
  public static InputKind of(String confidence) {
    return switch (confidence) {
      case "stated", "filing", "reported", "leak", "derived" -> FACTS;
      case "fitted" -> FITTED;
      case "recalled" -> RECALLED;
      case "assumed" -> ASSUMED;
      case "" -> UNSTATED;
      default -> throw new IllegalArgumentException("no confidence is called " + confidence);
    };
  }
}
