package dev.roundtrip.scenarios;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a scenario. The unit is part of each, so that billions cannot be taken for
 * millions, a power for a price or a rate for a share; each is converted exactly or refused.
 */
final class Units {

  private static final String NUMBER = "[0-9][0-9,]*(\\.[0-9]+)?";
  private static final String AMOUNT = NUMBER + "( (thousand|million|billion|trillion))?";

  /** Most of any figure, in its smallest unit: far above any real one, far below overflow. */
  private static final BigDecimal MOST = BigDecimal.TEN.pow(16);

  private static final BigDecimal LEAST_POSITIVE = BigDecimal.ONE;

  private static final int DECIMALS_OF_PERCENT = 7;

  private static final Map<String, BigDecimal> CENTS = Map.of("USD", BigDecimal.valueOf(100));

  private static final Map<String, BigDecimal> CENTS_PER_MW =
      Map.of("USD per MW", new BigDecimal("100"), "USD per GW", new BigDecimal("0.1"));

  private static final Map<String, BigDecimal> CENTS_PER_MW_YEAR =
      Map.of("USD per MW-year", new BigDecimal("100"), "USD per GW-year", new BigDecimal("0.1"));

  private static final Map<String, BigDecimal> CENTS_PER_YEAR =
      Map.of("USD per year", BigDecimal.valueOf(100));

  private static final Map<String, BigDecimal> CENTS_PER_SHARE =
      Map.of("USD per share", BigDecimal.valueOf(100));

  private static final Map<String, BigDecimal> MEGAWATTS =
      Map.of("MW", BigDecimal.ONE, "GW", BigDecimal.valueOf(1000));

  private static final Map<String, BigDecimal> MONTHS =
      Map.of(
          "month",
          BigDecimal.ONE,
          "months",
          BigDecimal.ONE,
          "year",
          BigDecimal.valueOf(12),
          "years",
          BigDecimal.valueOf(12));

  private static final Map<String, BigDecimal> SHARES =
      Map.of("share", BigDecimal.ONE, "shares", BigDecimal.ONE);

  /** An amount of money that may be zero. */
  static final Figure<Money> MONEY =
      figure(
          "money",
          AMOUNT + " USD",
          whole("an amount of money such as 11.9 billion USD", CENTS, BigDecimal.ZERO)
              .then(Money::ofCents));

  /** An amount of money above zero. */
  static final Figure<Money> POSITIVE_MONEY =
      figure(
          "positive-money",
          AMOUNT + " USD",
          whole("an amount of money above zero such as 11.9 billion USD", CENTS, LEAST_POSITIVE)
              .then(Money::ofCents));

  /** A price of power, as cents per megawatt. */
  static final Figure<Money> PRICE_OF_POWER =
      figure(
          "price-of-power",
          AMOUNT + " USD per (MW|GW)",
          whole("a price such as 35 billion USD per GW", CENTS_PER_MW, LEAST_POSITIVE)
              .then(Money::ofCents));

  /** A price of power for a year, as cents per megawatt and year. */
  static final Figure<Money> PRICE_OF_POWER_YEAR =
      figure(
          "price-of-power-year",
          AMOUNT + " USD per (MW|GW)-year",
          whole("a price such as 13.3 billion USD per GW-year", CENTS_PER_MW_YEAR, LEAST_POSITIVE)
              .then(Money::ofCents));

  /** An amount of money in each year. */
  static final Figure<Money> MONEY_PER_YEAR =
      figure(
          "money-per-year",
          AMOUNT + " USD per year",
          whole("an amount a year such as 4.4 billion USD per year", CENTS_PER_YEAR, LEAST_POSITIVE)
              .then(Money::ofCents));

  /** A price of one share. */
  static final Figure<Money> PRICE_OF_SHARE =
      figure(
          "price-of-share",
          AMOUNT + " USD per share",
          whole("a price such as 40.00 USD per share", CENTS_PER_SHARE, LEAST_POSITIVE)
              .then(Money::ofCents));

  static final Figure<Long> SHARE_COUNT =
      figure(
          "shares",
          AMOUNT + " shares?",
          whole("a number of shares such as 8.75 million shares", SHARES, LEAST_POSITIVE)
              .then(Function.identity()));

  static final Figure<Megawatts> POWER =
      figure(
          "power",
          NUMBER + " (MW|GW)",
          whole("a power in whole megawatts such as 4.5 GW or 250 MW", MEGAWATTS, BigDecimal.ZERO)
              .then(Megawatts::new));

  static final Figure<Megawatts> POSITIVE_POWER =
      figure(
          "positive-power",
          NUMBER + " (MW|GW)",
          whole("a power above zero such as 4.5 GW or 250 MW", MEGAWATTS, LEAST_POSITIVE)
              .then(Megawatts::new));

  static final Figure<Integer> DURATION =
      figure(
          "duration",
          "[0-9]+ (months?|years?)",
          whole("a number of months such as 9 months or 5 years", MONTHS, LEAST_POSITIVE)
              .atMost(1200)
              .then(Math::toIntExact));

  /** A share of something, none to all of it. */
  static final Figure<Rate> SHARE = rate("share", "a share from 0% to 100%", "0", "1", true);

  /** A share between none and all of something, neither included. */
  static final Figure<Rate> INNER_SHARE =
      rate("inner-share", "a share above 0% and below 100%", "0", "1", false);

  /** A level, of which 100 % is normal. */
  static final Figure<Rate> LEVEL =
      rate("level", "a level such as 75%, 100% being normal", "0", "10", true);

  /** A yearly rate of interest. */
  static final Figure<Rate> INTEREST =
      rate("interest", "a yearly rate from 0% to 100% such as 4%", "0", "1", true);

  /** A change, up or down but not by all there is. */
  static final Figure<Rate> CHANGE =
      rate("change", "a change above -100% and below 1000% such as 35%", "-1", "10", false);

  static final Scalar<Period> PLAIN_MONTH =
      new Scalar<>("string", "^[0-9]{4}-(0[1-9]|1[0-2])$", Units::month);

  static final Figure<Period> MONTH = new Figure<>("month", PLAIN_MONTH);

  static final Figure<Integer> YEAR =
      new Figure<>(
          "year",
          new Scalar<>(
              "integer",
              "",
              text -> {
                if (!text.matches("(19|20|21)\\d\\d")) {
                  throw new Scalar.UnreadableException("a year such as 2025");
                }
                return Integer.valueOf(text);
              }));

  /** How many of its smallest unit one of each unit is; a figure is a whole number of those. */
  private static final Map<String, BigDecimal> SMALLEST = new LinkedHashMap<>();

  static {
    List.of(
            CENTS,
            CENTS_PER_MW,
            CENTS_PER_MW_YEAR,
            CENTS_PER_YEAR,
            CENTS_PER_SHARE,
            MEGAWATTS,
            MONTHS,
            SHARES,
            Map.of("%", BigDecimal.TEN.pow(DECIMALS_OF_PERCENT)))
        .forEach(SMALLEST::putAll);
  }

  private Units() {}

  /**
   * Returns how many of the smallest unit one of a unit is, such as 100 cents for {@code USD}, or
   * null for no unit of a figure.
   */
  static @Nullable BigDecimal smallest(String unit) {
    return SMALLEST.get(unit);
  }

  private static Period month(String text) throws Scalar.UnreadableException {
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException e) {
      throw new Scalar.UnreadableException("a month such as 2027-03");
    }
  }

  private static <T> Figure<T> figure(String name, String pattern, Scalar.Parser<T> parser) {
    return new Figure<>(name, new Scalar<>("string", "^" + pattern + "$", parser));
  }

  private static Figure<Rate> rate(
      String name, String allowed, String low, String high, boolean included) {
    BigDecimal lowest = new BigDecimal(low);
    BigDecimal highest = new BigDecimal(high);
    Scalar.Parser<Rate> parser =
        text -> {
          Quantity quantity = Quantity.parse(text);
          if (quantity == null || !quantity.unit().equals("%")) {
            throw new Scalar.UnreadableException(allowed);
          }
          BigDecimal fraction = quantity.number().movePointLeft(2);
          int fromLow = fraction.compareTo(lowest);
          int toHigh = highest.compareTo(fraction);
          boolean within = included ? fromLow >= 0 && toHigh >= 0 : fromLow > 0 && toHigh > 0;
          if (!within) {
            throw new Scalar.UnreadableException(allowed);
          }
          if (fraction.stripTrailingZeros().scale() > DECIMALS_OF_PERCENT + 2) {
            throw new Scalar.UnreadableException(allowed + ", with at most seven decimals");
          }
          return Rate.of(fraction);
        };
    return figure(name, "-?" + NUMBER + " ?%", parser);
  }

  private static Whole whole(String allowed, Map<String, BigDecimal> factors, BigDecimal least) {
    return new Whole(allowed, new LinkedHashMap<>(factors), least, MOST);
  }

  /**
   * A quantity that is a whole number of its smallest unit.
   *
   * @param allowed what to say where something else was found
   * @param factors how many of the smallest unit one of each unit is
   * @param least the least that is allowed
   * @param most the most that is allowed
   */
  private record Whole(
      String allowed, Map<String, BigDecimal> factors, BigDecimal least, BigDecimal most) {

    Whole atMost(long limit) {
      return new Whole(allowed, factors, least, BigDecimal.valueOf(limit));
    }

    <T> Scalar.Parser<T> then(Function<Long, T> made) {
      return text -> made.apply(parse(text));
    }

    private long parse(String text) throws Scalar.UnreadableException {
      Quantity quantity = Quantity.parse(text);
      BigDecimal factor = quantity == null ? null : factors.get(quantity.unit());
      if (quantity == null || factor == null) {
        throw new Scalar.UnreadableException(allowed);
      }
      BigDecimal count = quantity.number().multiply(factor);
      if (count.signum() < 0) {
        throw new Scalar.UnreadableException(allowed + ", not negative");
      }
      if (count.stripTrailingZeros().scale() > 0) {
        throw new Scalar.UnreadableException(allowed + ", without a fraction of the smallest unit");
      }
      if (count.compareTo(least) < 0) {
        throw new Scalar.UnreadableException(allowed);
      }
      if (count.compareTo(most) > 0) {
        BigDecimal limit = most.divide(factor, RoundingMode.DOWN);
        throw new Scalar.UnreadableException(
            allowed + String.format(Locale.ROOT, ", at most %,.0f %s", limit, quantity.unit()));
      }
      return count.longValueExact();
    }
  }
}
