package dev.roundtrip.cli.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a section of the report is made of, as the template takes it. */
sealed interface Block {

  /** Tells the template what it is. */
  default boolean isText() {
    return this instanceof Text;
  }

  /** Tells the template what it is. */
  default boolean isHeading() {
    return this instanceof Heading;
  }

  /** Tells the template what it is. */
  default boolean isFigure() {
    return this instanceof Figure;
  }

  /** Tells the template what it is. */
  default boolean isTable() {
    return this instanceof Table;
  }

  /** A paragraph. */
  record Text(String text) implements Block {}

  /** A heading within a section. */
  record Heading(String heading) implements Block {}

  /** A line or mark of a picture: its colour, and what it stands for. */
  record Key(String color, String style, String label) {}

  /**
   * A picture.
   *
   * @param name its number, such as {@code Figure 3}
   * @param figure what it shows; the picture itself follows
   * @param note what to keep in mind when reading it
   * @param keys its legend
   * @param svg the picture
   * @param source where its figures stand in the run's folder
   */
  record Figure(String name, String figure, String note, List<Key> keys, String svg, String source)
      implements Block {
    public Figure {
      keys = List.copyOf(keys);
    }
  }

  /**
   * A cell.
   *
   * @param text what is read
   * @param value the figure itself, unrounded, or null for words
   * @param style how it is set: {@code n} for a number, {@code t} for words, {@code a} for alarm
   */
  record Cell(String text, @Nullable String value, String style) {

    /** Tells the template whether there is a figure behind what is read. */
    public boolean hasValue() {
      return value != null;
    }

    static Cell words(String text) {
      return new Cell(text, null, "t");
    }

    /** Billions of dollars with one decimal; a dash for nothing at all. */
    static Cell billions(long cents) {
      return new Cell(cents == 0 ? "–" : Words.plain(cents), Long.toString(cents), "n");
    }

    static Cell percent(double share) {
      return new Cell(Words.percent(share), Double.toString(share), "n");
    }

    static Cell number(String text, String value) {
      return new Cell(text, value, "n");
    }

    static Cell alarm(String text) {
      return new Cell(text, null, "t a");
    }
  }

  /** A row; one that is {@code strong} stands out. */
  record Row(List<Cell> cells, String style) {
    public Row {
      cells = List.copyOf(cells);
    }

    static Row of(Cell... cells) {
      return new Row(List.of(cells), "");
    }
  }

  /**
   * A table.
   *
   * @param name its number, such as {@code Table 3}
   * @param table what is in it, and in which unit
   * @param style how it is set: {@code wide}, {@code small} or nothing
   * @param heads the heads of its columns
   * @param source where its figures stand in the run's folder
   */
  record Table(
      String name, String table, String style, List<Cell> heads, List<Row> rows, String source)
      implements Block {
    public Table {
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
    }
  }
}
