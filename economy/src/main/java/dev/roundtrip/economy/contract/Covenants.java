package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * What a borrower promises beside paying. Liquidity and cover are tested at the open of every
 * quarter; breaking them lets the lender waive or accelerate. The limit on leverage is tested when
 * more is to be borrowed, and only stops that.
 *
 * <p>For example, earnings of $1.2 billion a year cover a debt service of $1 billion 1.2 times;
 * with a least cover of 1.25 that is a breach.
 *
 * @param minimumLiquidity cash it keeps; zero if nothing is promised
 * @param leastCover least ratio of a year's earnings to a year's interest and scheduled principal
 *     of the loan, which is all that a project's vehicle borrows, from six months after the
 *     borrower's first earnings; zero if nothing is promised
 * @param mostLeverage most ratio of net debt to a year's earnings at which more can be borrowed, or
 *     null if nothing is promised
 */
public record Covenants(Money minimumLiquidity, Rate leastCover, @Nullable Rate mostLeverage) {

  /** Nothing is promised. */
  public static final Covenants NONE = new Covenants(Money.ZERO, Rate.ZERO, null);

  /** What can be broken. */
  public enum Covenant {
    MINIMUM_LIQUIDITY,
    DEBT_SERVICE_COVER
  }

  public Covenants {
    if (minimumLiquidity.isNegative()
        || leastCover.isNegative()
        || (mostLeverage != null && mostLeverage.isNegative())) {
      throw new IllegalArgumentException("a covenant must not be negative");
    }
  }

  /** Tells whether anything is promised that can be broken. */
  boolean areTested() {
    return minimumLiquidity.isPositive() || leastCover.billionths() > 0;
  }

  /**
   * Returns the first covenant that is broken, or null.
   *
   * @param debtService a year's interest and scheduled principal
   * @param coverTested whether the cover is tested yet
   */
  @Nullable Covenant brokenBy(Accounts borrower, Money debtService, boolean coverTested) {
    if (borrower.cash().isLessThan(minimumLiquidity)) {
      return Covenant.MINIMUM_LIQUIDITY;
    }
    boolean promised = coverTested && leastCover.compareTo(Rate.ZERO) > 0;
    boolean broken = promised && borrower.yearlyEbitda().isLessThan(debtService.times(leastCover));
    return broken ? Covenant.DEBT_SERVICE_COVER : null;
  }

  /** Returns the same, so much stricter: liquidity and cover times a factor, leverage by it. */
  Covenants tighter(Rate factor) {
    if (factor.equals(Rate.ONE)) {
      return this;
    }
    Rate leverage = mostLeverage == null ? null : mostLeverage.over(factor);
    return new Covenants(minimumLiquidity.times(factor), leastCover.times(factor), leverage);
  }

  /** Tells whether a borrower may borrow more; before its first close leverage is not known. */
  boolean allowBorrowing(Accounts borrower) {
    Money most =
        mostLeverage == null || borrower.months() == 0
            ? null
            : borrower.yearlyEbitda().max(Money.ZERO).times(mostLeverage);
    return most == null || !most.isLessThan(borrower.debt().minus(borrower.cash()));
  }
}
