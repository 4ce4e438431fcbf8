package dev.roundtrip.cli.screen;

import dev.roundtrip.cli.folder.Summary;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How every party that acts stands at the end of each year: its cash, debt, what is overdue and its
 * power online.
 */
final class YearEnds {

  private YearEnds() {}

  /** Returns a table for each figure. */
  static List<YearMatrix> of(Summary summary) {
    return List.of(
        table(
            summary, "Cash at the end of the year, $ billion", year -> Amounts.brief(year.cash())),
        table(
            summary,
            "Debt at the end of the year, overdue and rent put off aside, $ billion",
            year -> Amounts.brief(year.debt())),
        table(
            summary,
            "Overdue at the end of the year, principal included, $ billion",
            year -> Amounts.brief(year.arrears())),
        table(
            summary,
            "Power online at the end of the year, gigawatts",
            year -> year.online().isPositive() ? Amounts.gigawatts(year.online()) : ""));
  }

  private static YearMatrix table(
      Summary summary, String title, Function<Summary.Year, String> text) {
    List<Integer> years =
        summary.years().stream().map(Summary.Year::year).distinct().sorted().toList();
    Map<PartyId, SortedMap<Integer, String>> cells = new TreeMap<>();
    for (Summary.Year year : summary.years()) {
      cells
          .computeIfAbsent(year.party(), party -> new TreeMap<>())
          .put(year.year(), text.apply(year));
    }
    YearMatrix table = new YearMatrix(title, years);
    for (Party party : summary.parties()) {
      SortedMap<Integer, String> ofParty = cells.get(party.id());
      if (party.kind().acts() && ofParty != null) {
        table.add(party.id().value(), year -> ofParty.getOrDefault(year, ""));
      }
    }
    return table;
  }
}
