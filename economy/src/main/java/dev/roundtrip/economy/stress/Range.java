package dev.roundtrip.economy.stress;

import dev.roundtrip.economy.shock.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The values a number of a shock may take, counted in steps: tenths of a percent, months, tenths of
 * a billion dollars.
 *
 * <p>For example, 0 % to 100 % are the steps 0 to 1000, and step 485 is {@code 48.5%}.
 *
 * @param unit how it is written
 * @param digits digits after the point
 * @param least the first step
 * @param most the last step; not before the first
 */
public record Range(String unit, int digits, long least, long most) {

  private static final long TENTH_OF_PERCENT = 1_000_000;

  public Range {
    if (least > most) {
      throw new IllegalArgumentException("from the smaller to the larger value");
    }
  }

  /**
   * Returns all values a form admits.
   *
   * @throws IllegalArgumentException if they are no numbers
   */
  static Range of(Form<?> form) {
    return switch (form) {
      case Form.Percentage(var low, var high) ->
          new Range(
              "%", 1, low.billionths() / TENTH_OF_PERCENT, high.billionths() / TENTH_OF_PERCENT);
      case Form.Months(int low, int high) -> new Range("m", 0, low, high);
      case Form.Billions(int high) -> new Range("bn", 1, 1, high * 10L);
      case Form.Party party -> throw new IllegalArgumentException("a party is not a number");
      case Form.Agreement contract ->
          throw new IllegalArgumentException("a contract is not a number");
    };
  }

  static boolean isNumber(Form<?> form) {
    return !(form instanceof Form.Party) && !(form instanceof Form.Agreement);
  }

  /**
   * Returns the part of it that a text such as {@code 10%..60%} says.
   *
   * @throws IllegalArgumentException with what is allowed
   */
  public Range between(String text) {
    int dots = text.indexOf("..");
    if (dots < 1) {
      throw new IllegalArgumentException("expected A..B, such as " + this + ", not '" + text + "'");
    }
    Range part =
        new Range(unit, digits, step(text.substring(0, dots)), step(text.substring(dots + 2)));
    if (part.least < least || part.most > most) {
      throw new IllegalArgumentException("must be within " + this + ", not '" + text + "'");
    }
    return part;
  }

  private long step(String text) {
    String number = text.strip();
    try {
      if (!number.endsWith(unit)) {
        throw new NumberFormatException("no unit");
      }
      String digitsOnly = number.substring(0, number.length() - unit.length());
      return new BigDecimal(digitsOnly).movePointRight(digits).longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "values are " + stepText() + " apart, not '" + number + "'", e);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "expected a value such as " + text(most) + ", not '" + number + "'", e);
    }
  }

  /** Returns a step as a spec has it. */
  public String text(long step) {
    BigDecimal value = BigDecimal.valueOf(step, digits);
    return (value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString()) + unit;
  }

  /** Returns how far apart neighbouring values are. */
  public String stepText() {
    return text(1);
  }

  /**
   * Returns values that are as evenly spread as steps allow, the first and the last among them.
   *
   * @param points how many; at least 2
   */
  public List<Long> grid(int points) {
    List<Long> grid = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      long step = least + (most - least) * i / (points - 1);
      if (grid.isEmpty() || grid.getLast() < step) {
        grid.add(step);
      }
    }
    return grid;
  }

  /** Returns what {@link #between} reads. */
  @Override
  public String toString() {
    return text(least) + ".." + text(most);
  }
}
