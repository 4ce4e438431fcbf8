package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * Customers want less than the baseline: {@code demand' = demand x (1 - size x weight)}.
 *
 * <p>For example, {@code revenue-miss:size=40%,from=2027-01,for=18m,decay=linear} takes 40 % off
 * January 2027 and 20 % off October 2027.
 *
 * @param size share of demand that is lost at first
 * @param course when it bears and how it fades
 */
public record RevenueMiss(Rate size, Course course) implements Shock {

  private static final Parameter<Rate> SIZE =
      Parameter.usually(
          "size",
          Form.Percentage.of(0, 100),
          "share of demand that is lost at first",
          Rate.ofPercent(40),
          "0.8 of the 2.0 trillion USD of revenue needed in 2030 is missing "
              + "(OFweek 2025-10-13, line 37)");

  static final ShockType TYPE =
      new ShockType(
          "revenue-miss",
          ShockType.Kind.DEMAND,
          "Customers spend less than planned.",
          "demand x (1 - size)",
          "0.8 of the 2.0 trillion USD of revenue needed in 2030 is missing "
              + "(OFweek 2025-10-13, line 37)",
          List.of(SIZE),
          true,
          a -> new RevenueMiss(a.get(SIZE), a.course()));

  public RevenueMiss {
    SIZE.within(size);
  }

  @Override
  public ShockType type() {
    return TYPE;
  }

  @Override
  public List<Argument<?>> arguments() {
    return List.of(SIZE.is(size));
  }

  @Override
  public Inputs changed(Inputs inputs, int age, double weight) {
    return inputs.timesDemand(1 - size.toDouble() * weight);
  }
}
