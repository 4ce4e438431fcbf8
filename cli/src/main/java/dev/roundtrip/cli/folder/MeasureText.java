package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ensemble.Measure;
import dev.roundtrip.ensemble.PathOutcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Collectors;

/** A measure in words and figures. */
public final class MeasureText {

  private static final int CENTS_OF_BILLION = 11;

  private MeasureText() {}

  /** Returns what is measured, such as {@code month of openai's default}. */
  public static String name(Measure measure) {
    return switch (measure.kind()) {
      case DEFAULT -> "month of " + measure.party() + "'s default";
      case LEAST_CASH -> "least cash of " + measure.party() + " at the end of a month";
      case LOSS -> "written down by all because of defaults and takeovers";
      case REVENUE -> "revenue of " + measure.party() + " in " + measure.year();
      case CASH -> "cash of " + measure.party() + " at the end of " + measure.year();
      case DEBT -> "debt of " + measure.party() + " at the end of " + measure.year();
    };
  }

  /** Tells whether a measure is a month and no amount. */
  public static boolean isMonth(Measure measure) {
    return measure.kind() == Measure.Kind.DEFAULT;
  }

  /** Tells whether a value stands for no default by the end of the run. */
  public static boolean isNone(Measure measure, long value) {
    return isMonth(measure) && value > measure.last().index();
  }

  /** Returns a value as files have it: cents, or a month, or nothing where nobody defaults. */
  static String value(Measure measure, PathOutcome path) {
    long value = measure.of(path);
    if (isNone(measure, value)) {
      return "";
    }
    return isMonth(measure) ? new Period((int) value).toString() : Long.toString(value);
  }

  /** Returns who defaults when, such as {@code openai 2029-01; oracle 2030-03}; empty if nobody. */
  public static String defaults(PathOutcome path) {
    return path.fallen().entrySet().stream()
        .sorted(Map.Entry.<PartyId, Period>comparingByValue())
        .map(fall -> fall.getKey() + " " + fall.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Returns a value for reading: a month, none, or billions of dollars. */
  public static String shown(Measure measure, PathOutcome path) {
    long value = measure.of(path);
    if (isNone(measure, value)) {
      return "none";
    }
    return isMonth(measure) ? new Period((int) value).toString() : billions(value);
  }

  /** Returns billions of dollars with three decimals, such as {@code 12.345}. */
  public static String billions(long cents) {
    return BigDecimal.valueOf(cents, CENTS_OF_BILLION)
        .setScale(3, RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}
