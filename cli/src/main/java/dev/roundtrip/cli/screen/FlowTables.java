package dev.roundtrip.cli.screen;

import dev.roundtrip.cli.folder.Summary;
import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.analysis.CashFlows;
import dev.roundtrip.economy.analysis.Flow;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where the cash of each party that acts came from and where it went, year by year. */
final class FlowTables {

  private FlowTables() {}

  /** Returns a table for each party of some kinds, in their order. */
  static List<YearMatrix> of(Summary summary, Predicate<PartyKind> kinds) {
    List<YearMatrix> tables = new ArrayList<>();
    for (Party party : summary.parties()) {
      if (kinds.test(party.kind())) {
        SortedMap<Integer, Analysis.Year> years = new TreeMap<>();
        for (Analysis.Year year : summary.analysis().years()) {
          if (year.party().equals(party.id())) {
            years.put(year.year(), year);
          }
        }
        if (!years.isEmpty()) {
          tables.add(table(party, years));
        }
      }
    }
    return tables;
  }

  private static YearMatrix table(Party party, SortedMap<Integer, Analysis.Year> years) {
    String title =
        "Sources and uses of " + party.id() + ", $ billion; peers are the parties that act";
    YearMatrix table = new YearMatrix(title, List.copyOf(years.keySet()));
    table.add("cash at the start", year -> cash(years, year, Analysis.Year::openingCash));
    addFlows(table, "+ ", years, Analysis.Year::sources);
    addFlows(table, "- ", years, Analysis.Year::uses);
    table.add("cash at the end", year -> cash(years, year, Analysis.Year::closingCash));
    return table;
  }

  private static String cash(
      SortedMap<Integer, Analysis.Year> years, int year, Function<Analysis.Year, Money> cash) {
    Analysis.Year found = years.get(year);
    return found == null ? "" : Amounts.brief(cash.apply(found));
  }

  private static void addFlows(
      YearMatrix table,
      String sign,
      SortedMap<Integer, Analysis.Year> years,
      Function<Analysis.Year, SortedMap<Flow, CashFlows.Amounts>> side) {
    for (Flow flow : Flow.values()) {
      String name = sign + flow.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      addFlow(table, name, years, year -> side.apply(year).get(flow), CashFlows.Amounts::outside);
      addFlow(
          table,
          name + ", peers",
          years,
          year -> side.apply(year).get(flow),
          CashFlows.Amounts::peers);
    }
  }

  private static void addFlow(
      YearMatrix table,
      String name,
      SortedMap<Integer, Analysis.Year> years,
      Function<Analysis.Year, CashFlows.@Nullable Amounts> flow,
      Function<CashFlows.Amounts, Money> part) {
    table.add(
        name,
        year -> {
          Analysis.Year found = years.get(year);
          CashFlows.Amounts amounts = found == null ? null : flow.apply(found);
          return amounts == null ? "" : Amounts.brief(part.apply(amounts));
        });
  }
}
