package dev.roundtrip.cli.document;

import dev.roundtrip.economy.time.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as people read them in a document: rounded, and only ever for reading. */
final class Words {

  private static final char MINUS = '−';
  private static final long BILLION = 100_000_000_000L;

  private Words() {}

  /** Returns billions of dollars with one decimal, such as {@code 12.3}; cents in. */
  static String plain(long cents) {
    return decimal(BigDecimal.valueOf(cents, 11), 1);
  }

  /** Returns an amount in words, such as {@code $2.2 billion} or {@code $350 million}. */
  static String dollars(long cents) {
    boolean large = Math.abs(cents) >= BILLION;
    String amount = decimal(BigDecimal.valueOf(Math.abs(cents), large ? 11 : 8), large ? 1 : 0);
    return (cents < 0 ? MINUS + "$" : "$") + amount + (large ? " billion" : " million");
  }

  /** Returns a share as a percentage with one decimal, such as {@code 16.7 %}. */
  static String percent(double share) {
    return decimal(BigDecimal.valueOf(share).movePointRight(2), 1) + " %";
  }

  /** Returns a number with so many decimals. */
  static String decimal(BigDecimal number, int decimals) {
    BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_EVEN);
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", rounded.abs());
    return rounded.signum() < 0 ? MINUS + text : text;
  }

  /** Returns a month as in {@code April 2028}. */
  static String month(Period month) {
    return Month.of(month.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + " "
        + month.year();
  }

  /** Returns a month as in {@code Apr 2028}. */
  static String brief(Period month) {
    return Month.of(month.month()).getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
        + " "
        + month.year();
  }

  /** Returns a list as in {@code a, b and c}. */
  static String list(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
  }

  /**
   * Returns a list of the first items, and how many others there are: {@code a, b and 3 others}.
   */
  static String list(List<String> items, int most) {
    if (items.size() <= most) {
      return list(items);
    }
    List<String> first = new ArrayList<>(items.subList(0, most));
    first.add(count(items.size() - most, "other"));
    return list(first);
  }

  /** Returns a number of things, such as {@code 1 month} or {@code 3 months}. */
  static String count(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }
}
