package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * Nobody lends anew or takes new shares: {@code appetite' = appetite x (1 - weight)}. What is
 * firmly promised stays so.
 *
 * <p>For example, under a freeze that fades in equal steps over 10 months appetite is 0 in the
 * first month, and 0.5, from which on lenders lend again, in the sixth.
 *
 * @param course when it bears and how it fades
 */
public record CapitalFreeze(Course course) implements Shock {

  static final ShockType TYPE =
      new ShockType(
          "capital-freeze",
          ShockType.Kind.CAPITAL,
          "Nobody lends or takes new shares.",
          "appetite x 0",
          "the end of cheap money (unnamed article 2025-10, line 32)",
          List.of(),
          true,
          a -> new CapitalFreeze(a.course()));

  @Override
  public ShockType type() {
    return TYPE;
  }

  @Override
  public List<Argument<?>> arguments() {
    return List.of();
  }

  @Override
  public Inputs changed(Inputs inputs, int age, double weight) {
    return inputs.timesAppetite(1 - weight);
  }
}
