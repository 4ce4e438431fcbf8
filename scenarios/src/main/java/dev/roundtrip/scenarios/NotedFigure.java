package dev.roundtrip.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** Keys whose values are words, even where those begin with a number. */
  private static final Set<String> WORDS =
      Set.of("schema", "name", "title", "source", "confidence", "note");

  /** Notes that hold for all figures below them that have none of their own. */
  private record Said(String confidence, String source, String note) {

    private static final Said NOTHING = new Said("", "", "");

    Said in(Node.Mapping mapping) {
      return mapping.find(Notes.CONFIDENCE.key()) == null
              && mapping.find(Notes.SOURCE.key()) == null
          ? this
          : new Said(
              textOf(mapping.find(Notes.CONFIDENCE.key())),
              textOf(mapping.find(Notes.SOURCE.key())),
              textOf(mapping.find(Notes.NOTE.key())));
    }
  }

  /** Returns all figures below a node, in order. */
  static List<NotedFigure> in(Node root) {
    List<NotedFigure> figures = new ArrayList<>();
    collect(root, "", Said.NOTHING, figures);
    return figures;
  }

  private static void collect(Node node, String path, Said said, List<NotedFigure> figures) {
    switch (node) {
      case Node.Mapping mapping when mapping.find(Figure.VALUE) != null ->
          add(path, textOf(mapping.find(Figure.VALUE)), said.in(mapping), figures);
      case Node.Mapping mapping -> {
        Said here = said.in(mapping);
        for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
          if (WORDS.contains(entry.getKey())) {
            continue;
          }
          String below = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
          collect(entry.getValue().value(), below, here, figures);
        }
      }
      case Node.Listing listing -> {
        for (int i = 0; i < listing.items().size(); i++) {
          collect(listing.items().get(i), path + "[" + i + "]", said, figures);
        }
      }
      case Node.Scalar scalar when Quantity.parse(scalar.text()) != null ->
          add(path, scalar.text(), said, figures);
      case Node.Scalar scalar -> {}
    }
  }

  private static void add(String path, String value, Said said, List<NotedFigure> figures) {
    figures.add(new NotedFigure(path, value, said.confidence(), said.source(), said.note()));
  }

  private static String textOf(@Nullable Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar.text();
      case Node.Listing listing ->
          String.join(
              ", ", listing.items().stream().map(item -> textOf(Figure.valueOf(item))).toList());
      case Node.Mapping mapping -> "";
      case null -> "";
    };
  }
}
