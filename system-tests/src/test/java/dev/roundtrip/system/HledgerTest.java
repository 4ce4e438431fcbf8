package dev.roundtrip.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bookkeeper's program, which knows nothing of us, reads the journal and agrees. */
class HledgerTest {

  private static final String SHOCK = "revenue-miss:size=90%,from=2026-01";

  @TempDir private static Path folder;

  private static Path journal;
  private static JsonNode summary;

  @BeforeAll
  static void runUntilSomebodyDefaults() throws IOException {
    requireHledger();
    Command run =
        Command.call("run", "openai-2025", "--json", "--shock", SHOCK, "--out", folder.toString());
    assertThat(run.code()).isZero();
    summary = JsonMapper.shared().readTree(run.out());
    try (Stream<Path> runs = Files.list(folder)) {
      journal = runs.toList().getFirst().resolve("journal.hledger");
    }
  }

  private static void requireHledger() {
    try {
      hledgerProcess("--version").waitFor();
    } catch (IOException e) {
      abort("hledger is not installed: apt-get install hledger");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void thereIsADefaultInIt() {
    assertThat(summary.get("defaults")).isNotEmpty();
  }

  @Test
  void itIsAcceptedStrictly() throws Exception {
    assertThat(hledger("check")).isEmpty();
    assertThat(hledger("check", "--strict")).isEmpty();
    assertThat(hledger("check", "ordereddates")).isEmpty();
  }

  @Test
  void everyPartysCashAgreesToTheCentAtTheEndOfEveryYear() throws Exception {
    String report = hledger("bal", "-Y", "-H", "-N", "-E", "-O", "csv", "assets:cash$");
    assertThat(agree(report, "cash", 1)).isEqualTo(summary.get("years").size());
  }

  @Test
  void everyPartysRevenueAgreesToTheCentInEveryYear() throws Exception {
    String report = hledger("bal", "-Y", "-N", "-E", "--depth", "1", "-O", "csv", ":revenue:");
    assertThat(agree(report, "revenue", -1)).isPositive();
  }

  /** Compares a yearly report with the summary and returns how many figures it found in both. */
  private static int agree(String report, String figure, int sign) {
    Map<String, Map<String, Long>> byPartyAndYear = parse(report);
    int agreed = 0;
    for (JsonNode year : summary.get("years")) {
      String party = year.get("party").asString();
      Map<String, Long> ofParty = byPartyAndYear.get(party);
      long expected = year.get(figure).asLong();
      if (ofParty == null) {
        assertThat(expected).as("%s, which hledger does not see", year).isZero();
      } else {
        assertThat(sign * ofParty.get(year.get("year").asString()))
            .as("%s", year)
            .isEqualTo(expected);
        agreed++;
      }
    }
    return agreed;
  }

  private static Map<String, Map<String, Long>> parse(String csv) {
    List<List<String>> rows = csv.lines().map(HledgerTest::cells).toList();
    Map<String, Map<String, Long>> byPartyAndYear = new TreeMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, Long> years = new TreeMap<>();
      for (int i = 1; i < row.size(); i++) {
        years.put(rows.getFirst().get(i), cents(row.get(i)));
      }
      byPartyAndYear.put(row.getFirst().replaceFirst(":.*", ""), years);
    }
    return byPartyAndYear;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(",", -1)) {
      cells.add(cell.substring(1, cell.length() - 1));
    }
    return cells;
  }

  private static long cents(String amount) {
    return new BigDecimal(amount.replace("USD ", "")).movePointRight(2).longValueExact();
  }

  private static String hledger(String... args) throws IOException, InterruptedException {
    String[] all =
        Stream.concat(Stream.of("-f", journal.toString()), Stream.of(args)).toArray(String[]::new);
    Process process = hledgerProcess(all);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static Process hledgerProcess(String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of("hledger"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }
}
