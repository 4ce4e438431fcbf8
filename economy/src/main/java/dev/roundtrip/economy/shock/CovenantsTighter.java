package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.contract.Intervention;
import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * Lenders hold all borrowers to stricter covenants: {@code liquidity' = liquidity x (1 + size x
 * weight)}, the same for debt service cover, and the most leverage is divided by it.
 *
 * <p>For example, at 50 % a least cover of 1.2 is 1.8 and a most leverage of 6 is 4.
 *
 * @param size by how much more
 * @param course when it bears and how it fades
 */
public record CovenantsTighter(Rate size, Course course) implements Shock {

  private static final Parameter<Rate> SIZE =
      Parameter.required("size", Form.Percentage.of(0, 1000), "by how much more");

  static final ShockType TYPE =
      new ShockType(
          "covenants-tighter",
          ShockType.Kind.CONDUCT,
          "Lenders ask for more than borrowers have promised to keep.",
          "liquidity and cover x (1 + size); leverage / (1 + size)",
          "",
          List.of(SIZE),
          true,
          a -> new CovenantsTighter(a.get(SIZE), a.course()));

  public CovenantsTighter {
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
    Rate factor = Rate.ONE.plus(Weighted.of(size, weight));
    return inputs.intervening(all -> all.times(Kind.COVENANTS, Intervention.EVERYBODY, factor));
  }
}
