package dev.roundtrip.cli.network;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A CSV file whose first line names its columns. Cells are trimmed; columns that nobody asks for
 * are ignored; a file without a single line is a table without rows.
 */
final class Table {

  /** What decoding puts in place of bytes that are no letter. */
  private static final char LOST = '\ufffd';

  /** Sums of amounts up to this one are numbers, however many edges there are. */
  private static final BigDecimal MOST = BigDecimal.TEN.pow(18);

  private final Path file;
  private final Faults faults;
  private final List<String> names;
  private final List<CsvRecord> rows;

  private Table(Path file, Faults faults, List<String> names, List<CsvRecord> rows) {
    this.file = file;
    this.faults = faults;
    this.names = names;
    this.rows = rows;
  }

  /** Reads a file that has at least these columns. */
  static Table read(Path file, Faults faults, String... required) throws IOException {
    List<CsvRecord> records = records(file);
    if (records.isEmpty()) {
      return new Table(file, faults, List.of(required), List.of());
    }
    CsvRecord header = records.getFirst();
    List<String> names = header.getFields().stream().map(String::strip).toList();
    for (CsvRecord record : records) {
      checkText(record, names.size(), file, faults);
    }
    for (String name : required) {
      if (!names.contains(name)) {
        faults.add(
            file,
            header.getStartingLineNumber(),
            "the columns " + String.join(", ", names) + " without " + name,
            "a first line with " + String.join(", ", required));
      } else if (names.indexOf(name) != names.lastIndexOf(name)) {
        String twice = "the column " + name + " a second time";
        faults.add(file, header.getStartingLineNumber(), twice, "each column once");
      }
    }
    faults.raise();
    return new Table(file, faults, names, records.subList(1, records.size()));
  }

  private static List<CsvRecord> records(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new BadTableException(file + ": found a folder; allowed: a CSV file");
    }
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(Files.newInputStream(file))) {
      reader.forEach(records::add);
    } catch (CsvParseException e) {
      throw new BadTableException(file + ": " + e.getMessage());
    }
    return records;
  }

  /**
   * Notes what makes a line mean something else than was written: cells beyond the columns, as a
   * thousands separator makes them, and letters that are lost.
   */
  private static void checkText(CsvRecord record, int columns, Path file, Faults faults) {
    long line = record.getStartingLineNumber();
    if (record.getFieldCount() != columns) {
      faults.add(
          file,
          line,
          record.getFieldCount() + " cells",
          columns + ", as in the first line; a cell with a comma stands in quotes");
    }
    if (record.getFields().stream().anyMatch(cell -> cell.indexOf(LOST) >= 0)) {
      faults.add(file, line, "letters that are not UTF-8", "a file in UTF-8");
    }
  }

  boolean has(String column) {
    return names.contains(column);
  }

  List<Row> rows() {
    return rows.stream().map(Row::new).collect(Collectors.toCollection(ArrayList::new));
  }

  /** One line. Whatever is wrong with a cell is noted, and something harmless returned. */
  final class Row {

    private final CsvRecord cells;

    private Row(CsvRecord cells) {
      this.cells = cells;
    }

    /** Returns the text of a cell; empty where there is none. */
    String text(String column) {
      int place = names.indexOf(column);
      return place < 0 || place >= cells.getFieldCount() ? "" : cells.getField(place).strip();
    }

    /** Returns a text that must not be empty. */
    String name(String column) {
      String text = text(column);
      if (text.isEmpty()) {
        fault("no " + column, "the name of a node");
      }
      return text;
    }

    /** Returns an amount: a decimal number of zero or more, at most {@link #MOST}. */
    BigDecimal amount(String column) {
      String text = text(column);
      String allowed = "a number of 0 or more, such as 12.5";
      try {
        BigDecimal amount = new BigDecimal(text);
        if (amount.signum() >= 0 && amount.compareTo(MOST) <= 0) {
          return amount;
        }
        allowed += amount.signum() >= 0 ? ", at most 1e18" : "";
      } catch (NumberFormatException e) {
        // told below, as any other text that is no amount
      }
      fault(column + " " + (text.isEmpty() ? "empty" : text), allowed);
      return BigDecimal.ZERO;
    }

    /** Returns a share: more than zero and at most one. */
    double share(String column) {
      BigDecimal share = amount(column);
      if (share.signum() == 0 || share.compareTo(BigDecimal.ONE) > 0) {
        fault(column + " " + text(column), "more than 0 and at most 1");
      }
      return share.doubleValue();
    }

    /** Returns a rank of payment, or another where the cell is empty. */
    int rank(String column, int otherwise) {
      String text = text(column);
      if (text.isEmpty()) {
        return otherwise;
      }
      if (text.matches("\\d{1,9}")) {
        return Integer.parseInt(text);
      }
      fault(column + " " + text, "a whole number, 0 being paid first");
      return otherwise;
    }

    void fault(String found, String allowed) {
      faults.add(file, cells.getStartingLineNumber(), found, allowed);
    }
  }
}
