package dev.roundtrip.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bookkeepers' programs accept an exported journal, and notice when an entry is missing. */
class PlainTextAccountingTest {

  private static final String SHOCK = "revenue-miss:size=90%,from=2026-01";

  /** A program, how it is asked whether it is there, its format and package, and its check. */
  enum Program {
    HLEDGER("hledger", "--version", "hledger", List.of("check", "--strict", "-f")),
    LEDGER("ledger", "--version", "ledger", List.of("balance", "--pedantic", "-f")),
    BEANCOUNT("bean-check", "--help", "beancount", List.of());

    private final String name;
    private final String isThere;
    private final String installedBy;
    private final List<String> check;

    Program(String name, String isThere, String installedBy, List<String> check) {
      this.name = name;
      this.isThere = isThere;
      this.installedBy = installedBy;
      this.check = check;
    }

    String format() {
      return installedBy;
    }
  }

  @TempDir private static Path folder;

  private static Path run;

  @BeforeAll
  static void runUntilSomebodyDefaults() throws IOException {
    Path scenario = folder.resolve("years.yaml");
    Files.writeString(
        scenario, "extends: openai-2025\nname: years\nhorizon: {from: 2025-01, to: 2028-12}\n");
    Path out = folder.resolve("runs");
    Command done =
        Command.call("run", scenario.toString(), "--shock", SHOCK, "--out", out.toString());
    assertThat(done.code()).isZero();
    assertThat(done.out()).contains("DEFAULT");
    try (Stream<Path> runs = Files.list(out)) {
      run = runs.toList().getFirst();
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsAcceptedAndWithoutOneOfItsPaymentsItIsNot(Program program) throws Exception {
    require(program);
    Path file = folder.resolve("journal." + program.format());
    Command export =
        Command.call(
            "export", run.toString(), "--format", program.format(), "--out", file.toString());
    assertThat(export.code()).as(export.err()).isZero();
    assertThat(check(program, file)).isEqualTo(0);

    Path other = folder.resolve("other." + program.format());
    String journal = Files.readString(file);
    Files.writeString(other, withoutItsFirstPayment(journal));
    assertThat(Files.size(other)).isLessThan(Files.size(file));
    assertThat(check(program, other)).isNotEqualTo(0);
  }

  /** An entry that is left out unbalances nobody's book: only the balances asserted tell. */
  private static String withoutItsFirstPayment(String journal) {
    int paid = journal.indexOf("paid capacity");
    int from = journal.lastIndexOf("\n\n", paid);
    int to = journal.indexOf("\n\n", paid);
    return journal.substring(0, from) + journal.substring(to);
  }

  private static void require(Program program) throws InterruptedException {
    try {
      start(List.of(program.name, program.isThere)).waitFor();
    } catch (IOException e) {
      abort(program.name + " is not installed: apt-get install " + program.installedBy);
    }
  }

  private static int check(Program program, Path file) throws Exception {
    List<String> command = new ArrayList<>(List.of(program.name));
    command.addAll(program.check);
    command.add(file.toString());
    return start(command).waitFor();
  }

  private static Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("said").toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }
}
