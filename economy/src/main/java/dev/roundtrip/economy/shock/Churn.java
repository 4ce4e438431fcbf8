package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * Customers leave: {@code demand' = demand x (1 - rate x weight)^n}, n the months so far, this one
 * included, at most {@code over}; what has left stays away until the shock ends.
 *
 * <p>For example, at 3 % a month over 12 months 3 % are gone in the first month and 30.6 % from the
 * twelfth on.
 *
 * @param rate share of the customers left who leave in a month
 * @param over how long they leave for
 * @param course when it bears and how it fades
 */
public record Churn(Rate rate, int over, Course course) implements Shock {

  private static final Parameter<Rate> RATE =
      Parameter.required(
          "rate", Form.Percentage.of(0, 50), "share of the customers left who leave in a month");

  private static final Parameter<Integer> OVER =
      Parameter.usually("over", new Form.Months(1, 120), "how long they leave for", 12, "assumed");

  static final ShockType TYPE =
      new ShockType(
          "churn",
          ShockType.Kind.DEMAND,
          "Customers leave, more of them every month for a while.",
          "demand x (1 - rate)^(months so far, at most over)",
          "",
          List.of(RATE, OVER),
          true,
          a -> new Churn(a.get(RATE), a.get(OVER), a.course()));

  public Churn {
    RATE.within(rate);
    OVER.within(over);
  }

  @Override
  public ShockType type() {
    return TYPE;
  }

  @Override
  public List<Argument<?>> arguments() {
    return List.of(RATE.is(rate), OVER.is(over));
  }

  @Override
  public Inputs changed(Inputs inputs, int age, double weight) {
    return inputs.timesDemand(
        StrictMath.pow(1 - rate.toDouble() * weight, Math.min(age + 1, over)));
  }
}
