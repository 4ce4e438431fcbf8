package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReverseStressCommandTest {

  private static final String MISS = "revenue-miss:from=2027-01";

  @TempDir private Path folder;

  private static Cli ask(String scenario, String... more) {
    List<String> args = new ArrayList<>(List.of("reverse-stress", scenario));
    args.addAll(List.of(more));
    return Cli.call(args.toArray(String[]::new));
  }

  private String shortScenario() throws IOException {
    Path scenario = folder.resolve("short.yaml");
    Files.writeString(
        scenario, "extends: openai-2025\nname: short\nhorizon: {from: 2025-01, to: 2026-03}\n");
    return scenario.toString();
  }

  @Test
  void theSmallestDoesItInARunAndTheNextSmallerDoesNot() {
    Cli asked =
        ask(
            "openai-2025",
            "--shock",
            MISS,
            "--vary",
            "size",
            "--between",
            "26%..30%",
            "--until",
            "default(openai)",
            "--json");
    assertThat(asked.code()).as(asked.err()).isZero();
    String smallest = asked.out().replaceAll("(?s).*\"smallest\":\"([^\"]+)\".*", "$1");
    BigDecimal percent = new BigDecimal(smallest.replace("%", ""));
    String before = percent.subtract(new BigDecimal("0.1")).stripTrailingZeros() + "%";
    Cli run =
        Cli.call(
            "run",
            "openai-2025",
            "--out",
            folder.toString(),
            "--shock",
            MISS + ",size=" + smallest);
    String month = run.out().replaceAll("(?s).*(20\\d\\d-\\d\\d)  openai +DEFAULT.*", "$1");
    assertThat(asked.out())
        .contains("{\"value\":\"" + smallest + "\",\"month\":\"" + month + "\"")
        .contains("{\"value\":\"" + before + "\",\"month\":null");
  }

  @Test
  void saysThatNothingDoesIt() throws IOException {
    Cli asked =
        ask(
            shortScenario(),
            "--shock",
            "revenue-miss:from=2025-02",
            "--vary",
            "size",
            "--between",
            "1%..1.2%",
            "--until",
            "default(coreweave)");
    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(asked.out())
        .contains("short, 2025-01 to 2026-03, seed 1, until default(coreweave)")
        .contains(" 1.1% ", "does not happen", "None of 1%..1.2% does it.", "3 paths.");
  }

  @Test
  void twoNumbersGiveATable() throws IOException {
    Cli asked =
        ask(
            shortScenario(),
            "--shock",
            "revenue-miss:from=2025-02",
            "--shock",
            "rates-up:from=2025-02",
            "--vary",
            "rates-up.size,revenue-miss.size",
            "--between",
            "0%..0.1%",
            "--between",
            "1%..1.1%");
    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(asked.out())
        .contains("rates-up.size", "smallest", "revenue-miss.size", " none ", "4 paths.");
  }

  /** The first is held at 5 %, the second is varied. */
  @Test
  void ofTwoShocksOfAKindThePlaceSaysWhichIsVaried() throws IOException {
    Cli asked =
        ask(
            shortScenario(),
            "--shock",
            "revenue-miss:size=5%,from=2025-02",
            "--shock",
            "revenue-miss:from=2025-03",
            "--vary",
            "revenue-miss#2.size",
            "--between",
            "1%..1.1%");
    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(asked.out()).contains("revenue-miss:from=2025-03", "1%..1.1%");
  }

  @Test
  void theDistanceCountsItsPathsAndNamesWhatItLeavesOut() throws IOException {
    Cli asked = ask(shortScenario(), "--distance", "--from", "2025-05", "--until", "default(amd)");
    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(asked.out())
        .contains("revenue-miss.size", "chip-delay.delay", "cash-stress", "81 paths.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--shock revenue-miss:from=2027-01 --vary sise | did you mean 'size'?",
        "--shock revenue-miss:from=2027-01 --vary rates-up.size | no shock given has it",
        "--vary size | add --shock SPEC",
        "--shock revenue-miss:from=2027-01 --shock revenue-miss:from=2028-01 --vary"
            + " revenue-miss.size | of this kind; name it with its shock, such as revenue-miss#2.size",
        "--shock revenue-miss:from=2027-01 --shock revenue-miss:from=2028-01 --vary size |"
            + " several shocks have it; name it with its shock, such as revenue-miss#2.size",
        "--shock revenue-miss:from=2027-01 --vary revenue-miss#2.size | no shock given has it",
        "--shock revenue-miss:from=2027-01 | --vary must name one number or two",
        "--shock revenue-mis:from=2027-01 --vary size | did you mean 'revenue-miss'?",
        "--shock revenue-miss:form=2027-01 --vary size | did you mean 'from'?",
        "--shock revenue-miss:from=2055-01 --vary size | bears on no month of the run",
        "--shock revenue-miss:from=2027-01 --vary size --between 1..2 | --between: expected",
        "--shock revenue-miss:from=2027-01 --vary size --until bust(openai) | default(PARTY)",
        "--shock revenue-miss:from=2027-01 --vary size --until default(opnai) | 'openai'?",
        "--shock revenue-miss:from=2027-01 --vary size --from 2027-01 | goes with --distance",
        "--distance --from 1999-01 | --from must be a month of the run",
        "--distance --vary size | do not go with --distance",
      })
  void badInputIsToldInALine(String args, String told) {
    Cli asked = ask("openai-2025", args.split(" "));
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err().lines()).hasSize(1).first().asString().contains(told);
  }
}
