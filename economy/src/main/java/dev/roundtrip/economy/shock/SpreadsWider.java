package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * Every borrower pays more over the base rate for what it borrows from then on: {@code spread' =
 * spread + size x weight}.
 *
 * <p>For example, at 3 % a spread of 5.54 % becomes 8.54 %.
 *
 * @param size percentage points added a year
 * @param course when it bears and how it fades
 */
public record SpreadsWider(Rate size, Course course) implements Shock {

  private static final Parameter<Rate> SIZE =
      Parameter.required("size", Form.Percentage.of(0, 30), "percentage points added a year");

  static final ShockType TYPE =
      new ShockType(
          "spreads-wider",
          ShockType.Kind.CAPITAL,
          "Every borrower pays more over the base rate on new debt.",
          "credit spread + size",
          "a vehicle pays 1 % over its sponsor "
              + "(https://macaudailytimes.com.mo/big-techs-creative-financing-is-fooling-no-one.html)",
          List.of(SIZE),
          true,
          a -> new SpreadsWider(a.get(SIZE), a.course()));

  public SpreadsWider {
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
    return inputs.plusSpread(Weighted.of(size, weight));
  }
}
