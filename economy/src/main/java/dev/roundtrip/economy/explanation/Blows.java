package dev.roundtrip.economy.explanation;

import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.environment.Quote;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.simulation.Observation;
import dev.roundtrip.economy.simulation.PartyResult;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shocks of a run, each with what it did first: the largest difference to the same run without
 * it, in the first month in which there is one.
 */
final class Blows {

  private final List<Blow> all = new ArrayList<>();

  /**
   * What a shock did first.
   *
   * @param id the record of the shock in the first month that it bore on
   * @param amount how large the difference is
   * @param meaning which way, of what, and when
   */
  record Blow(Struck struck, RecordId.OfFigure id, Money amount, String meaning) {}

  /** A difference between two runs. */
  private record Difference(Money amount, String meaning) {}

  /** Finds what each shock of a run did, with one run for each up to the month in which it did. */
  Blows(History history) {
    Premises premises = history.premises();
    for (Struck struck : premises.shocks()) {
      for (History.Month month : history.months()) {
        Period period = month.environment().period();
        if (struck.bearsOn(period)) {
          Difference first = firstDifference(history, struck, period);
          all.add(new Blow(struck, idOf(struck, period), first.amount(), first.meaning()));
          break;
        }
      }
    }
  }

  private static RecordId.OfFigure idOf(Struck struck, Period period) {
    return new RecordId.OfFigure(period, "shock/" + struck.shock().type().id());
  }

  List<Blow> all() {
    return all;
  }

  /** Returns the shock of this record, or null. */
  @Nullable Blow of(RecordId id) {
    return all.stream().filter(blow -> blow.id().equals(id)).findFirst().orElse(null);
  }

  private static Difference firstDifference(History history, Struck struck, Period from) {
    Premises without = history.premises().without(struck);
    Simulation other =
        new Simulation(without.economy(), without.seed(), 0, new Observation(false, false));
    for (History.Month month : history.months()) {
      Period period = month.environment().period();
      PeriodResult result = other.step(without.shocksIn(period));
      Difference found = period.isBefore(from) ? null : difference(month, result);
      if (found != null) {
        return found;
      }
    }
    return new Difference(Money.ZERO, "");
  }

  /** What is published of the month comes first: the rest follows from it. */
  private static @Nullable Difference difference(History.Month month, PeriodResult other) {
    Environment with = month.environment();
    Environment without = other.environment();
    List<Difference> published = new ArrayList<>();
    for (int i = 0; i < with.markets().size(); i++) {
      Environment.MarketState state = with.markets().get(i);
      Environment.MarketState calm = without.markets().get(i);
      note(published, state.demand(), calm.demand(), "demand under " + state.sales());
      note(published, state.value(), calm.value(), "value of the seller of " + state.sales());
    }
    for (int i = 0; published.isEmpty() && i < with.quotes().size(); i++) {
      Quote quote = with.quotes().get(i);
      note(published, quote.value(), without.quotes().get(i).value(), "value of " + quote.party());
    }
    for (int i = 0; published.isEmpty() && i < month.parties().size(); i++) {
      PartyResult party = month.parties().get(i);
      PartyResult calm = other.parties().get(i);
      note(published, party.revenue(), calm.revenue(), "revenue of " + party.party());
      note(published, party.due(), calm.due(), "due from " + party.party());
      note(published, party.paid(), calm.paid(), "paid by " + party.party());
    }
    return published.isEmpty()
        ? null
        : new Difference(
            published.getFirst().amount(), published.getFirst().meaning() + " in " + with.period());
  }

  private static void note(List<Difference> all, Money with, Money without, String meaning) {
    if (!with.equals(without)) {
      boolean less = with.isLessThan(without);
      Money amount = less ? without.minus(with) : with.minus(without);
      all.add(new Difference(amount, (less ? "less " : "more ") + meaning));
    }
  }
}
