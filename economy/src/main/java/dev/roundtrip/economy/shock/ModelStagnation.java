package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * Models get no better for the money spent on them, so demand grows less: of its growth since the
 * month before the shock a share stays away, in logs. {@code demand' = demand x (plan / plan
 * then)^(-size x weight)}.
 *
 * <p>For example, with a size of 50 % a plan that has grown to four times what it was has demand at
 * twice.
 *
 * @param size share of growth that stays away; 100% is no growth at all
 * @param course when it bears and how it fades
 */
public record ModelStagnation(Rate size, Course course) implements Shock {

  private static final Parameter<Rate> SIZE =
      Parameter.required(
          "size",
          Form.Percentage.of(0, 100),
          "share of growth that stays away; 100% is no growth at all");

  static final ShockType TYPE =
      new ShockType(
          "model-stagnation",
          ShockType.Kind.DEMAND,
          "Models get no better, and demand grows less than planned.",
          "growth since the month before x (1 - size), in logs",
          "months of training for a slight gain (Liuhe digest 2025-11-18, line 134)",
          List.of(SIZE),
          true,
          a -> new ModelStagnation(a.get(SIZE), a.course()));

  public ModelStagnation {
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
    return inputs.timesGrowthSince(course.from().previous(), 1 - size.toDouble() * weight);
  }
}
