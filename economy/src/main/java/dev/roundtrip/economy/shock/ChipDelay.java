package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * Chips are delivered later than due: {@code chip delay' = chip delay + delay}. They are paid on
 * time all the same.
 *
 * <p>For example, with a delay of 6 months chips due in March 2027 are in service from September
 * 2027 and their installation.
 *
 * @param delay by how much they come later
 * @param course when it bears
 */
public record ChipDelay(int delay, Course course) implements Shock {

  private static final Parameter<Integer> DELAY =
      Parameter.usually(
          "delay",
          new Form.Months(1, 120),
          "by how much they come later",
          6,
          "assumed; queues of months are reported (Shan Zi 2025, line 44)");

  static final ShockType TYPE =
      new ShockType(
          "chip-delay",
          ShockType.Kind.SUPPLY,
          "Chips are delivered later than due.",
          "chips + delay",
          "GPU queues of months (Shan Zi 2025, line 44)",
          List.of(DELAY),
          false,
          a -> new ChipDelay(a.get(DELAY), a.course()));

  public ChipDelay {
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
    return inputs.plusChipDelay(delay);
  }
}
