package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.List;

/**
 * How much of what the acting parties pay each other goes round.
 *
 * <p>For example, Nvidia puts 60 into a buyer that rents for 100 from a cloud that buys chips for
 * 80: of the 240 paid, 60 go round three parties, 75 % by volume; 60 go round once and 40 go from
 * somewhere to somewhere else, 60 % by throughput.
 *
 * @param paid all that the acting parties paid each other
 * @param byVolume the share of it that goes round if everybody passes on in proportion, 0 to 1
 * @param byThroughput the same with each unit counted once for each time round, 0 to 1
 * @param throughputError the standard error of what goes round, in dollars; 0 where it is exact
 * @param largest the most that could go round at all
 * @param chance the mean share by volume in random networks with the same sums paid and received
 * @param chanceDeviation the standard deviation of it over the networks drawn
 * @param cycles the largest cycles, largest first
 */
public record Circularity(
    Money paid,
    double byVolume,
    double byThroughput,
    double throughputError,
    Money largest,
    double chance,
    double chanceDeviation,
    List<Cycle> cycles) {

  public Circularity {
    cycles = List.copyOf(cycles);
  }

  /**
   * Money that comes back to who paid it.
   *
   * @param parties who pays whom, in order; the last pays the first
   * @param amount how much goes all the way round
   */
  public record Cycle(List<PartyId> parties, Money amount) {
    public Cycle {
      parties = List.copyOf(parties);
    }
  }

  /**
   * The shares of some months.
   *
   * @param scope which payments
   * @param months how many: 1, or 12 and fewer at the start
   * @param byVolume the share that goes round, 0 to 1
   * @param byThroughput the same with each unit counted once for each time round, 0 to 1
   */
  public record Share(PaymentScope scope, int months, double byVolume, double byThroughput) {}

  /**
   * The measures of some months.
   *
   * @param through the last of them
   * @param scope which payments
   * @param months how many: 1, or 12 and fewer at the start
   */
  public record Measured(Period through, PaymentScope scope, int months, Circularity circularity) {}
}
