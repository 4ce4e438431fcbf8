package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report read as its reader gets it. */
record ReportPage(String html) {

  private static final Pattern TABLE =
      Pattern.compile("<caption><b>[^<]*</b> ([^<]*)</caption>(.*?)</table>", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("<tr class=\"[^\"]*\">(.*?)</tr>");
  private static final Pattern CELL = Pattern.compile("<td class=\"[^\"]*\">(.*?)</td>");
  private static final Pattern HEAD = Pattern.compile("<th [^>]*>(.*?)</th>");
  private static final Pattern VALUE = Pattern.compile("<data value=\"([^\"]*)\">");

  /** Returns the cells of a table by the beginning of its title, its heads first. */
  List<List<String>> table(String title) {
    Matcher tables = TABLE.matcher(html);
    while (tables.find()) {
      if (tables.group(1).startsWith(title)) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(all(HEAD, tables.group(2)));
        String body = tables.group(2).replace("&#x3D;", "=").replace("&#39;", "'");
        all(ROW, body).forEach(row -> rows.add(all(CELL, row)));
        return rows;
      }
    }
    throw new AssertionError("no table is called " + title);
  }

  /** Returns the first group of every match. */
  static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }

  /** Returns the figure behind what a cell shows. */
  static String value(String cell) {
    Matcher value = VALUE.matcher(cell);
    assertThat(value.find()).as(cell).isTrue();
    return value.group(1);
  }
}
