package dev.roundtrip.economy.books;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.ObligationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The table of docs/MODEL.md, Accounting, has every kind of obligation as it is booked. */
class TreatmentTest {

  private static final Path DOCUMENT = Path.of("../docs/MODEL.md");

  @Test
  void everyKindIsBookedAsTheDocumentSays() throws IOException {
    SortedMap<String, List<String>> booked = new TreeMap<>();
    for (ObligationKind kind : ObligationKind.values()) {
      Treatment treatment = Treatment.of(kind);
      booked.put(
          kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          List.of(treatment.credit().path(), treatment.debit().path()));
    }
    assertThat(documented()).isEqualTo(booked);
  }

  /** The rows below the head of the table, up to the first line that is none. */
  private static SortedMap<String, List<String>> documented() throws IOException {
    SortedMap<String, List<String>> rows = new TreeMap<>();
    List<String> lines = Files.readAllLines(DOCUMENT);
    int head = lines.indexOf("| obligation | obligee credits | obligor debits |");
    for (String line : lines.subList(head + 2, lines.size())) {
      if (!line.startsWith("|")) {
        break;
      }
      List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      for (String kind : cells.get(1).split(", ", -1)) {
        rows.put(kind.replace('-', ' '), cells.subList(2, 4));
      }
    }
    return rows;
  }
}
