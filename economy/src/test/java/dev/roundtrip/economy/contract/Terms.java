package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;

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

  /** Conditions of a month: a base rate of 4 % and demand of $900 million everywhere. */
  static Conditions in(Period month) {
    return new Conditions() {
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
    };
  }

  static Obligation due(
      ObligationKind kind, Period period, PartyId from, PartyId to, Money amount) {
    return new Obligation(new ObligationId(ID, kind, period), from, to, amount, Seniority.SENIOR);
  }
}
