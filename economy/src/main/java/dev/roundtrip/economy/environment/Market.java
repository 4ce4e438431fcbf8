package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;

/**
 * A market in which a buyer of compute sells: its customers' demand and what its own shares are
 * worth for it.
 *
 * @param sales the contract under which customers are served
 * @param seller who serves them
 * @param curve planned demand
 * @param volatility standard deviation of the monthly random step of demand, as a share
 * @param revenuePerMegawattYear what a megawatt can serve in a year, in the middle of the curve's
 *     anchor year
 * @param efficiencyGrowth yearly growth of that
 * @param rebound how demand answers a jump of efficiency: {@code demand x efficiency^rebound}; 0
 *     not at all, 1 so much that as much compute is needed as before. What others pay for compute
 *     falls by {@code efficiency^(rebound - 1)}
 * @param investor who is offered new shares
 * @param roundDepth the most the market takes in a year's rounds, in the year after the anchor
 * @param depthGrowth yearly growth of that
 * @param roundShare the most it takes in a year, as a share of the seller's value
 */
public record Market(
    ContractId sales,
    PartyId seller,
    DemandCurve curve,
    double volatility,
    Money revenuePerMegawattYear,
    Rate efficiencyGrowth,
    double rebound,
    PartyId investor,
    Money roundDepth,
    Rate depthGrowth,
    Rate roundShare) {

  /** Half of a jump of efficiency comes back as demand (assumed). */
  public static final double USUAL_REBOUND = 0.5;

  /** Months over which the gap between demand and plan is smoothed into expectations. */
  static final int SMOOTHING_MONTHS = 6;

  /** Value multiple of expected revenue without growth, and what growth adds to it. */
  private static final double BASE_MULTIPLE = 10.3;

  private static final double GROWTH_MULTIPLE = 8.4;

  /**
   * Returns what a megawatt can serve in a year, seen from a month: {@code at anchor x (1 +
   * growth)^(years since) x factor}.
   *
   * @param factor what shocks make of it, see {@link SupplyConditions#served}; 1 is nothing
   */
  public Money servedPerMegawattYear(Period period, double factor) {
    double years = period.year() + (period.month() - 0.5) / 12 - (curve.anchorYear() + 0.5);
    double growth = StrictMath.pow(1 + efficiencyGrowth.toDouble(), years);
    return Money.ofEstimatedCents(revenuePerMegawattYear.cents() * growth * factor);
  }

  /** Returns the most that rounds may raise in a year at a month, before appetite and sentiment. */
  Money depthIn(Period period) {
    int years = Math.max(0, period.year() - curve.anchorYear() - 1);
    double factor = StrictMath.pow(1 + depthGrowth.toDouble(), years);
    return Money.ofEstimatedCents(roundDepth.cents() * factor);
  }

  /**
   * Returns the most that rounds may raise in twelve months: {@code min(share x value, depth) x
   * appetite x sentiment^2}.
   *
   * <p>For example, in 2026, 15 % of $200 billion are less than the depth of $40 billion: $30
   * billion, and at a sentiment of 0.7 and an appetite of 0.8 $11.76 billion.
   *
   * @param value what the seller is worth
   */
  public Money roundLimit(Period period, Money value, double appetite, double sentiment) {
    Money calm = value.times(roundShare).min(depthIn(period));
    return Money.ofEstimatedCents(calm.cents() * appetite * sentiment * sentiment);
  }

  /**
   * Returns what the seller is worth: {@code expected revenue of twelve months x (10.3 + 8.4 x
   * growth) x sentiment}, growth being that of the twelve months after.
   *
   * <p>For example, with the company's curve, March 2025 gives $342 billion.
   *
   * @param achieved smoothed ratio of demand to plan
   */
  Money valueIn(Period period, double achieved, double sentiment) {
    double revenue = curve.nextTwelveMonthsDollars(period);
    double growth = curve.nextTwelveMonthsDollars(period.plus(12)) / revenue - 1;
    double multiple = BASE_MULTIPLE + GROWTH_MULTIPLE * growth;
    return Money.ofEstimatedCents(100 * revenue * achieved * multiple * sentiment);
  }
}
