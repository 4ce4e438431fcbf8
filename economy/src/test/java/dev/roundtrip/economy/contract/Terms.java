package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;

/** What contract tests share: two parties, a heading and an obligation. */
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

  static Obligation due(
      ObligationKind kind, Period period, PartyId from, PartyId to, Money amount) {
    return new Obligation(new ObligationId(ID, kind, period), from, to, amount, Seniority.SENIOR);
  }
}
