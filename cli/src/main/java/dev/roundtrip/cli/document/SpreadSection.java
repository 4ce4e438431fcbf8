package dev.roundtrip.cli.document;

import dev.roundtrip.cli.document.ReportedEnsemble.OfParty;
import dev.roundtrip.cli.document.ReportedEnsemble.Spread;
import dev.roundtrip.cli.document.ReportedEnsemble.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How the figures of buyers, and of those that default, are spread over the paths. */
final class SpreadSection {

  private static final List<Map.Entry<String, Function<Year, Spread>>> FIGURES =
      List.of(
          Map.entry("revenue of the year", Year::revenue),
          Map.entry("cash at the end of the year", Year::cash),
          Map.entry("debt at the end of the year, overdue and rent put off aside", Year::debt));

  /** With three tables each, they fill a page or two. */
  private static final int MOST_PARTIES = 8;

  private SpreadSection() {}

  static Section of(ReportedEnsemble ensemble, Composer composer) {
    for (OfParty party : ensemble.watched(MOST_PARTIES)) {
      for (Map.Entry<String, Function<Year, Spread>> figure : FIGURES) {
        if (!party.years().stream().map(figure.getValue()).allMatch(Spread::isNone)) {
          table(ensemble.name(party.id()), party, figure, composer);
        }
      }
    }
    return composer.section(
        "spread",
        "How figures are spread",
        "Those of whoever defaults in most paths and of buyers; ensemble.json has those of all.");
  }

  private static void table(
      String name,
      OfParty party,
      Map.Entry<String, Function<Year, Spread>> figure,
      Composer composer) {
    List<Block.Row> rows = new ArrayList<>();
    for (Year year : party.years()) {
      Spread spread = figure.getValue().apply(year);
      rows.add(
          Block.Row.of(
              Block.Cell.words(Integer.toString(year.year())),
              Block.Cell.billions(spread.p5()),
              Block.Cell.billions(spread.p25()),
              Block.Cell.billions(spread.p50()),
              Block.Cell.billions(spread.p75()),
              Block.Cell.billions(spread.p95())));
    }
    composer.table(
        name + ": " + figure.getKey() + ", $ billion: not more than that in so many of the paths",
        "",
        List.of("Year", "5 %", "25 %", "50 %", "75 %", "95 %"),
        rows,
        "ensemble.json, parties[" + party.id() + "].years");
  }
}
