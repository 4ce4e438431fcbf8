package dev.roundtrip.scenarios;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit, exactly as written: {@code 13.3 billion USD per GW-year} is 13300000000
 * of {@code USD per GW-year}.
 *
 * @param number the number with thousand, million, billion and trillion multiplied out
 * @param unit what follows it, in single spaces
 */
record Quantity(BigDecimal number, String unit) {

  private static final int LONGEST = 64;

  private static final Pattern WRITTEN =
      Pattern.compile(
          "([-+]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s*"
              + "(?:(thousand|million|billion|trillion)\\b)?\\s*(.*)");

  private static final Map<String, Integer> ZEROS =
      Map.of("thousand", 3, "million", 6, "billion", 9, "trillion", 12);

  /** Returns how many zeros a word such as {@code million} stands for; none for another. */
  static int zerosOf(String word) {
    return ZEROS.getOrDefault(word, 0);
  }

  /** Returns the quantity a text stands for, or null if it does not begin with a number. */
  static @Nullable Quantity parse(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (text.length() > LONGEST || !matcher.matches()) {
      return null;
    }
    String sign = matcher.group(1).equals("-") ? "-" : "";
    String decimals = matcher.group(3) == null ? "" : matcher.group(3);
    BigDecimal number = new BigDecimal(sign + matcher.group(2).replace(",", "") + decimals);
    int zeros = matcher.group(4) == null ? 0 : zerosOf(matcher.group(4));
    return new Quantity(
        number.movePointRight(zeros), matcher.group(5).strip().replaceAll("\\s+", " "));
  }
}
