package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * Chips last less long: {@code useful life' = life x (1 - size x weight)}; what is left of plant is
 * written down over the months then left.
 *
 * <p>For example, at 50 % a life of six years is three, and depreciation doubles.
 *
 * @param size share of the life that is lost
 * @param course when it bears and how it fades
 */
public record ShorterLife(Rate size, Course course) implements Shock {

  private static final Parameter<Rate> SIZE =
      Parameter.usually(
          "size",
          Form.Percentage.of(0, 90),
          "share of the life that is lost",
          Rate.ofPercent(50),
          "2 to 3 years instead of 5 to 6 "
              + "(https://www.realclear.ai/blog/the-three-year-clock-inside-the-thirty-year-building)");

  static final ShockType TYPE =
      new ShockType(
          "shorter-life",
          ShockType.Kind.PRICES,
          "Chips last less long than their owners write them down over.",
          "useful life x (1 - size)",
          "owners use 5 to 6 years, critics 2 to 3 "
              + "(https://www.realclear.ai/blog/the-three-year-clock-inside-the-thirty-year-building)",
          List.of(SIZE),
          true,
          a -> new ShorterLife(a.get(SIZE), a.course()));

  public ShorterLife {
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
    return inputs.timesUsefulLife(Rate.ONE.plus(Weighted.of(size, -weight)));
  }
}
