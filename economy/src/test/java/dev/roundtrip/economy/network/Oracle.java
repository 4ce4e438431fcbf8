package dev.roundtrip.economy.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Results that independent programs computed, as tables of text. */
final class Oracle {

  private Oracle() {}

  /** Returns the rows of a file among the test resources, by the names in its first line. */
  static List<Map<String, String>> rows(String name) {
    try (InputStream in = Oracle.class.getResourceAsStream("/oracles/" + name)) {
      return rows(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the rows of a file without names. */
  static List<double[]> numbers(String name) {
    try (InputStream in = Oracle.class.getResourceAsStream("/oracles/" + name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Map<String, String>> rows(Path file) {
    try {
      return rows(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, String>> rows(List<String> lines) {
    String[] names = lines.getFirst().split(",");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i].strip(), cells[i].strip());
      }
      rows.add(row);
    }
    return rows;
  }

  static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  static int index(Map<String, String> row, String column) {
    return Integer.parseInt(row.get(column));
  }
}
