package dev.roundtrip.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the figures of a scenario in their order, and gathers what is to be changed of them
 * into what a file that extends the scenario would say: no more than needed, but a schedule and a
 * list as a whole, as those are replaced as a whole.
 */
final class FigureWalk {

  /** Keys whose values are words, even where those begin with a number. */
  private static final Set<String> WORDS =
      Set.of("schema", "name", "title", "source", "confidence", "note");

  private final Visitor visitor;

  private FigureWalk(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Is shown every figure. */
  @FunctionalInterface
  interface Visitor {
    /**
     * Looks at a figure.
     *
     * @param value the figure itself, without what is known about it
     * @return what to write in its place, or null to leave it as it is
     */
    @Nullable Node visit(NotedFigure figure, Node value);
  }

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

  /** Returns the changes that a visitor asks for, or null if it leaves every figure as it is. */
  static @Nullable Node changes(Node.Mapping root, Visitor visitor) {
    return new FigureWalk(visitor).changed(root, "", Said.NOTHING, false);
  }

  /**
   * @param whole whether what is not changed has to be there too
   * @return null if nothing changes
   */
  private @Nullable Node changed(Node node, String path, Said said, boolean whole) {
    return switch (node) {
      case Node.Mapping mapping when mapping.find(Figure.VALUE) != null ->
          visited(Figure.valueOf(mapping), path, said.in(mapping));
      case Node.Mapping mapping -> changed(mapping, path, said.in(mapping), whole);
      case Node.Listing listing -> changed(listing, path, said);
      case Node.Scalar scalar
          when Quantity.parse(scalar.text()) != null || path.startsWith(FigurePart.SHOCKS) ->
          visited(scalar, path, said);
      case Node.Scalar scalar -> null;
    };
  }

  private @Nullable Node visited(Node value, String path, Said said) {
    NotedFigure figure =
        new NotedFigure(path, textOf(value), said.confidence(), said.source(), said.note());
    return visitor.visit(figure, value);
  }

  private @Nullable Node changed(Node.Mapping mapping, String path, Said said, boolean whole) {
    boolean schedule = mapping.entries().keySet().stream().anyMatch(Timetable::isMonth);
    Node.Mapping result = mapping;
    List<String> unchanged = new ArrayList<>();
    for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
      String key = entry.getKey();
      String below = path.isEmpty() ? key : path + "." + key;
      Node value = entry.getValue().value();
      Node next = WORDS.contains(key) ? null : changed(value, below, said, whole || schedule);
      if (next == null) {
        unchanged.add(key);
      } else {
        result = result.with(key, new Node.Entry(entry.getValue().key(), next));
      }
    }
    if (unchanged.size() == mapping.entries().size()) {
      return null;
    }
    if (!whole && !schedule) {
      for (String key : unchanged) {
        result = result.without(key);
      }
    }
    return result;
  }

  private @Nullable Node changed(Node.Listing listing, String path, Said said) {
    List<Node> items = new ArrayList<>(listing.items());
    boolean any = false;
    for (int i = 0; i < items.size(); i++) {
      Node next = changed(items.get(i), path + "[" + i + "]", said, true);
      if (next != null) {
        items.set(i, next);
        any = true;
      }
    }
    return any ? new Node.Listing(listing.place(), items) : null;
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
