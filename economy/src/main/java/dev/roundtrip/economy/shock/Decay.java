package dev.roundtrip.economy.shock;

/** How a shock fades over its term. */
public sealed interface Decay {

  /** Not at all, until it ends. */
  Decay NONE = new None();

  /** In equal monthly steps to nothing at its end. */
  Decay LINEAR = new Linear();

  /** What can be written for a decay. */
  String ALLOWED = "none, linear or a half-life such as 6m";

  /** Returns what is left of the shock after so many months, 0 to 1. */
  double left(int age, int months);

  /** Does not fade. */
  record None() implements Decay {
    @Override
    public double left(int age, int months) {
      return 1;
    }

    @Override
    public String toString() {
      return "none";
    }
  }

  /** {@code left = 1 - age / months}: after 9 of 18 months a half. */
  record Linear() implements Decay {
    @Override
    public double left(int age, int months) {
      return 1 - age / (double) months;
    }

    @Override
    public String toString() {
      return "linear";
    }
  }

  /**
   * {@code left = 0.5^(age / half-life)}: with 6 months a quarter after a year.
   *
   * @param halfLifeMonths positive
   */
  record HalfLife(int halfLifeMonths) implements Decay {

    public HalfLife {
      if (halfLifeMonths < 1 || halfLifeMonths > Course.MOST_MONTHS) {
        throw new IllegalArgumentException(
            "decay must be " + ALLOWED + ", at most " + Course.MOST_MONTHS + "m");
      }
    }

    @Override
    public double left(int age, int months) {
      return StrictMath.pow(0.5, age / (double) halfLifeMonths);
    }

    @Override
    public String toString() {
      return halfLifeMonths + "m";
    }
  }

  /**
   * Reads what {@link Object#toString} of a decay writes.
   *
   * @throws IllegalArgumentException with what is allowed
   */
  static Decay parse(String text) {
    if (text.matches("\\d{1,4}m")) {
      return new HalfLife(Integer.parseInt(text.substring(0, text.length() - 1)));
    }
    return switch (text) {
      case "none" -> NONE;
      case "linear" -> LINEAR;
      default -> throw new IllegalArgumentException("decay must be " + ALLOWED + ": " + text);
    };
  }
}
