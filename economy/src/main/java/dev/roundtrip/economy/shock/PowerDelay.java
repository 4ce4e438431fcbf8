package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * Power comes later than planned: {@code power delay' = power delay + delay}. What is not energised
 * is not paid for, and serves nobody.
 *
 * <p>For example, with a delay of 18 months power planned for January 2027 is energised in July
 * 2028.
 *
 * @param delay by how much it comes later
 * @param course when it bears
 */
public record PowerDelay(int delay, Course course) implements Shock {

  private static final Parameter<Integer> DELAY =
      Parameter.usually(
          "delay",
          new Form.Months(1, 120),
          "by how much it comes later",
          18,
          "transformers take 18 to 24 months (Liuhe digest 2025-11-18, line 74)");

  static final ShockType TYPE =
      new ShockType(
          "power-delay",
          ShockType.Kind.SUPPLY,
          "Power comes later than planned.",
          "power + delay",
          "transformers take 18 to 24 months (Liuhe digest 2025-11-18, line 74)",
          List.of(DELAY),
          false,
          a -> new PowerDelay(a.get(DELAY), a.course()));

  public PowerDelay {
    DELAY.within(delay);
    TYPE.requireNoDecay(course);
  }

  @Override
  public ShockType type() {
    return TYPE;
  }

  @Override
  public List<Argument<?>> arguments() {
    return List.of(DELAY.is(delay));
  }

  @Override
  public Inputs changed(Inputs inputs, int age, double weight) {
    return inputs.plusPowerDelay(delay);
  }
}
