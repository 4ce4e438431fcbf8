package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * There is more compute than anybody needs: {@code rental level' = level x (1 - size x weight)}.
 * Freed power, renewals without a price and damages follow.
 *
 * <p>For example, at 29 %, what H200s lost in 2025, $10.64 million per MW-year become $7.55
 * million.
 *
 * @param size share of the rent that is lost
 * @param course when it bears and how it fades
 */
public record ComputeGlut(Rate size, Course course) implements Shock {

  private static final Parameter<Rate> SIZE =
      Parameter.usually(
          "size",
          Form.Percentage.of(0, 99),
          "share of the rent that is lost",
          Rate.ofPercent(29),
          "H200 rents fell by 29 % in 2025 up to autumn (https://www.newsbeep.com/au/?p=220110)");

  static final ShockType TYPE =
      new ShockType(
          "compute-glut",
          ShockType.Kind.PRICES,
          "There is more compute than anybody needs: rents fall.",
          "rental index x (1 - size)",
          "chip makers expand while buyers are locked in (unnamed article 2025-10, line 33)",
          List.of(SIZE),
          true,
          a -> new ComputeGlut(a.get(SIZE), a.course()));

  public ComputeGlut {
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
    return inputs.timesRentalLevel(1 - size.toDouble() * weight);
  }
}
