package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What contract tests share: two parties, a heading and plain conditions. */
final class Terms {

  static final Period START = Period.of(2027, 1);
  static final PartyId A = new PartyId("a");
  static final PartyId B = new PartyId("b");
  static final ContractId ID = new ContractId("c");

  private Terms() {}

  static Heading heading(Binding binding) {
    return new Heading(ID, START, new Term(START, START.plus(59)), Seniority.SENIOR, binding);
  }

  static Heading firm() {
    return heading(Binding.FIRM);
  }

  /**
   * Conditions of a month: a base rate of 4 %, demand of $900 million, spreads of 2 %, taxable
   * profits of $100 million, shares at $100, and rents of $10 million less 1 % a month of age.
   */
  static Conditions in(Period month) {
    return in(month, null);
  }

  /** The same with a quote of everybody's shares, or none. */
  static Conditions in(Period month, @Nullable Money quote) {
    return conditions(month, quote, 0);
  }

  /** The same with power and chips late by some months. */
  static Conditions late(Period month, int delayMonths) {
    return conditions(month, null, delayMonths);
  }

  /** The same with what shocks make of single parties and contracts. */
  static Conditions struck(Period month, Money quote, Interventions interventions) {
    return conditions(month, quote, 0, interventions);
  }

  private static Conditions conditions(Period month, @Nullable Money quote, int delayMonths) {
    return conditions(month, quote, delayMonths, Interventions.NONE);
  }

  private static Conditions conditions(
      Period month, @Nullable Money quote, int delayMonths, Interventions interventions) {
    return new Conditions() {
      @Override
      public Interventions interventions() {
        return interventions;
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
      public Optional<Money> price(PartyId listed) {
        return Optional.ofNullable(quote);
      }

      @Override
      public Period period() {
        return month;
      }

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
    };
  }

  static Obligation due(
      ObligationKind kind, Period period, PartyId from, PartyId to, Money amount) {
    return new Obligation(new ObligationId(ID, kind, period), from, to, amount, Seniority.SENIOR);
  }
}
