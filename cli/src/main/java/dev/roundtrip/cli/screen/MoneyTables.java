package dev.roundtrip.cli.screen;

import dev.roundtrip.cli.folder.Summary;
import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.analysis.Circularity;
import dev.roundtrip.economy.analysis.PaymentScope;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.provenance.RevenueSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Whose money the suppliers' revenue was, and how much of what is paid goes round. */
final class MoneyTables {

  private static final double PERCENT = 100;

  /** The years in which most is built, which all are shown. */
  private static final int FIRST_YEARS = 4;

  /** Of those after them, every fifth is shown. */
  private static final int EVERY = 5;

  private static final int CYCLES = 2;

  /** As wide as a year and what follows it. */
  private static final String INDENT = "      ";

  private final Summary summary;
  private final List<Integer> years;

  MoneyTables(Summary summary) {
    this.summary = summary;
    List<Analysis.Year> all = summary.analysis().years();
    years = List.copyOf(new TreeSet<>(all.stream().map(Analysis.Year::year).toList()));
  }

  /** Returns the tables; nothing in them for a run without an analysis. */
  List<YearMatrix> tables() {
    return List.of(revenue(), circularity());
  }

  private YearMatrix revenue() {
    List<Integer> shown = new ArrayList<>();
    for (int year : years) {
      if (year < years.getFirst() + FIRST_YEARS || year % EVERY == 0) {
        shown.add(year);
      }
    }
    YearMatrix table =
        new YearMatrix(
            "Whose money: share of revenue by origin, %; customers/outside/peers/self", shown);
    for (Party party : summary.parties()) {
      table.add(party.id().value(), year -> split(summary.analysis().of(year, party.id())));
    }
    return table;
  }

  private static String split(Analysis.@Nullable Year year) {
    if (year == null || year.revenue() == null) {
      return "";
    }
    RevenueSplit split = year.revenue().proRata();
    List<Money> parts = List.of(split.customers(), split.outside(), split.peers(), split.self());
    long total = split.total().cents();
    List<String> percents = new ArrayList<>();
    long sum = 0;
    long shown = 0;
    for (Money part : parts) {
      // rounding the running sum makes the parts add up to 100
      sum += part.cents();
      long upTo = Math.round(PERCENT * sum / total);
      percents.add(Long.toString(upTo - shown));
      shown = upTo;
    }
    return String.join("/", percents);
  }

  private YearMatrix circularity() {
    YearMatrix table =
        new YearMatrix("Circular share of payments between parties that act, %", years);
    addShare(table, "with equity, volume", Circularity::byVolume, PaymentScope.CASH_WITH_EQUITY);
    addShare(table, "  throughput", Circularity::byThroughput, PaymentScope.CASH_WITH_EQUITY);
    addShare(table, "  at most", MoneyTables::largest, PaymentScope.CASH_WITH_EQUITY);
    addShare(table, "  by chance", Circularity::chance, PaymentScope.CASH_WITH_EQUITY);
    addShare(table, "cash alone, volume", Circularity::byVolume, PaymentScope.CASH_ALONE);
    addShare(table, "with loans too", Circularity::byVolume, PaymentScope.ALL);
    return table;
  }

  private static double largest(Circularity circularity) {
    long paid = circularity.paid().cents();
    return paid == 0 ? 0 : (double) circularity.largest().cents() / paid;
  }

  private void addShare(
      YearMatrix table, String label, ToDoubleFunction<Circularity> share, PaymentScope scope) {
    table.add(
        label,
        year -> {
          Circularity found = of(year, scope);
          return found == null
              ? ""
              : String.format(Locale.ROOT, "%.1f", PERCENT * share.applyAsDouble(found));
        });
  }

  private @Nullable Circularity of(int year, PaymentScope scope) {
    for (Circularity.Measured measured : summary.analysis().circularity()) {
      if (measured.through().year() == year && measured.scope() == scope) {
        return measured.circularity();
      }
    }
    return null;
  }

  /**
   * Returns each year's largest cycles, equity included, in a line if they fit the width and below
   * each other if not; nothing for a year without.
   */
  List<String> cycles(int width) {
    List<String> lines = new ArrayList<>();
    for (int year : years) {
      Circularity found = of(year, PaymentScope.CASH_WITH_EQUITY);
      if (found != null && !found.cycles().isEmpty()) {
        List<String> named = found.cycles().stream().limit(CYCLES).map(MoneyTables::text).toList();
        String joined = String.join("; ", named);
        if (joined.length() + INDENT.length() <= width) {
          lines.add(year + "  " + joined);
        } else {
          String begins = year + "  ";
          for (String cycle : String.join(";\n", named).lines().toList()) {
            lines.addAll(Wrapped.lines(begins + cycle, width, INDENT + "  "));
            begins = INDENT;
          }
        }
      }
    }
    return lines;
  }

  private static String text(Circularity.Cycle cycle) {
    List<String> names = new ArrayList<>(cycle.parties().stream().map(PartyId::value).toList());
    names.add(names.getFirst());
    return Amounts.billions(cycle.amount()) + " " + String.join(" > ", names);
  }
}
