package dev.roundtrip.scenarios;

import dev.roundtrip.economy.environment.DemandCurve;
import dev.roundtrip.economy.environment.Gompertz;
import dev.roundtrip.economy.environment.StraightLine;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Schedule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How planned demand is written: a curve that saturates, or quarters and a straight line. */
final class DemandForm {

  static final Field<Money> CEILING =
      Field.optional("ceiling", Units.MONEY_PER_YEAR, "yearly revenue the curve saturates at");

  static final Field<Rate> QUOTIENT =
      Field.optional(
          "quotient", Units.INNER_SHARE, "share of the remaining log distance left after a year");

  static final Field<Integer> ANCHOR_YEAR =
      Field.optional("anchor-year", Units.YEAR, "a calendar year whose revenue is known");

  static final Field<Money> ANCHOR =
      Field.optional("anchor", Units.MONEY_PER_YEAR, "the revenue of that year");

  static final Field<Schedule> QUARTERS =
      Field.optional(
          "quarters",
          new Timetable<>(Units.POSITIVE_MONEY, Money::cents),
          "known revenue by quarter, by the first month of each, without gaps; instead of a curve");

  static final Field<Money> INCREMENT =
      Field.optional(
          "quarterly-increment",
          Units.MONEY,
          "what each quarter after the known ones has more than the one before");

  static final Shape SHAPE =
      new Shape(
          "a demand curve",
          CEILING,
          QUOTIENT,
          ANCHOR_YEAR,
          ANCHOR,
          QUARTERS,
          INCREMENT,
          Notes.NOTE);

  private static final List<Field<?>> CURVE = List.of(CEILING, QUOTIENT, ANCHOR_YEAR, ANCHOR);

  private static final int QUARTER = 3;

  private DemandForm() {}

  /** Makes the curve, or returns null after saying what is wrong with it. */
  static @Nullable DemandCurve make(@Nullable Values written, Context context) {
    if (written == null || !written.complete()) {
      return null;
    }
    return written.has(QUARTERS) || written.has(INCREMENT)
        ? line(written, context)
        : curve(written, context);
  }

  private static @Nullable DemandCurve curve(Values written, Context context) {
    int before = context.problems().count();
    for (Field<?> field : CURVE) {
      if (!written.has(field)) {
        written.refuse(
            field, context, "one, or 'quarters' and 'quarterly-increment' instead of a curve");
      }
    }
    if (context.problems().count() > before) {
      return null;
    }
    if (!written.get(ANCHOR).isLessThan(written.get(CEILING))) {
      written.refuse(CEILING, context, "more than the revenue of the anchor year");
      return null;
    }
    return new Gompertz(
        written.get(CEILING).cents() / 100.0,
        written.get(QUOTIENT).toDouble(),
        written.get(ANCHOR_YEAR),
        written.get(ANCHOR).cents() / 100.0);
  }

  private static @Nullable DemandCurve line(Values written, Context context) {
    int before = context.problems().count();
    for (Field<?> field : CURVE) {
      if (written.has(field)) {
        written.refuse(field, context, "none, because quarters are given");
      }
    }
    Schedule quarters = written.or(QUARTERS, Schedule.EMPTY);
    if (quarters.steps().isEmpty()) {
      written.refuse(QUARTERS, context, "at least one quarter");
    }
    if (!written.has(INCREMENT)) {
      written.refuse(INCREMENT, context, "one, for the quarters after the known ones");
    }
    List<Double> dollars = new ArrayList<>();
    for (Schedule.Step step : quarters.steps()) {
      boolean inOrder =
          step.period().minus(quarters.steps().getFirst().period()) == QUARTER * dollars.size();
      if (!inOrder || (step.period().month() - 1) % QUARTER != 0) {
        written.refuse(
            QUARTERS,
            context,
            "'" + step.period() + "'",
            "quarters without a gap, by January, April, July or October");
      }
      dollars.add(step.amount() / 100.0);
    }
    return context.problems().count() > before
        ? null
        : new StraightLine(
            quarters.steps().getFirst().period(), dollars, written.get(INCREMENT).cents() / 100.0);
  }
}
