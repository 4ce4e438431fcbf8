package dev.roundtrip.scenarios;

import dev.roundtrip.economy.environment.Mood;
import dev.roundtrip.economy.money.Rate;

/** How a mood is written: how sentiment moves and what follows it. */
final class MoodForm {

  static final Field<Integer> HALF_LIFE =
      Field.required("half-life", Units.DURATION, "time in which half of a deviation is gone");

  static final Field<Rate> VOLATILITY =
      Field.required("volatility", Units.SHARE, "standard deviation of a month's random step");

  static final Field<Rate> FLOOR =
      Field.required("floor", Units.INNER_SHARE, "the lowest sentiment");

  static final Field<Rate> ARREARS_JUMP =
      Field.required("arrears-jump", Units.CHANGE, "change when a party falls into arrears");

  static final Field<Rate> DEFAULT_JUMP =
      Field.required("default-jump", Units.CHANGE, "change when a party defaults");

  static final Field<Rate> STRETCH_OUT_JUMP =
      Field.optional(
          "stretch-out-jump",
          Units.CHANGE,
          "change when payments of a contract are put off; -5% if left out");

  static final Field<Rate> RESCUE_JUMP =
      Field.optional(
          "rescue-jump", Units.CHANGE, "change when a party is rescued; 10% if left out");

  static final Field<Rate> MISS_JUMP =
      Field.optional(
          "miss-jump",
          Units.CHANGE,
          "change when a seller misses its guidance by all of it, in proportion for less; -50% if"
              + " left out");

  static final Field<Rate> APPETITE_ELASTICITY =
      Field.optional(
          "appetite-elasticity",
          Units.LEVEL,
          "how appetite for credit follows sentiment, 100% in proportion; 50% if left out");

  static final Shape SHAPE =
      new Shape(
          "a mood",
          HALF_LIFE,
          VOLATILITY,
          FLOOR,
          ARREARS_JUMP,
          DEFAULT_JUMP,
          STRETCH_OUT_JUMP,
          RESCUE_JUMP,
          MISS_JUMP,
          APPETITE_ELASTICITY);

  private MoodForm() {}

  static Mood make(Values written) {
    Mood.Jumps usual = Mood.Jumps.USUAL;
    return new Mood(
        written.get(HALF_LIFE),
        written.get(VOLATILITY).toDouble(),
        written.get(FLOOR).toDouble(),
        new Mood.Jumps(
            written.get(ARREARS_JUMP).toDouble(),
            written.get(DEFAULT_JUMP).toDouble(),
            or(written, STRETCH_OUT_JUMP, usual.stretchOut()),
            or(written, RESCUE_JUMP, usual.rescue()),
            or(written, MISS_JUMP, usual.miss())),
        or(written, APPETITE_ELASTICITY, Mood.USUAL_APPETITE_ELASTICITY));
  }

  /** Returns a share as the model's estimates use it, or another if it was not written. */
  static double or(Values written, Field<Rate> field, double otherwise) {
    Rate rate = written.find(field);
    return rate == null ? otherwise : rate.toDouble();
  }
}
