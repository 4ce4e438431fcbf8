package dev.roundtrip.cli.screen;

import dev.roundtrip.cli.folder.Summary;
import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.analysis.Exposures;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import java.util.List;
import java.util.SortedMap;

/** Who would be too connected to fail, and what each has to expect to lose by the others. */
final class RiskTables {

  private final Summary summary;
  private final List<Analysis.Month> ends;
  private final List<Integer> years;
  private final List<SortedMap<PartyId, Exposures.Failure>> failures;

  RiskTables(Summary summary) {
    this.summary = summary;
    ends = summary.analysis().yearEnds();
    years = ends.stream().map(end -> end.period().year()).toList();
    failures = ends.stream().map(end -> end.exposures().failuresByParty()).toList();
  }

  List<YearMatrix> tables() {
    YearMatrix failures =
        new YearMatrix(
            "What the others would lose if it failed at the end of the year, $ billion", years);
    YearMatrix expected =
        new YearMatrix(
            "What it has to expect to lose by failures of others within a year, $ billion", years);
    for (Party party : summary.parties()) {
      failures.add(party.id().value(), year -> systemLoss(party, year));
      expected.add(
          party.id().value(),
          year -> {
            Exposures.Stake stake = at(year).stakes().get(party.id());
            return stake == null ? "" : Amounts.brief(stake.expectedLoss());
          });
    }
    return List.of(failures, expected);
  }

  private String systemLoss(Party party, int year) {
    Exposures.Failure failure = failures.get(years.indexOf(year)).get(party.id());
    return failure == null ? "" : Amounts.brief(failure.systemLoss());
  }

  private Exposures at(int year) {
    return ends.get(years.indexOf(year)).exposures();
  }
}
