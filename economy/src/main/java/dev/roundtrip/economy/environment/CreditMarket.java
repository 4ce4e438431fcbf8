package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What lenders charge a borrower over the base rate: the margin of its class, more for leverage,
 * more when sentiment falls.
 *
 * <p>{@code spread = margin + per turn x min(10, max(0, net debt / ebitda - free turns)) + per
 * point of sentiment lost x max(0, 1 - sentiment)}, in whole basis points. A borrower with net debt
 * and no earnings counts as the ten turns; before the first close leverage is not known and counts
 * as none.
 *
 * <p>For example, a margin of 4 %, 0.4 % a turn above 2, net debt of 4.6 times ebitda and a
 * sentiment of 0.75 at 2 % for all of it: 4 % + 1.04 % + 0.5 % = 5.54 %.
 *
 * @param usualMargin margin of a borrower that has none of its own
 * @param margins margins by borrower
 * @param perTurn added for each turn of net debt to ebitda above the free ones
 * @param freeTurns turns of net debt to ebitda that cost nothing; 2 is 200 %
 * @param perSentiment added were sentiment to fall from 1 to 0, in proportion
 * @see "docs/MODEL.md, Credit"
 */
public record CreditMarket(
    Rate usualMargin,
    SortedMap<PartyId, Rate> margins,
    Rate perTurn,
    Rate freeTurns,
    Rate perSentiment) {

  private static final double MOST_TURNS = 10;
  private static final double BASIS_POINT = 1e-4;

  /** 2 % for everybody, 0.4 % a turn above two, 2 % for all of sentiment (assumed). */
  public static final CreditMarket USUAL =
      new CreditMarket(
          Rate.ofPercent(2),
          new TreeMap<>(),
          new Rate(4_000_000),
          Rate.ofPercent(200),
          Rate.ofPercent(2));

  public CreditMarket {
    margins = Collections.unmodifiableSortedMap(new TreeMap<>(margins));
  }

  /** Returns a borrower's spread, not below zero. */
  Rate spreadOf(Statement borrower, double sentiment, Rate offset) {
    double spread =
        margins.getOrDefault(borrower.party(), usualMargin).toDouble()
            + perTurn.toDouble() * costlyTurns(borrower)
            + perSentiment.toDouble() * StrictMath.max(0, 1 - sentiment)
            + offset.toDouble();
    long basisPoints = (long) StrictMath.rint(StrictMath.max(0, spread) / BASIS_POINT);
    return new Rate(Math.multiplyExact(basisPoints, Rate.ONE_BILLION / 10_000));
  }

  private double costlyTurns(Statement borrower) {
    if (borrower.months() == 0 || !borrower.netDebt().isPositive()) {
      return 0;
    }
    double ebitda = borrower.yearlyEbitda().cents();
    double turns =
        ebitda <= 0 ? MOST_TURNS : borrower.netDebt().cents() / ebitda - freeTurns.toDouble();
    return StrictMath.min(MOST_TURNS, StrictMath.max(0, turns));
  }
}
