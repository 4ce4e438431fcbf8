package dev.roundtrip.cli.screen;

import dev.roundtrip.ensemble.Frequency;
import java.util.Locale;

/** Shares of paths, in percent with a decimal. */
final class Shares {

  private Shares() {}

  static String percent(Frequency frequency) {
    return percent(frequency.share());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  /** Returns what more paths would show, such as {@code 63.5..69.4}. */
  static String interval(Frequency frequency) {
    return percent(frequency.low()) + ".." + percent(frequency.high());
  }
}
