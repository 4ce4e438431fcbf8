package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.money.Rate;
import java.util.List;

/**
 * The parameters of what nobody decides.
 *
 * @param baseRate yearly rate that floating interest is quoted over
 * @param appetite lenders' appetite for credit; 1 is normal, below 0.5 nobody lends anew
 * @param mood how sentiment moves
 * @param markets the markets buyers of compute sell in, in the order of their sales contracts
 */
public record Climate(Rate baseRate, double appetite, Mood mood, List<Market> markets) {
  public Climate {
    markets = List.copyOf(markets);
  }
}
