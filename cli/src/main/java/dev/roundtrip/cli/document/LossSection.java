package dev.roundtrip.cli.document;

import dev.roundtrip.cli.document.ReportedEnsemble.Losses;
import dev.roundtrip.cli.document.ReportedEnsemble.OfParty;
import java.util.ArrayList;
import java.util.List;

/** What is written down because of the defaults, by whom. */
final class LossSection {

  private LossSection() {}

  static Section of(ReportedEnsemble ensemble, Composer composer) {
    List<Block.Row> rows = new ArrayList<>();
    for (OfParty party : ensemble.losing()) {
      rows.add(row(ensemble.name(party.id()), party.loss(), ""));
    }
    rows.add(row("All, with outside sectors", ensemble.loss(), "strong"));
    composer.table(
        "Written down because others default or are taken over, by the end of the run, $ billion:"
            + " the mean, what it is not more than in 50, 95 and 99 % of the paths, and the mean of"
            + " the worst twentieth",
        "",
        List.of("Party", "Mean", "50 %", "95 %", "99 %", "Worst 5 %"),
        rows,
        "ensemble.json, parties[].loss and loss");
    return composer.section(
        "loss",
        "What it costs",
        ensemble.loss().isNone()
            ? "Nobody writes anything down in any path."
            : "The largest loss in all is that of seed " + ensemble.worstSeed() + ".");
  }

  private static Block.Row row(String name, Losses loss, String style) {
    return new Block.Row(
        List.of(
            Block.Cell.words(name),
            Block.Cell.billions(loss.mean()),
            Block.Cell.billions(loss.p50()),
            Block.Cell.billions(loss.p95()),
            Block.Cell.billions(loss.p99()),
            Block.Cell.billions(loss.worst())),
        style);
  }
}
