package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * Firms take the product up later: demand stands still until it is {@code delay} months behind the
 * plan and follows it at that distance. {@code demand' = plan of min(months so far, delay) months
 * before}.
 *
 * <p>For example, with a delay of 12 months from January 2027, demand stays at the plan of December
 * 2026 up to December 2027, and January 2028 has the plan of January 2027.
 *
 * @param delay by how much it comes later in the end
 * @param course when it bears
 */
public record AdoptionDelay(int delay, Course course) implements Shock {

  private static final Parameter<Integer> DELAY =
      Parameter.required("delay", new Form.Months(1, 120), "by how much it comes later in the end")
          .from(
              "95 % of enterprises see no return yet, not by how much it comes later "
                  + "(OFweek 2025-10-13, line 31)");

  static final ShockType TYPE =
      new ShockType(
          "adoption-delay",
          ShockType.Kind.DEMAND,
          "Firms take the product up later than planned.",
          "demand of so many months before; it stands still until it is as late",
          "95 % of enterprises see no return yet (OFweek 2025-10-13, line 31)",
          List.of(DELAY),
          false,
          a -> new AdoptionDelay(a.get(DELAY), a.course()));

  public AdoptionDelay {
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
    return inputs.plusAdoptionDelay(Math.min(age + 1, delay));
  }
}
