package dev.roundtrip.scenarios;

import dev.roundtrip.economy.environment.RentalMarket;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How the market for compute without a contract is written. Everything left out is as {@link
 * RentalMarket#USUAL} has it.
 */
final class RentalsForm {

  static final Field<Money> RENT =
      Field.optional(
          "rent",
          Units.PRICE_OF_POWER_YEAR,
          "rent of new chips at an index of 1; 13.3 billion USD per GW-year if left out");

  static final Field<Rate> LEVEL =
      Field.optional("level", Units.LEVEL, "the index in the anchor month; 80% if left out");

  static final Field<Period> ANCHOR =
      Field.optional(
          "anchor",
          Units.MONTH,
          "the month whose index is known, after which it returns to 100%; 2025-10 if left out");

  static final Field<Integer> HALF_LIFE =
      Field.optional(
          "half-life",
          Units.DURATION,
          "time in which half of a deviation is gone; 9 months if left out");

  static final Field<Rate> VOLATILITY =
      Field.optional(
          "volatility", Units.SHARE, "standard deviation of a month's random step; 8% if left out");

  static final Field<Rate> AGEING =
      Field.optional(
          "ageing",
          Units.INNER_SHARE,
          "share of its rent that a chip loses in a year of age; 27% if left out");

  static final Shape SHAPE =
      new Shape(
          "a rental market",
          RENT,
          LEVEL,
          ANCHOR,
          HALF_LIFE,
          VOLATILITY,
          AGEING,
          Notes.SOURCE,
          Notes.CONFIDENCE,
          Notes.NOTE);

  private RentalsForm() {}

  /** Makes the market, or returns null after saying what is wrong with it. */
  static @Nullable RentalMarket make(@Nullable Values written, Context context) {
    RentalMarket usual = RentalMarket.USUAL;
    if (written == null) {
      return usual;
    }
    double level = MoodForm.or(written, LEVEL, usual.anchorLevel());
    if (!(level > 0)) {
      written.refuse(LEVEL, context, "a level above 0%");
      return null;
    }
    return new RentalMarket(
        written.or(RENT, usual.rent()),
        level,
        written.or(ANCHOR, usual.anchor()),
        written.has(HALF_LIFE) ? written.get(HALF_LIFE) : usual.halfLifeMonths(),
        MoodForm.or(written, VOLATILITY, usual.volatility()),
        written.or(AGEING, usual.ageing()));
  }
}
