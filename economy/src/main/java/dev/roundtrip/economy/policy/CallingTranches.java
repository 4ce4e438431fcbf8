package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.StagedInvestment;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;

/** An issuer calls what it has earned of a staged investment: the first step of its ladder. */
final class CallingTranches implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    for (StagedInvestment.State staged : view.contracts(StagedInvestment.State.class)) {
      StagedInvestment terms = staged.contract();
      if (terms.issuer().equals(view.id())) {
        Megawatts online = online(view);
        Money callable = terms.earnedAt(online).minus(staged.called());
        if (callable.isPositive()) {
          outbox.tell(terms.investor(), new Notice.FundingRequested(terms.id(), callable));
          outbox.record(
              Decision.of(
                  "calling tranches",
                  "call capital under " + terms.id(),
                  "amount",
                  callable,
                  "power online",
                  online,
                  "called before",
                  staged.called()));
        }
      }
    }
  }

  private static Megawatts online(View view) {
    Megawatts online = Megawatts.ZERO;
    for (Capacity.State capacity : view.contracts(Capacity.State.class)) {
      if (capacity.contract().buyer().equals(view.id())) {
        online = online.plus(capacity.energisedIn(view.period()));
      }
    }
    return online;
  }
}
