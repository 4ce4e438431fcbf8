package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * Shares are worth less: {@code value' = value x (1 - size x weight)} for sellers and for listed
 * parties; rounds bring less, warrants and collateral follow.
 *
 * <p>For example, at 50 % a seller worth $500 billion is worth $250 billion.
 *
 * @param size share of value that is lost
 * @param course when it bears and how it fades
 */
public record ValuationFall(Rate size, Course course) implements Shock {

  private static final Parameter<Rate> SIZE =
      Parameter.required("size", Form.Percentage.of(0, 99), "share of value that is lost");

  static final ShockType TYPE =
      new ShockType(
          "valuation-fall",
          ShockType.Kind.PRICES,
          "Shares are worth less, those of sellers and listed ones.",
          "values x (1 - size)",
          "to nothing for all but one holder (Liuhe digest 2025-11-18, line 174)",
          List.of(SIZE),
          true,
          a -> new ValuationFall(a.get(SIZE), a.course()));

  public ValuationFall {
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
    return inputs.timesValuation(1 - size.toDouble() * weight);
  }
}
