package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import java.util.List;

/**
 * The parameters of what nobody decides.
 *
 * @param baseRate yearly rate that floating interest is quoted over
 * @param appetite lenders' appetite for credit at a sentiment of 1; 1 is normal, below 0.5 nobody
 *     lends anew
 * @param mood how sentiment moves
 * @param credit what lenders charge over the base rate
 * @param rentals how the rental index moves
 * @param shares how share prices move
 * @param markets the markets buyers of compute sell in, in the order of their sales contracts
 */
public record Climate(
    Rate baseRate,
    double appetite,
    Mood mood,
    CreditMarket credit,
    RentalMarket rentals,
    StockMarket shares,
    List<Market> markets) {
  public Climate {
    markets = List.copyOf(markets);
  }

  /** Returns the climate of a run: what was announced before its first month is in the prices. */
  public Climate from(Period first) {
    StockMarket left = shares.from(first);
    return new Climate(baseRate, appetite, mood, credit, rentals, left, markets);
  }

  /** Returns the climate with the usual parameters of credit and rentals, and no shares traded. */
  public static Climate usual(Rate baseRate, double appetite, Mood mood, List<Market> markets) {
    return new Climate(
        baseRate,
        appetite,
        mood,
        CreditMarket.USUAL,
        RentalMarket.USUAL,
        StockMarket.NONE,
        markets);
  }
}
