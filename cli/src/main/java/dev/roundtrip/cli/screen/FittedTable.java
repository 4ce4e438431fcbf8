package dev.roundtrip.cli.screen;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.List;
import java.util.function.Function;

/** A table. Where it is wider than the terminal, its widest columns of words are wrapped. */
public final class FittedTable {

  /** Beside the text of a column: a blank before and after it. */
  private static final int BLANKS = 2;

  /** What no column is made narrower than. */
  private static final int LEAST = 8;

  private static final String BREAKS = ",: ";

  private FittedTable() {}

  /** Returns a column of words. */
  public static <T> ColumnData<T> words(String header, Function<T, String> text) {
    return column(header, HorizontalAlign.LEFT).with(text);
  }

  /** Returns a column of figures. */
  public static <T> ColumnData<T> figures(String header, Function<T, String> text) {
    return column(header, HorizontalAlign.RIGHT).with(text);
  }

  private static Column column(String header, HorizontalAlign align) {
    return new Column().header(header).headerAlign(align).dataAlign(align);
  }

  /** Returns the table, each line with its end. */
  public static <T> String of(List<T> rows, List<ColumnData<T>> columns, int width) {
    int[] widths = new int[columns.size()];
    String[][] cells = new String[rows.size()][widths.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = columns.get(i).getHeader().length();
      for (int row = 0; row < cells.length; row++) {
        cells[row][i] = columns.get(i).getCellValue(rows.get(row));
        widths[i] = Math.max(widths[i], cells[row][i].length());
      }
    }
    fit(widths, columns, width);
    Column[] fitted = new Column[widths.length];
    for (int i = 0; i < widths.length; i++) {
      fitted[i] =
          column(columns.get(i).getHeader(), columns.get(i).getDataAlign())
              .maxWidth(widths[i] + BLANKS, OverflowBehaviour.NEWLINE);
      for (String[] row : cells) {
        row[i] = broken(row[i], widths[i]);
      }
    }
    return AsciiTable.builder()
            .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
            .lineSeparator("\n")
            .data(fitted, cells)
            .asString()
        + "\n";
  }

  /** Makes columns of words narrower, the widest first; a figure stays whole. */
  private static <T> void fit(int[] widths, List<ColumnData<T>> columns, int width) {
    int over = -1 - width;
    for (int one : widths) {
      over += one + BLANKS + 1;
    }
    for (; over > 0; over--) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        boolean words = columns.get(i).getDataAlign() == HorizontalAlign.LEFT;
        if (words && widths[i] > (widest < 0 ? LEAST : widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        return;
      }
      widths[widest]--;
    }
  }

  /** Breaks a text between its parts; a part that is too long, wherever it must. */
  private static String broken(String text, int width) {
    StringBuilder lines = new StringBuilder();
    String rest = text;
    while (rest.length() > width) {
      int end = width;
      while (end > 0 && !isBreak(rest, end)) {
        end--;
      }
      end = end == 0 ? width : end;
      lines.append(rest, 0, end).append('\n');
      rest = rest.substring(end).stripLeading();
    }
    return lines.append(rest).toString();
  }

  /** Tells whether a line may end: after a blank, or within a path between its keys. */
  private static boolean isBreak(String text, int end) {
    char last = text.charAt(end - 1);
    return BREAKS.indexOf(last) >= 0 || (last == '.' && Character.isLetter(text.charAt(end)));
  }
}
