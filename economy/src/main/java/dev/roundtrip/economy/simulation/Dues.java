package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Conditions;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Obligation;
import java.util.List;

/**
 * What a contract was last asked to make due, and the answer. The obligee, the obligor and the
 * ledger ask the same as long as they have heard the same, and then it is worked out once.
 *
 * @param due what the state makes due under these conditions and notices
 */
record Dues(
    ContractState state, Conditions conditions, List<Notice> notices, List<Obligation> due) {

  static Dues of(ContractState state, Conditions conditions, List<Notice> notices) {
    List<Obligation> due = List.copyOf(state.dueIn(conditions, notices));
    return new Dues(state, conditions, List.copyOf(notices), due);
  }

  /** Tells whether the answer is to this question: about the same objects, not equal ones. */
  @SuppressWarnings("ReferenceEquality") // quick to tell, and what is only equal is asked again
  boolean answers(ContractState asked, Conditions under, List<Notice> given) {
    return state == asked && conditions == under && notices.equals(given);
  }
}
