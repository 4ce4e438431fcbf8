package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * The base rate rises: {@code base rate' = base rate + size x weight}; all floating interest
 * follows.
 *
 * <p>For example, at 3 % a base rate of 4 % becomes 7 %.
 *
 * @param size percentage points added a year
 * @param course when it bears and how it fades
 */
public record RatesUp(Rate size, Course course) implements Shock {

  private static final Parameter<Rate> SIZE =
      Parameter.required("size", Form.Percentage.of(0, 30), "percentage points added a year");

  static final ShockType TYPE =
      new ShockType(
          "rates-up",
          ShockType.Kind.CAPITAL,
          "The base rate rises.",
          "base rate + size",
          "the end of cheap money (unnamed article 2025-10, line 32)",
          List.of(SIZE),
          true,
          a -> new RatesUp(a.get(SIZE), a.course()));

  public RatesUp {
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
    return inputs.plusBaseRate(Weighted.of(size, weight));
  }
}
