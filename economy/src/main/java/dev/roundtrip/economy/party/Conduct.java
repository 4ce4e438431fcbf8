package dev.roundtrip.economy.party;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import java.util.List;

/**
 * The parameters of a party's policies. Policies that need nothing of their own share the
 * treasury's.
 *
 * @param minimumCash cash the party will not plan to fall below; zero or positive
 * @param planningMonths how far ahead the treasury looks, 1 to 24
 * @param usefulLifeMonths life over which plant is depreciated, straight line; positive
 * @param trainingFloor share of the energised power a buyer keeps busy with training whatever its
 *     customers use; 0 to 1
 * @param ladder where it looks for cash it lacks, in order; nothing twice
 * @param negotiation what it asks for and reckons with when promises cannot be kept
 */
public record Conduct(
    Money minimumCash,
    int planningMonths,
    int usefulLifeMonths,
    Rate trainingFloor,
    List<Rung> ladder,
    Negotiation negotiation) {

  /** No minimum, six months ahead, six years of useful life, no training. */
  public static final Conduct PLAIN = new Conduct(Money.ZERO, 6, 72, Rate.ZERO);

  /** The usual ladder and negotiation. */
  public Conduct(Money minimumCash, int planningMonths, int usefulLifeMonths, Rate trainingFloor) {
    this(
        minimumCash,
        planningMonths,
        usefulLifeMonths,
        trainingFloor,
        List.of(Rung.values()),
        Negotiation.USUAL);
  }

  public Conduct {
    ladder = List.copyOf(ladder);
    if (minimumCash.isNegative()
        || planningMonths < 1
        || planningMonths > 24
        || usefulLifeMonths < 1
        || ladder.stream().distinct().count() < ladder.size()
        || trainingFloor.isNegative()
        || trainingFloor.compareTo(Rate.ONE) > 0) {
      throw new IllegalArgumentException("conduct out of bounds");
    }
  }
}
