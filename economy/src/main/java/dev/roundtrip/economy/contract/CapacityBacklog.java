package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;

/**
 * What a capacity contract is worth at signing, and what of it is still to be served: the remaining
 * performance obligation of ASC 606. A month is served when it is over, drawn or not, and renewals
 * were never signed for.
 *
 * <p>{@code backlog = signed for x rent of the months to serve / value}. For example, $300 billion
 * announced for 4,500 MW at $13.3 million for five years, a value of $299.25 billion: after the
 * first year $240 billion; if 1,000 MW not there yet were let go, $186.67 billion of them.
 */
final class CapacityBacklog {

  private CapacityBacklog() {}

  /** Returns a contract's value: the rent of each tranche planned over its term. */
  static Money valueOf(Capacity terms) {
    return rentOf(terms, terms.opening(), terms.term().first(), terms.term().first())
        .plus(valueOf(terms, terms.energisation()));
  }

  /** Returns the value of the power that comes online by a schedule. */
  static Money valueOf(Capacity terms, Schedule planned) {
    return valueOf(terms, planned, 0, terms.term().first());
  }

  /** Returns that of what comes after so many megawatts, none of it before a month. */
  private static Money valueOf(Capacity terms, Schedule planned, long done, Period earliest) {
    Money value = Money.ZERO;
    long before = 0;
    for (Schedule.Step step : planned.steps()) {
      long after = before + step.amount();
      long coming = after - Math.max(before, done);
      if (coming > 0) {
        Period from = step.period().isBefore(earliest) ? earliest : step.period();
        value = value.plus(rentOf(terms, new Megawatts(coming), from, from));
      }
      before = after;
    }
    return value;
  }

  /** Returns the rent of power that is online from a month on, for its own term from another on. */
  private static Money rentOf(Capacity terms, Megawatts power, Period online, Period from) {
    Period end = online.plus(terms.rent().trancheMonths());
    Period over = terms.term().last().next();
    Period until = end.isAfter(over) ? over : end;
    Period start = from.isBefore(online) ? online : from;
    int months = Math.max(0, until.minus(start));
    return terms.rent().over(power, start.minus(terms.term().first()), months);
  }

  /**
   * Returns what is left to serve after a month of what a contract is signed for: its headline, or
   * a firm contract's value where no headline is known.
   */
  static Money after(Period period, Capacity.State state) {
    Capacity terms = state.contract();
    Money value = valueOf(terms);
    boolean valued = terms.announced().isZero() && terms.heading().binding() == Binding.FIRM;
    Money signedFor = valued ? value : terms.announced();
    return value.isZero()
        ? signedFor
        : signedFor.times(toServe(state, period.next()).cents(), value.cents());
  }

  private static Money toServe(Capacity.State state, Period from) {
    Capacity terms = state.contract();
    Money left = Money.ZERO;
    for (Capacity.Tranche tranche : state.tranches()) {
      left = left.plus(rentOf(terms, tranche.power(), tranche.from(), from));
    }
    long online = state.energisedSinceSigning().value();
    return left.plus(valueOf(terms, state.planned(), online, from));
  }
}
