package dev.roundtrip.scenarios;

import java.util.ArrayList;
import java.util.List;

/**
 * A figure of a scenario with what is known about it, so that facts, fitted figures and assumptions
 * can be told apart by machine.
 *
 * @param path the way to it, such as {@code contracts.oracle-300.price}
 * @param value as it is written in the canonical text; several values with commas between them
 * @param confidence how sure it is, such as {@code filing}; empty where nothing is said
 * @param source where it comes from; empty where nothing is said
 * @param note what else is said about it; empty where nothing is
 */
public record NotedFigure(
    String path, String value, String confidence, String source, String note) {

  /** Returns all figures of a scenario, in order. */
  static List<NotedFigure> in(Node.Mapping root) {
    List<NotedFigure> figures = new ArrayList<>();
    FigureWalk.changes(
        root,
        (figure, value) -> {
          figures.add(figure);
          return null;
        });
    return figures;
  }
}
