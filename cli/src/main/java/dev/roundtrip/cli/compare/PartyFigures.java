package dev.roundtrip.cli.compare;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a party came through a run.
 *
 * @param defaulted the month of its default, or null
 * @param inArrears the first month at whose end it owed what was overdue, or null
 * @param lowestCash the least cash at the end of a month
 * @param lowestCashIn the first month with that
 * @param arrears what is overdue at the end of the run
 * @param debt principal it owes at the end of the run and that is not due yet
 * @param online power online at the end of the run
 * @param revenue revenue booked, by year
 */
public record PartyFigures(
    @Nullable Period defaulted,
    @Nullable Period inArrears,
    Money lowestCash,
    Period lowestCashIn,
    Money arrears,
    Money debt,
    Megawatts online,
    SortedMap<Integer, Money> revenue) {

  public PartyFigures {
    revenue = Collections.unmodifiableSortedMap(new TreeMap<>(revenue));
  }

  /** Returns the figures after one more month. */
  PartyFigures followedBy(PartyFigures month) {
    SortedMap<Integer, Money> sum = new TreeMap<>(revenue);
    month.revenue.forEach((year, amount) -> sum.merge(year, amount, Money::plus));
    boolean lower = month.lowestCash.isLessThan(lowestCash);
    return new PartyFigures(
        defaulted,
        inArrears == null ? month.inArrears : inArrears,
        lower ? month.lowestCash : lowestCash,
        lower ? month.lowestCashIn : lowestCashIn,
        month.arrears,
        month.debt,
        month.online,
        sum);
  }
}
