package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.time.Period;

/** The planned demand for what a buyer of compute sells: yearly revenue as a curve over time. */
public sealed interface DemandCurve permits Gompertz, StraightLine {

  /** Returns a calendar year whose revenue the curve is drawn through. */
  int anchorYear();

  /** Returns the planned demand of a month, in dollars. */
  double monthlyDollars(Period period);

  /** Returns the planned demand of the twelve months after a month, in dollars. */
  double nextTwelveMonthsDollars(Period period);
}
