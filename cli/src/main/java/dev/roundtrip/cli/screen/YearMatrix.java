package dev.roundtrip.cli.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Figures by year: a line for each row, a column for each year. Where the years do not fit the
 * width beside what the rows are called, they follow below each other in blocks of the same size.
 */
final class YearMatrix {

  private static final String NOTHING = ".";

  private final String title;
  private final List<Integer> years;
  private final List<String> heads;
  private final List<Row> rows = new ArrayList<>();

  private record Row(String label, List<String> cells) {}

  /**
   * @param title what the figures are, and in what unit
   * @param years the columns
   */
  YearMatrix(String title, List<Integer> years) {
    this(title, years, years.stream().map(String::valueOf).toList());
  }

  /**
   * @param heads what the columns are called
   */
  YearMatrix(String title, List<Integer> years, List<String> heads) {
    this.title = title;
    this.years = years;
    this.heads = heads;
  }

  /**
   * Adds a row, unless all its cells are empty.
   *
   * @param cell the text for a year; empty where there is nothing
   */
  void add(String label, IntFunction<String> cell) {
    List<String> cells = years.stream().map(cell::apply).toList();
    if (cells.stream().anyMatch(text -> !text.isEmpty())) {
      rows.add(new Row(label, cells));
    }
  }

  /**
   * Returns the title and the lines, each with its end, and an empty line; nothing without rows.
   */
  String render(int width) {
    if (rows.isEmpty()) {
      return "";
    }
    int cell = heads.stream().mapToInt(String::length).max().orElse(0);
    int label = 0;
    for (Row row : rows) {
      label = Math.max(label, row.label().length());
      cell = Math.max(cell, row.cells().stream().mapToInt(String::length).max().orElse(0));
    }
    cell++;
    int beside = width - cell * years.size();
    int fitted = Math.min(label, Math.max(beside, width / 2));
    int most = Math.max(1, (width - fitted) / cell);
    int blocks = (years.size() + most - 1) / most;
    int perBlock = (years.size() + blocks - 1) / blocks;
    StringBuilder text = new StringBuilder();
    Wrapped.lines(title, width, "  ").forEach(line -> text.append(line).append('\n'));
    for (int first = 0; first < years.size(); first += perBlock) {
      int last = Math.min(years.size(), first + perBlock);
      appendLine(text, "", heads.subList(first, last), fitted, cell);
      for (Row row : rows) {
        appendLine(text, row.label(), row.cells().subList(first, last), fitted, cell);
      }
    }
    return text.append('\n').toString();
  }

  private static void appendLine(
      StringBuilder text, String label, List<String> cells, int labelWidth, int cellWidth) {
    String shown = label.length() > labelWidth ? label.substring(0, labelWidth - 1) + "~" : label;
    text.append(shown).repeat(' ', labelWidth - shown.length());
    for (String cell : cells) {
      String filled = cell.isEmpty() ? NOTHING : cell;
      text.repeat(' ', cellWidth - filled.length()).append(filled);
    }
    text.append('\n');
  }
}
