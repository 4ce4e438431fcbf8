package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * Prices fall: {@code revenue per unit' = revenue per unit x (1 - size x weight)}. Demand in
 * dollars and what a megawatt serves fall together; the compute needed does not.
 *
 * <p>For example, at 30 % a demand of $1,000 million a month becomes $700 million and draws as much
 * power as before.
 *
 * @param size share of the price that is lost
 * @param course when it bears and how it fades
 */
public record PriceWar(Rate size, Course course) implements Shock {

  private static final Parameter<Rate> SIZE =
      Parameter.required("size", Form.Percentage.of(0, 95), "share of the price that is lost");

  static final ShockType TYPE =
      new ShockType(
          "price-war",
          ShockType.Kind.DEMAND,
          "Prices of what compute serves fall; the compute needed stays.",
          "revenue per unit x (1 - size)",
          "costs have to fall off a cliff or prices to rise (Liuhe digest 2025-11-18, line 934)",
          List.of(SIZE),
          true,
          a -> new PriceWar(a.get(SIZE), a.course()));

  public PriceWar {
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
    return inputs.timesRevenuePerUnit(1 - size.toDouble() * weight);
  }
}
