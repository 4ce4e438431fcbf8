package dev.roundtrip.scenarios;

import dev.roundtrip.economy.time.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By how much a figure is moved. With a share of 0.1 and 3 months, {@code 13.3 billion USD per
 * GW-year} goes up to {@code 14.63 billion USD per GW-year}, {@code 5 years} to {@code 66 months},
 * {@code 2027-03} to {@code 2027-06} and the year {@code 2025} to {@code 2026}.
 *
 * @param share the share of an amount, a percentage or a duration, above 0 and below 1; what is
 *     moved is a whole number of its smallest unit, and moves by one of those at least
 * @param months how far a date is moved, 1 at least
 */
public record Step(BigDecimal share, int months) {

  private static final Pattern SCALED =
      Pattern.compile(".*[\\d\\s](thousand|million|billion|trillion)\\b.*");

  private static final String YEAR = "\\d{4}";
  private static final String PERCENT = "%";

  /** How many of its smallest unit one of a unit is that only shocks are written in. */
  private static final Map<String, BigDecimal> OF_SHOCKS =
      Map.of("m", BigDecimal.ONE, "bn", BigDecimal.TEN.pow(11));

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  public Step {
    if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) >= 0 || months < 1) {
      throw new IllegalArgumentException("not a step: " + share + ", " + months + " months");
    }
  }

  /**
   * Returns a figure after a step; the same text if it has no number, or its number is zero.
   *
   * @param most100 whether a percentage up to 100 % goes no further than that
   */
  String moved(String text, Direction direction, boolean most100) {
    if (Timetable.isMonth(text)) {
      return Period.parse(text).plus(direction.sign() * months).toString();
    }
    Quantity quantity = Quantity.parse(text);
    if (quantity == null || quantity.number().signum() == 0) {
      return text;
    }
    if (text.matches(YEAR)) {
      return quantity.number().add(BigDecimal.valueOf(direction.sign())).toPlainString();
    }
    BigDecimal smallest = OF_SHOCKS.getOrDefault(quantity.unit(), Units.smallest(quantity.unit()));
    return smallest == null ? text : moved(text, quantity, smallest, direction, most100);
  }

  private String moved(
      String text, Quantity quantity, BigDecimal smallest, Direction direction, boolean most100) {
    boolean duration = quantity.unit().startsWith("month") || quantity.unit().startsWith("year");
    BigDecimal before = quantity.number().multiply(smallest);
    BigDecimal by = before.multiply(share).setScale(0, RoundingMode.HALF_EVEN);
    BigDecimal least = BigDecimal.valueOf(before.signum());
    BigDecimal moved =
        before.add((by.signum() == 0 ? least : by).multiply(BigDecimal.valueOf(direction.sign())));
    if (duration) {
      return moved.toBigInteger() + (moved.compareTo(BigDecimal.ONE) == 0 ? " month" : " months");
    }
    BigDecimal number = moved.divide(smallest);
    boolean stops = most100 && quantity.unit().equals(PERCENT) && isUpToAll(quantity.number());
    return written(stops ? number.min(ALL) : number, text, quantity.unit());
  }

  private static boolean isUpToAll(BigDecimal percent) {
    return percent.compareTo(ALL) <= 0;
  }

  private static String written(BigDecimal number, String text, String unit) {
    Matcher scaled = SCALED.matcher(text);
    String scale = scaled.matches() ? scaled.group(1) : "";
    BigDecimal shown = number.movePointLeft(Quantity.zerosOf(scale)).stripTrailingZeros();
    String between = text.contains(" ") ? " " : "";
    return shown.toPlainString() + (scale.isEmpty() ? "" : " " + scale) + between + unit;
  }
}
