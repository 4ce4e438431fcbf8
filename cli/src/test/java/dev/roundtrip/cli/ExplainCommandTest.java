package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.cli.folder.JsonPlace;
import dev.roundtrip.cli.folder.RunFolder;
import dev.roundtrip.cli.folder.RunRecord;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.explanation.History;
import dev.roundtrip.economy.explanation.Premises;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The chain that the scenario {@code collapse} is named after, and what would have broken it. */
class ExplainCommandTest {

  private static final String SHOCK = "revenue-miss:size=50%,from=2026-10";
  private static final String FALL = "default(openai)";
  private static final PartyId OPENAI = new PartyId("openai");

  @TempDir private static Path folder;

  private static Path run = Path.of("");

  /** To the end of the year of the default; what comes after it explains nothing. */
  @BeforeAll
  static void runUntilTheYearOfTheDefault() throws IOException {
    Path scenario = folder.resolve("short.yaml");
    Files.writeString(
        scenario, "extends: collapse\nname: short\nhorizon: {from: 2025-01, to: 2028-12}\n");
    Path out = folder.resolve("runs");
    Cli kept = Cli.call("run", scenario.toString(), "--out", out.toString());
    assertThat(kept.code()).as(kept.err()).isZero();
    try (var folders = Files.list(out)) {
      run = folders.findFirst().orElseThrow();
    }
  }

  private static Cli explain(String... more) {
    List<String> args = new ArrayList<>(List.of("explain", run.toString()));
    args.addAll(List.of(more));
    return Cli.call(args.toArray(String[]::new));
  }

  @Test
  void theChainStartsAtItsShockAndEndsAtTheDefaultThatTheRunLists() throws IOException {
    Cli text = explain(FALL, "--cash", "100bn");
    assertThat(text.code()).as(text.err()).isZero();
    JsonNode listed = JsonPlace.of(run.resolve("summary.json")).node().required("defaults").get(0);
    assertThat(listed.required("party").stringValue()).isEqualTo("openai");
    List<String> steps =
        text.out().lines().filter(line -> line.matches("\\d{4}-\\d\\d  .*")).toList();
    assertThat(steps).hasSizeBetween(8, 18).allSatisfy(line -> assertThat(line).contains(": $"));
    assertThat(steps.getFirst()).startsWith("2026-10  the shock " + SHOCK + " strikes: $");
    assertThat(steps.getLast())
        .startsWith(listed.required("period").stringValue() + "  openai defaults, because ");
    assertThat(text.out())
        .contains("Without " + SHOCK + " there is no default(openai).")
        .contains("The last month in which $100.0 billion more cash for openai would have");
    assertThat(
            text.out()
                .lines()
                .dropWhile(line -> !line.startsWith("It happens all the same"))
                .takeWhile(line -> !line.isEmpty()))
        .hasSizeGreaterThan(2)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void everyStepIsOnRecordAndWhatIsNamedPreventsTheDefault() throws IOException {
    Cli json = explain(FALL, "--json", "--all");
    assertThat(json.code()).as(json.err()).isZero();
    JsonNode told = JsonMapper.shared().readTree(json.out());
    RunRecord kept = RunRecord.read(new RunFolder(run));
    Economy economy = kept.plan().economy();
    History history =
        History.of(Premises.of(economy, kept.plan().seed(), kept.months(), List.of()), m -> {});
    assertThat(told.required("steps").size()).isGreaterThan(15);
    for (JsonNode step : told.required("steps")) {
      RecordId id = RecordId.parse(step.required("record").stringValue());
      assertThat(history.has(id)).as(id.toString()).isTrue();
      assertThat(step.required("amount").longValue()).as(id.toString()).isNotZero();
    }
    List<List<String>> preventing = new ArrayList<>();
    for (JsonNode trial : told.required("trials")) {
      if (trial.required("outcome").stringValue().equals("prevented")) {
        List<String> removed = new ArrayList<>();
        trial.required("without").forEach(name -> removed.add(name.stringValue()));
        preventing.add(removed);
      }
    }
    assertThat(preventing).contains(List.of(SHOCK));
    for (List<String> removed : preventing) {
      Simulation without = new Simulation(without(economy, removed), kept.plan().seed(), 0);
      without.run();
      assertThat(without.ledger().world().hasDefaulted(OPENAI)).as(removed.toString()).isFalse();
    }
  }

  private static Economy without(Economy economy, List<String> removed) {
    return economy
        .withShocks(economy.shocks().stream().filter(s -> !removed.contains(s.spec())).toList())
        .withContracts(
            economy.contracts().stream()
                .filter(contract ->
                    !removed.contains(contract.id().value())
                        && !(contract instanceof Guarantee guarantee
                            && removed.contains(guarantee.guaranteed().value())))
                .toList());
  }

  /** Nothing is run for it: no progress is told. */
  @Test
  void whatTheRunDoesNotHaveIsSaidAtOnceWithWhatMayHaveBeenMeant() {
    for (String[] asked :
        new String[][] {
          {"default(opnai)", "no party that acts is called 'opnai'; those are amazon, "},
          {"default(opnai)", ": did you mean 'openai'?\n"},
          {"arrears(customers)", "no party that acts is called 'customers'; those are amazon, "},
          {
            "price(nvidia, 2024-01)",
            "2024-01 is not a month of the run, which has 2025-01 to 2028-12"
          },
          {"price(nvida, 2027-01)", ": did you mean 'nvidia'?\n"},
          {"price(openai, 2027-01)", "no shares are traded of 'openai'; those are "},
        }) {
      Cli cli = explain(asked[0]);
      assertThat(cli.code()).as(asked[0]).isEqualTo(2);
      assertThat(cli.out()).isEmpty();
      assertThat(cli.err()).startsWith("roundtrip: ").contains(asked[1]).hasLineCount(1);
    }
  }

  @Test
  void whatCannotBeExplainedIsSaidInALine() {
    for (String[] asked :
        new String[][] {
          {"default(coreweave)", "did not happen; what did: arrears(openai), default(openai)"},
          {"why", "'why' cannot be explained; what can is such as default(coreweave)"},
        }) {
      Cli cli = explain(asked[0]);
      assertThat(cli.code()).isEqualTo(2);
      assertThat(cli.out()).isEmpty();
      assertThat(cli.err().lines().toList().getLast()).startsWith("roundtrip: ").contains(asked[1]);
    }
    Cli amount = explain(FALL, "--cash", "5");
    assertThat(amount.code()).isEqualTo(2);
    assertThat(amount.err()).contains("'5' is no amount of cash").hasLineCount(1);
    Cli unknown = Cli.call("explain", "no-such-run", FALL);
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err())
        .startsWith("roundtrip: there is no run 'no-such-run'")
        .hasLineCount(1);
  }
}
