package dev.roundtrip.cli.screen;

import dev.roundtrip.ensemble.Frequency;
import java.util.Locale;

/** Shares of paths, in percent with a decimal. */
public final class Shares {

  private Shares() {}

  /** Returns how often something happened, such as {@code 68.3}. */
  public static String percent(Frequency frequency) {
    return percent(frequency.share());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  /** Returns what more paths would show, such as {@code 63.5..69.4}. */
  static String interval(Frequency frequency) {
    return percent(frequency.low()) + ".." + percent(frequency.high());
  }

  /** Returns by how many points a share changed, such as {@code -15.0}. */
  public static String points(double change) {
    String points = percent(change);
    return points.equals("-0.0") ? "0.0" : points;
  }
}
