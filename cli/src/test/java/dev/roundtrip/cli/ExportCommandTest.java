package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.roundtrip.cli.export.JournalFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportCommandTest {

  private static final List<String> COLUMNS =
      List.of(
          "period",
          "date",
          "entry",
          "contract",
          "text",
          "party",
          "account",
          "counterparty",
          "amount_cents");

  @TempDir private static Path runs;

  @TempDir private Path folder;

  private static Path run;

  @BeforeAll
  static void runAYear() throws IOException {
    Path scenario = runs.resolve("year.yaml");
    Files.writeString(
        scenario, "extends: openai-2025\nname: year\nhorizon: {from: 2025-01, to: 2025-12}\n");
    Path out = runs.resolve("out");
    assertThat(Cli.call("run", scenario.toString(), "--out", out.toString()).code()).isZero();
    try (var folders = Files.list(out)) {
      run = folders.findFirst().orElseThrow();
    }
  }

  private static String printed(JournalFormat format) {
    Cli export = Cli.call("export", run.toString(), "--format", format.toString());
    assertThat(export.code()).as(export.err()).isZero();
    assertThat(export.err()).isEmpty();
    return export.out();
  }

  private Path written(JournalFormat format) {
    Path file = folder.resolve("journal." + format);
    Cli export =
        Cli.call("export", run.toString(), "--format", format.toString(), "--out", file.toString());
    assertThat(export.code()).as(export.err()).isZero();
    assertThat(export.out()).isEmpty();
    return file;
  }

  private static String journal() throws IOException {
    return Files.readString(run.resolve("journal.hledger"));
  }

  @Test
  void hledgerGetsTheJournalOfTheFolder() throws IOException {
    assertThat(printed(JournalFormat.HLEDGER)).isEqualTo(journal());
  }

  @Test
  void ledgerGetsTheSameEntriesInItsOwnWords() throws IOException {
    List<String> entries = journal().lines().filter(line -> line.matches("( {4}|\\d).*")).toList();
    String ledger = printed(JournalFormat.LEDGER);
    assertThat(ledger).contains("\ncommodity USD\n    format USD 1000.00\n");
    assertThat(ledger.lines().filter(line -> line.matches("( {4}(?!format)|\\d).*")))
        .containsExactlyElementsOf(entries);
    assertThat(ledger.lines().filter(line -> line.startsWith("account ")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).matches("account \\S+"));
  }

  @Test
  void beancountGetsAccountsThatBeginWithTheirType() {
    String beancount = printed(JournalFormat.BEANCOUNT);
    assertThat(beancount.lines().filter(line -> line.contains(" open ")))
        .isNotEmpty()
        .allSatisfy(line ->
            assertThat(line)
                .matches(
                    "\\S+ open (Assets|Liabilities|Equity|Income|Expenses)(:[A-Z0-9][-\\w]*)+"
                        + " USD"));
    assertThat(beancount)
        .contains("\n2025-01-31 * \"openai-sales\" \"due ", " Income:Openai:Sales  -")
        .contains("\n2026-01-01 balance Assets:Openai:Cash  ");
  }

  @Test
  void aTableHasEveryPostingAndEveryPartysPartOfAnEntryIsBalanced() throws IOException {
    List<NamedCsvRecord> rows = rows();
    assertThat(rows.getFirst().getHeader()).isEqualTo(COLUMNS);
    assertThat(rows).hasSize((int) journal().lines().filter(l -> l.startsWith("    ")).count());
    Map<String, Long> sums = new TreeMap<>();
    for (NamedCsvRecord row : rows) {
      String part = row.getField("period") + "/" + row.getField("entry") + row.getField("party");
      sums.merge(part, Long.parseLong(row.getField("amount_cents")), Long::sum);
    }
    assertThat(sums.values()).hasSizeGreaterThan(1000).containsOnly(0L);
  }

  private static List<NamedCsvRecord> rows() throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(printed(JournalFormat.CSV))) {
      return csv.stream().toList();
    }
  }

  /** Another program's reader finds the same in the Parquet file, with types. */
  @Test
  void parquetHasTheRowsOfTheTable() throws IOException {
    List<List<String>> expected = rows().stream().map(NamedCsvRecord::getFields).toList();
    List<List<String>> found = new ArrayList<>();
    try (ParquetFileReader file =
            ParquetFileReader.open(InputFile.of(written(JournalFormat.PARQUET)));
        RowReader rows = file.rowReader()) {
      while (rows.hasNext()) {
        rows.next();
        found.add(
            List.of(
                rows.getString("period"),
                rows.getDate("date").toString(),
                Integer.toString(rows.getInt("entry")),
                rows.isNull("contract") ? "" : rows.getString("contract"),
                rows.getString("text"),
                rows.getString("party"),
                rows.getString("account"),
                rows.isNull("counterparty") ? "" : rows.getString("counterparty"),
                Long.toString(rows.getLong("amount_cents"))));
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(names = "PARQUET", mode = EnumSource.Mode.EXCLUDE)
  void aFileHasWhatWouldBePrinted(JournalFormat format) throws IOException {
    assertThat(Files.readString(written(format))).isEqualTo(printed(format));
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyByForce() throws IOException {
    Path there = Files.writeString(folder.resolve("there.csv"), "mine");
    String[] call = {"export", run.toString(), "--format", "csv", "--out", there.toString()};
    refused(2, there + " is there; --force replaces it", call);
    assertThat(there).hasContent("mine");
    List<String> forced = new ArrayList<>(List.of(call));
    forced.add("--force");
    assertThat(Cli.call(forced.toArray(String[]::new)).code()).isZero();
    assertThat(Files.readString(there)).isEqualTo(printed(JournalFormat.CSV));
  }

  /** A file put in the place of {@code /dev/null} would be there for every program. */
  @Test
  void noFileTakesThePlaceOfAPipe() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    String[] call = {
      "export", run.toString(), "--format", "csv", "--force", "--out", pipe.toString()
    };
    refused(2, pipe + " is a device or a pipe", call);
    assertThat(Files.readAttributes(pipe, BasicFileAttributes.class).isOther()).isTrue();
  }

  @Test
  void aLinkStaysAndWhatItLeadsToIsReplaced() throws IOException {
    Path there = Files.writeString(folder.resolve("there.csv"), "mine");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), there);
    String[] call = {
      "export", run.toString(), "--format", "csv", "--force", "--out", link.toString()
    };
    assertThat(Cli.call(call).code()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(there)).isEqualTo(printed(JournalFormat.CSV));
  }

  @Test
  void whatCannotBeIsToldInALineAndLeavesNothing() throws IOException {
    String path = run.toString();
    refused(2, "a Parquet file is no text; --out names", "export", path, "--format", "parquet");
    refused(2, "there is no run 'nowhere'", "export", "nowhere", "--format", "csv");
    Path out = folder.resolve("no/such/folder.csv");
    refused(1, "cannot write to " + out, "export", path, "--format", "csv", "--out", out + "");
    refused(2, "is a folder", "export", path, "--format", "csv", "--out", folder.toString());
    assertThat(Cli.call("export", path, "--format", "xml").err())
        .contains("expected one of [hledger, ledger, beancount, csv, parquet]");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aJournalThatWasCutShortIsNotPassedOn() throws IOException {
    Path copy = Files.createDirectories(folder.resolve(run.getFileName()));
    for (String file : List.of("run.json", "journal.hledger", "summary.json", "series.csv")) {
      Files.copy(run.resolve(file), copy.resolve(file));
    }
    Files.writeString(copy.resolve("journal.hledger"), journal().substring(0, 10_000));
    refused(2, "it was cut short after the run", "export", copy.toString(), "--format", "csv");
  }

  private static void refused(int code, String reason, String... call) {
    Cli refused = Cli.call(call);
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains(reason).hasLineCount(1);
  }
}
