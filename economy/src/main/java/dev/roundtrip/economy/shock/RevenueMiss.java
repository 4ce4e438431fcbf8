package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Customers want less than the baseline: {@code demand' = demand x (1 - size x weight)}.
 *
 * <p>The weight is 1 while the shock lasts, or falls from 1 to 0 in equal steps if it decays. For
 * example, {@code revenue-miss:size=40%,from=2027-01,for=18m,decay=linear} takes 40 % off January
 * 2027 and 20 % off October 2027.
 *
 * @param size share of demand lost at first; 0 to 1
 * @param from the first month
 * @param months how long it lasts, or null for good
 * @param decay how it fades
 */
public record RevenueMiss(Rate size, Period from, @Nullable Integer months, Decay decay)
    implements Shock {

  static final String ID = "revenue-miss";

  /** How a shock fades over its term. */
  public enum Decay {
    /** Not at all, until it ends. */
    NONE,
    /** In equal monthly steps to nothing. */
    LINEAR
  }

  public RevenueMiss {
    if (size.isNegative() || size.compareTo(Rate.ONE) > 0) {
      throw new IllegalArgumentException("size must be 0% to 100%: " + size);
    }
    if (months != null && months < 1) {
      throw new IllegalArgumentException("for must be at least 1m: " + months + "m");
    }
    if (months == null && decay != Decay.NONE) {
      throw new IllegalArgumentException("a shock that decays needs an end: add for=18m");
    }
  }

  @Override
  public Inputs applyTo(Inputs inputs, Period period) {
    double weight = weightIn(period);
    return weight == 0 ? inputs : inputs.timesDemand(1 - size.toDouble() * weight);
  }

  private double weightIn(Period period) {
    int age = period.minus(from);
    if (age < 0 || (months != null && age >= months)) {
      return 0;
    }
    return months == null || decay == Decay.NONE ? 1 : 1 - age / (double) months;
  }

  @Override
  public String spec() {
    return ID
        + ":size="
        + size
        + ",from="
        + from
        + (months == null ? "" : ",for=" + months + "m")
        + (decay == Decay.NONE ? "" : ",decay=linear");
  }
}
