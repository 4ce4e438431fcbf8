package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.StagedInvestment;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;

/**
 * An issuer calls what it has earned of a staged investment, whether it lacks cash or not. It
 * counts on the money only while sentiment is above what the contract asks for.
 */
final class CallingTranches implements LiquidityRung {

  static final CallingTranches RUNG = new CallingTranches();

  private CallingTranches() {}

  @Override
  public void raise(View view, Outbox outbox, CashNeed need) {
    for (StagedInvestment.State staged : view.contracts(StagedInvestment.State.class)) {
      StagedInvestment terms = staged.contract();
      if (terms.issuer().equals(view.id())) {
        Megawatts online = online(view);
        Money callable = terms.earnedAt(online).minus(staged.called());
        if (callable.isPositive()) {
          if (view.environment().sentiment() > terms.sentimentFloor().toDouble()) {
            need.take(callable);
          }
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
                      staged.called())
                  .because(view.lastChangeOf(terms.id()), view.figure("sentiment")));
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
