package dev.roundtrip.economy.money;

/**
 * Electric power that compute draws, in whole megawatts; zero or positive.
 *
 * <p>For example, 4.5 GW is {@code new Megawatts(4500)}.
 *
 * @param value megawatts
 */
public record Megawatts(long value) implements Comparable<Megawatts> {

  public static final Megawatts ZERO = new Megawatts(0);

  public Megawatts {
    if (value < 0) {
      throw new IllegalArgumentException("power must not be negative: " + value + " MW");
    }
  }

  public Megawatts plus(Megawatts other) {
    return new Megawatts(Math.addExact(value, other.value));
  }

  /** Returns the difference, or zero where the other is larger. */
  public Megawatts minusOrZero(Megawatts other) {
    return new Megawatts(Math.max(0, value - other.value));
  }

  /** Returns this power times the rate, rounded half to even to whole megawatts. */
  public Megawatts times(Rate rate) {
    return new Megawatts(MulDiv.halfEven(value, rate.billionths(), Rate.ONE_BILLION));
  }

  public Megawatts max(Megawatts other) {
    return value >= other.value ? this : other;
  }

  public Megawatts min(Megawatts other) {
    return value <= other.value ? this : other;
  }

  public boolean isPositive() {
    return value > 0;
  }

  @Override
  public int compareTo(Megawatts other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value + " MW";
  }
}
