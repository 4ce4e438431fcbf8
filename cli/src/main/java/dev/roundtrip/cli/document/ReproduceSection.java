package dev.roundtrip.cli.document;

import static java.util.stream.Collectors.joining;

import dev.roundtrip.cli.folder.EnsemblePlan;
import dev.roundtrip.cli.folder.RunPlan;
import java.util.ArrayList;
import java.util.List;

/** What it takes to come to the same figures again. */
final class ReproduceSection {

  private ReproduceSection() {}

  static Section of(List<ReportedRun> runs, Composer composer) {
    for (ReportedRun run : runs) {
      List<Block.Row> rows = new ArrayList<>();
      row(rows, "Run", run.folder().id());
      row(rows, "Scenario", run.record().plan().economy().name());
      row(rows, "Seed", Long.toString(run.record().plan().seed()));
      row(rows, "Months", run.first() + " to " + run.last());
      for (var one : run.record().plan().shocks()) {
        row(rows, "Shock", one.shock().spec());
      }
      row(rows, "Fingerprint", run.record().fingerprint());
      row(rows, "Scenario’s digest", run.record().plan().scenarioDigest());
      row(rows, "Model’s digest", run.record().economyDigest());
      row(rows, "Run again, and check", "roundtrip run --replay " + run.folder().id());
      composer.table(
          "What " + run.folder().id() + " follows from",
          "code break",
          List.of("", ""),
          rows,
          "run.json and summary.json; the fingerprint is the last hash of the ledger’s chain");
    }
    composer.text(
        "The command repeats the run from its record and fails unless the same fingerprint comes"
            + " of it; equal fingerprints mean equal ledgers, to the cent. It takes the run’s folder"
            + " by its path as well. The journal can be checked by others: hledger -f"
            + " journal.hledger check --strict.");
    return section(composer);
  }

  static Section of(ReportedEnsemble ensemble, Composer composer) {
    EnsemblePlan plan = ensemble.record().plan();
    RunPlan first = plan.first();
    List<String> specs = first.shocks().stream().map(one -> one.shock().spec()).toList();
    String scenario = " " + ensemble.folder().id() + "/scenario.yaml";
    String shocks = specs.stream().map(spec -> " --shock '" + spec + "'").collect(joining());
    List<Block.Row> rows = new ArrayList<>();
    row(rows, "Ensemble", ensemble.folder().id());
    row(rows, "Scenario", first.economy().name());
    row(rows, "Seeds", first.seed() + " to " + (first.seed() + plan.paths() - 1));
    row(
        rows,
        "Months",
        first.economy().horizon().first() + " to " + first.economy().horizon().last());
    specs.forEach(spec -> row(rows, "Shock", spec));
    row(rows, "Scenario’s digest", first.scenarioDigest());
    row(
        rows,
        "Run again",
        "roundtrip ensemble"
            + scenario
            + " --seed "
            + first.seed()
            + " --paths "
            + plan.paths()
            + shocks);
    row(
        rows,
        "The path with the largest loss",
        "roundtrip run" + scenario + " --seed " + ensemble.worstSeed() + shocks);
    composer.table(
        "What " + ensemble.folder().id() + " follows from",
        "code break",
        List.of("", ""),
        rows,
        "ensemble.json");
    composer.text(
        "Each path is a run with its seed: whoever doubts one runs it and has its journal, which can"
            + " be checked by others. paths.csv says what came of each.");
    return section(composer);
  }

  private static Section section(Composer composer) {
    composer.text(
        "Figures are those of a model with assumed parameters, each marked so in the appendix. They"
            + " are no forecast and no advice.");
    return composer.section(
        "reproduce",
        "How to come to the same figures",
        "The same scenario, seed and shocks give the same ledger on every machine.");
  }

  private static void row(List<Block.Row> rows, String name, String value) {
    rows.add(Block.Row.of(Block.Cell.words(name), new Block.Cell(value, null, "t code")));
  }
}
