package dev.roundtrip.cli.document;

import dev.roundtrip.cli.folder.Unreadable;
import dev.roundtrip.economy.time.Period;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code series.csv}: a line for each month and party, columns by their names. Columns that this
 * version does not know do no harm, and neither does their order.
 */
final class MonthlySeries {

  private static final int YEAR = 12;
  private static final String PERIOD = "period";
  private static final String PARTY = "party";

  private final List<String> columns;
  private final List<Period> months = new ArrayList<>();
  private final SortedMap<String, List<List<String>>> rows = new TreeMap<>();

  private MonthlySeries(List<String> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * Reads the file.
   *
   * @throws IOException if it cannot be read; its message says what is wrong
   */
  static MonthlySeries read(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      String header = in.readLine();
      MonthlySeries series = new MonthlySeries(header == null ? List.of() : cells(header));
      if (!series.has(PERIOD) || !series.has(PARTY)) {
        throw new IllegalArgumentException("it has no column of months, or none of parties");
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        series.add(cells(line));
      }
      return series;
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw Unreadable.because(file, e);
    }
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split(",", -1));
  }

  private void add(List<String> row) {
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(
          "a line has " + row.size() + " columns, the first one " + columns.size());
    }
    Period month = Period.parse(row.get(columns.indexOf(PERIOD)));
    if (months.isEmpty() || !months.getLast().equals(month)) {
      months.add(month);
    }
    rows.computeIfAbsent(row.get(columns.indexOf(PARTY)), any -> new ArrayList<>()).add(row);
  }

  /** Returns the months, in order. */
  List<Period> months() {
    return List.copyOf(months);
  }

  /** Tells whether the file has a column. */
  boolean has(String column) {
    return columns.contains(column);
  }

  /** Returns what follows a prefix in the names of columns, such as the parties with prices. */
  List<String> after(String prefix) {
    return columns.stream()
        .filter(column -> column.startsWith(prefix))
        .map(column -> column.substring(prefix.length()))
        .toList();
  }

  /** Returns a column of a party, a value for each month; empty if there is none. */
  double[] of(String party, String column) {
    int index = columns.indexOf(column);
    List<List<String>> own = rows.getOrDefault(party, List.of());
    if (index < 0 || own.size() != months.size()) {
      return new double[0];
    }
    return own.stream().mapToDouble(row -> number(row.get(index), column)).toArray();
  }

  /** Returns a column that is the same for every party, a value for each month. */
  double[] conditions(String column) {
    return rows.isEmpty() ? new double[0] : of(rows.firstKey(), column);
  }

  private static double number(String text, String column) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' in " + column + " is no number", e);
    }
  }

  /**
   * Returns sums over twelve months up to each month; not a number where there are not yet twelve.
   */
  static double[] overTwelveMonths(double[] flows) {
    double[] sums = new double[flows.length];
    for (int i = 0; i < flows.length; i++) {
      sums[i] = i < YEAR - 1 ? Double.NaN : 0;
      for (int ago = 0; ago < YEAR && ago <= i; ago++) {
        sums[i] += flows[i - ago];
      }
    }
    return sums;
  }
}
