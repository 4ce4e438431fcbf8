package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
import java.util.List;

/** How contract types write down what is due. */
final class Obligations {

  private Obligations() {}

  /** Adds what the obligor owes the obligee, unless it is nothing. */
  static void addTo(
      List<Obligation> due, Contract contract, ObligationKind kind, Period period, Money amount) {
    if (amount.isPositive()) {
      ObligationId id = new ObligationId(contract.id(), kind, period);
      due.add(
          new Obligation(
              id, contract.obligor(), contract.obligee(), amount, contract.heading().seniority()));
    }
  }

  /** Returns what the obligor owes the obligee, alone or nothing. */
  static List<Obligation> single(
      Contract contract, ObligationKind kind, Period period, Money amount) {
    if (!amount.isPositive()) {
      return List.of();
    }
    ObligationId id = new ObligationId(contract.id(), kind, period);
    return List.of(
        new Obligation(
            id, contract.obligor(), contract.obligee(), amount, contract.heading().seniority()));
  }
}
