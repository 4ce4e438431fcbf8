package dev.roundtrip.economy.explanation;

import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.environment.Quote;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.Observation;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The shocks of a run, each with what it did first: which moods and rates it moved, and the largest
 * difference to the same run without it, in the first month in which there is one. A difference in
 * what is published of sellers and shares comes first, as the rest follows from it; then what fell
 * due, then what was paid.
 */
final class Blows {

  private final List<Blow> all = new ArrayList<>();

  /**
   * What a shock did first.
   *
   * @param id the record of the shock in the first month that it bore on
   * @param levels the published levels that it moved in that month, in words; empty if none
   * @param amount how large the difference is
   * @param meaning which way, of what, and when
   */
  record Blow(
      Struck struck, RecordId.OfFigure id, List<String> levels, Money amount, String meaning) {

    Blow {
      levels = List.copyOf(levels);
    }
  }

  /**
   * A difference between two runs.
   *
   * @param amount how much more there is with the shock; negative if less
   * @param of of what
   */
  private record Difference(Money amount, String of) {

    private Money size() {
      return amount.max(amount.negated());
    }

    private String meaning() {
      return (amount.isNegative() ? "less " : "more ") + of;
    }
  }

  /** Finds what each shock of a run did, with one run for each up to the month in which it did. */
  Blows(History history) {
    Premises premises = history.premises();
    for (Struck struck : premises.shocks()) {
      for (History.Month month : history.months()) {
        Period period = month.environment().period();
        if (struck.bearsOn(period)) {
          all.add(blow(history, struck, month));
          break;
        }
      }
    }
  }

  List<Blow> all() {
    return all;
  }

  /** Returns the shock of this record, or null. */
  @Nullable Blow of(RecordId id) {
    return all.stream().filter(blow -> blow.id().equals(id)).findFirst().orElse(null);
  }

  private static Blow blow(History history, Struck struck, History.Month first) {
    Period from = first.environment().period();
    RecordId.OfFigure id = new RecordId.OfFigure(from, "shock/" + struck.shock().type().id());
    Premises without = history.premises().without(struck);
    Simulation calm = new Simulation(without.economy(), without.seed(), 0, Observation.NONE);
    List<String> levels = List.of();
    for (History.Month month : history.months()) {
      Period period = month.environment().period();
      PeriodResult other = calm.step(without.shocksIn(period));
      if (period.equals(from)) {
        levels = levels(month.environment(), other.environment());
      }
      Difference found = period.isBefore(from) ? null : difference(month, other);
      if (found != null) {
        return new Blow(struck, id, levels, found.size(), found.meaning() + " in " + period);
      }
    }
    return new Blow(struck, id, levels, Money.ZERO, "");
  }

  private static List<String> levels(Environment with, Environment without) {
    List<String> levels = new ArrayList<>();
    addLevel(levels, "sentiment", number(with.sentiment()), number(without.sentiment()));
    addLevel(levels, "lenders' appetite", number(with.appetite()), number(without.appetite()));
    addLevel(levels, "the base rate", with.baseRate().toString(), without.baseRate().toString());
    return levels;
  }

  private static String number(double level) {
    return String.format(Locale.ROOT, "%.2f", level);
  }

  private static void addLevel(List<String> levels, String of, String with, String without) {
    if (!with.equals(without)) {
      levels.add(of + " to " + with + " instead of " + without);
    }
  }

  private static @Nullable Difference difference(History.Month month, PeriodResult other) {
    for (List<Difference> differences :
        List.of(
            inMarkets(month.environment(), other.environment()),
            inQuotes(month.environment(), other.environment()),
            between(due(month.events()), due(other.events())),
            between(paid(month.events()), paid(other.events())))) {
      if (!differences.isEmpty()) {
        return Collections.max(differences, Comparator.comparing(Difference::size));
      }
    }
    return null;
  }

  private static List<Difference> inMarkets(Environment with, Environment without) {
    List<Difference> demand = new ArrayList<>();
    List<Difference> value = new ArrayList<>();
    for (int i = 0; i < with.markets().size(); i++) {
      Environment.MarketState state = with.markets().get(i);
      Environment.MarketState calm = without.markets().get(i);
      note(demand, state.demand(), calm.demand(), "demand under " + state.sales());
      note(value, state.value(), calm.value(), "value of the seller of " + state.sales());
    }
    return demand.isEmpty() ? value : demand;
  }

  private static List<Difference> inQuotes(Environment with, Environment without) {
    List<Difference> value = new ArrayList<>();
    for (int i = 0; i < with.quotes().size(); i++) {
      Quote quote = with.quotes().get(i);
      note(value, quote.value(), without.quotes().get(i).value(), "value of " + quote.party());
    }
    return value;
  }

  private static SortedMap<String, Money> due(List<Event> events) {
    SortedMap<String, Money> due = new TreeMap<>();
    for (Event event : events) {
      if (event instanceof Event.ContractChanged(ContractEvent.ObligationDue(Obligation owed))) {
        due.merge(Steps.claimOf(owed.id()), owed.amount(), Money::plus);
      }
    }
    return due;
  }

  private static SortedMap<String, Money> paid(List<Event> events) {
    SortedMap<String, Money> paid = new TreeMap<>();
    for (Event event : events) {
      if (event
          instanceof
          Event.ContractChanged(ContractEvent.ObligationPaid(Obligation owed, Money sum))) {
        paid.merge("paid of " + Steps.claimOf(owed.id()), sum, Money::plus);
      }
    }
    return paid;
  }

  private static List<Difference> between(
      SortedMap<String, Money> with, SortedMap<String, Money> without) {
    SortedSet<String> all = new TreeSet<>(with.keySet());
    all.addAll(without.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String of : all) {
      note(
          differences, with.getOrDefault(of, Money.ZERO), without.getOrDefault(of, Money.ZERO), of);
    }
    return differences;
  }

  private static void note(List<Difference> all, Money with, Money without, String of) {
    if (!with.equals(without)) {
      all.add(new Difference(with.minus(without), of));
    }
  }
}
