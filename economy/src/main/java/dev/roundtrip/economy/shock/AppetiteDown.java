package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * Lenders and investors want less: {@code appetite' = appetite x (1 - size x weight)}. A market
 * takes so much less of new shares; below an appetite of 0.5 nobody lends anew.
 *
 * <p>For example, at 40 % an appetite of 1 becomes 0.6.
 *
 * @param size share of appetite that is lost
 * @param course when it bears and how it fades
 */
public record AppetiteDown(Rate size, Course course) implements Shock {

  private static final Parameter<Rate> SIZE =
      Parameter.required("size", Form.Percentage.of(0, 100), "share of appetite that is lost");

  static final ShockType TYPE =
      new ShockType(
          "appetite-down",
          ShockType.Kind.CAPITAL,
          "Lenders and investors want less.",
          "appetite x (1 - size)",
          "the end of cheap money (unnamed article 2025-10, line 32)",
          List.of(SIZE),
          true,
          a -> new AppetiteDown(a.get(SIZE), a.course()));

  public AppetiteDown {
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
    return inputs.timesAppetite(1 - size.toDouble() * weight);
  }
}
