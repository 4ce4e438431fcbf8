package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.StretchOut;

/**
 * A buyer asks to put off the rent of a contract that a shock stretches, whether it lacks cash or
 * not: once, on its usual terms.
 */
final class PuttingOff implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    for (Capacity.State capacity : view.contracts(Capacity.State.class)) {
      Capacity contract = capacity.contract();
      if (contract.buyer().equals(view.id())
          && isForced(view, capacity)
          && capacity.concessions().deferral() == null
          && StretchingOut.mayAsk(view, capacity)) {
        StretchOut terms = StretchingOut.usualTerms(view);
        outbox.tell(contract.supplier(), new Notice.StretchOutAsked(contract.id(), terms));
        outbox.record(
            Decision.of(
                    "putting off",
                    "ask to put off rent of " + contract.id(),
                    "share put off",
                    terms.share(),
                    "months",
                    terms.months())
                .because(view.shock("contract-stretched")));
      }
    }
  }

  /** Tells whether a shock stretches a contract. */
  static boolean isForced(View view, Capacity.State capacity) {
    return view.environment().interventions().on(Kind.STRETCHED, capacity.contract().id());
  }
}
