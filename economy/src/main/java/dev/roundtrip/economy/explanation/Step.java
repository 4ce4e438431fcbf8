package dev.roundtrip.economy.explanation;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.policy.RecordId;
import java.util.List;

/**
 * A step of a chain.
 *
 * @param id the record it is
 * @param text what happened, in words, without the amount
 * @param amount how much it is about
 * @param meaning what the amount is, such as {@code unpaid}
 * @param contracts the contracts of the scenario that it is about
 */
public record Step(
    RecordId id, String text, Money amount, String meaning, List<ContractId> contracts) {

  public Step {
    contracts = List.copyOf(contracts);
  }
}
