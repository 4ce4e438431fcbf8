package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The published conditions of a month like any other, for tests: a base rate of 4 %, demand of $900
 * million, taxable profits of $100 million, and rents of $10 million less 1 % a month of age. No
 * share has a quote, nobody publishes accounts or would pay a spread, nothing is late and nobody is
 * struck, unless the test says so.
 *
 * @param quote what every share is quoted at, or null
 * @param delayMonths by how many months power and chips are late
 * @param interventions what shocks make of single parties and contracts
 * @param spread what everybody would pay over the base rate, or null
 * @param books what everybody publishes, or null
 */
public record PlainMonth(
    Period period,
    @Nullable Money quote,
    int delayMonths,
    Interventions interventions,
    @Nullable Rate spread,
    @Nullable Accounts books)
    implements Conditions {

  /** Returns a month in which nothing is out of the ordinary. */
  public static PlainMonth of(Period period) {
    return new PlainMonth(period, null, 0, Interventions.NONE, null, null);
  }

  PlainMonth quoting(Money everyShare) {
    return new PlainMonth(period, everyShare, delayMonths, interventions, spread, books);
  }

  PlainMonth late(int months) {
    return new PlainMonth(period, quote, months, interventions, spread, books);
  }

  PlainMonth struckBy(Interventions shocks) {
    return new PlainMonth(period, quote, delayMonths, shocks, spread, books);
  }

  PlainMonth spreading(Rate everybody) {
    return new PlainMonth(period, quote, delayMonths, interventions, everybody, books);
  }

  /** Returns this month with the accounts of everybody, sound and in millions of dollars. */
  PlainMonth publishing(long cash, long debt, long yearlyEbitda) {
    return publishing(
        new Books(
            12,
            Money.ofMillions(cash),
            Money.ofMillions(debt),
            Money.ZERO,
            Money.ofMillions(yearlyEbitda),
            true));
  }

  /** Returns this month with the opening accounts of everybody, in millions of dollars. */
  PlainMonth publishingNothingYet(long cash, long debt) {
    Money none = Money.ZERO;
    return publishing(
        new Books(0, Money.ofMillions(cash), Money.ofMillions(debt), none, none, true));
  }

  /** Returns this month with everybody's revenue of a year in millions of dollars. */
  PlainMonth earning(long yearlyRevenue, boolean isSound) {
    return publishing(
        new Books(
            12, Money.ZERO, Money.ZERO, Money.ofMillions(yearlyRevenue), Money.ZERO, isSound));
  }

  private PlainMonth publishing(Accounts everybody) {
    return new PlainMonth(period, quote, delayMonths, interventions, spread, everybody);
  }

  private record Books(
      int months, Money cash, Money debt, Money yearlyRevenue, Money yearlyEbitda, boolean isSound)
      implements Accounts {}

  @Override
  public Rate baseRate() {
    return Rate.ofPercent(4);
  }

  @Override
  public Money demand(ContractId sales) {
    return Money.ofMillions(900);
  }

  @Override
  public Money taxableProfit(PartyId party) {
    return Money.ofMillions(100);
  }

  @Override
  public Money rentAtAge(int ageMonths) {
    return Money.ofDollars(100_000L * (100 - ageMonths));
  }

  @Override
  public Optional<Money> price(PartyId listed) {
    return Optional.ofNullable(quote);
  }

  @Override
  public int powerDelayMonths() {
    return delayMonths;
  }

  @Override
  public int chipDelayMonths() {
    return delayMonths;
  }

  @Override
  public Optional<Rate> creditSpread(PartyId borrower) {
    return Optional.ofNullable(spread);
  }

  @Override
  public Optional<Accounts> accounts(PartyId party) {
    return Optional.ofNullable(books);
  }
}
