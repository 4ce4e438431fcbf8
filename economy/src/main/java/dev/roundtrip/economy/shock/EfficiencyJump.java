package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of inference costs less compute: {@code served per megawatt' = served / (1 - size x
 * weight)}. Demand answers with that factor to the power of the rebound, and what others pay for
 * compute moves by it to the power of the rebound less one.
 *
 * <p>For example, at 75 % a megawatt serves four times as much, and with a rebound of 50 % demand
 * doubles.
 *
 * @param size by how much less it costs
 * @param rebound how demand answers: 0% not at all, 100% so much that as much compute is needed;
 *     null if left out
 * @param course when it bears and how it fades
 */
public record EfficiencyJump(Rate size, @Nullable Rate rebound, Course course) implements Shock {

  private static final Parameter<Rate> SIZE =
      Parameter.usually(
          "size",
          new Form.Percentage(Rate.ZERO, new Rate(990_000_000)),
          "by how much less it costs",
          Rate.ofPercent(97),
          "an open model: inference at -97 % (Shan Zi 2025, line 48)");

  private static final Parameter<Rate> REBOUND =
      Parameter.optional(
          "rebound",
          Form.Percentage.of(0, 200),
          "how demand answers: 0% not at all, 100% so much that as much compute is "
              + "needed; as the market of the scenario does if left out");

  static final ShockType TYPE =
      new ShockType(
          "efficiency-jump",
          ShockType.Kind.COSTS,
          "A unit of inference costs less compute.",
          "what a megawatt serves / (1 - size); demand x that^rebound",
          "an open model: inference at -97 % (Shan Zi 2025, line 48)",
          List.of(SIZE, REBOUND),
          true,
          a -> new EfficiencyJump(a.get(SIZE), a.find(REBOUND), a.course()));

  public EfficiencyJump {
    SIZE.within(size);
    if (rebound != null) {
      REBOUND.within(rebound);
    }
  }

  @Override
  public ShockType type() {
    return TYPE;
  }

  @Override
  public List<Argument<?>> arguments() {
    List<Argument<?>> arguments = new ArrayList<>();
    arguments.add(SIZE.is(size));
    if (rebound != null) {
      arguments.add(REBOUND.is(rebound));
    }
    return arguments;
  }

  @Override
  public Inputs changed(Inputs inputs, int age, double weight) {
    double factor = 1 / (1 - size.toDouble() * weight);
    return rebound == null
        ? inputs.timesEfficiency(factor)
        : inputs.timesEfficiency(factor, rebound.toDouble());
  }
}
