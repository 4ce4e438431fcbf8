package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.contract.Covenants.Covenant;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a borrower stands with the covenants of a loan, as far as its published accounts tell.
 *
 * <p>For example, what a borrower first earns in February 2027 is published in March; its cover is
 * tested six months after that, at the open of the next quarter: in October.
 *
 * @param earningSince the month after the first with earnings, or null before
 * @param broken the covenant that is broken, or null
 * @param waivedUntil the last month for which that is waived, or null
 * @param mayBorrow whether leverage allows more debt
 * @param ended whether the lender has made all principal due, after which nothing is lent
 * @see "docs/MODEL.md, Covenants"
 */
public record Compliance(
    @Nullable Period earningSince,
    @Nullable Covenant broken,
    @Nullable Period waivedUntil,
    boolean mayBorrow,
    boolean ended) {

  /** Months after the borrower's first earnings in which its cover is not tested. */
  private static final int MONTHS_OF_GRACE = 6;

  static final Compliance START = new Compliance(null, null, null, true, false);

  /** Returns the covenant that is broken and not waived in a month, or null. */
  @Nullable Covenant brokenIn(Period period) {
    boolean excused = waivedUntil != null && !period.isAfter(waivedUntil);
    return excused ? null : broken;
  }

  /**
   * Returns it as the accounts published at the open of a month show it: liquidity and cover at
   * that of a quarter, leverage in every month.
   *
   * @param promised the covenants as they are asked for in the month
   * @param debtService a year's interest and scheduled principal; asked for if the cover is tested
   */
  Compliance tested(
      Covenants promised, Accounts borrower, Period period, Supplier<Money> debtService) {
    boolean earns = borrower.yearlyEbitda().isPositive();
    Period earning = earningSince == null && earns ? period : earningSince;
    Covenant found = broken;
    if (period.month() % 3 == 1 && promised.areTested()) {
      boolean cover = earning != null && period.minus(earning) >= MONTHS_OF_GRACE;
      Money service = cover ? debtService.get() : Money.ZERO;
      found = promised.brokenBy(borrower, service, cover);
    }
    return new Compliance(earning, found, waivedUntil, promised.allowBorrowing(borrower), ended);
  }

  Compliance waived(Period until) {
    return new Compliance(earningSince, broken, until, mayBorrow, ended);
  }

  Compliance accelerated() {
    return new Compliance(earningSince, broken, waivedUntil, mayBorrow, true);
  }
}
