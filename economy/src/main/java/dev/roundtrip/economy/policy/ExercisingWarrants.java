package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Warrant;
import dev.roundtrip.economy.money.Money;

/**
 * A holder exercises vested warrants and sells the shares when it needs the cash: as many as cover
 * what its plans lack of its minimum. In the last month of the term it exercises all that are worth
 * more than their strike.
 *
 * <p>For example, with $2 billion missing and a quote of $200.01 over a strike of $0.01, 10 million
 * shares.
 */
final class ExercisingWarrants implements LiquidityRung {

  static final ExercisingWarrants RUNG = new ExercisingWarrants();

  private ExercisingWarrants() {}

  @Override
  public void raise(View view, Outbox outbox, CashNeed need) {
    for (Warrant.State warrant : view.contracts(Warrant.State.class)) {
      Warrant terms = warrant.contract();
      Money gain = terms.valueAt(warrant.quote(), 1);
      if (terms.holder().equals(view.id()) && warrant.exercisable() > 0 && gain.isPositive()) {
        exercise(view, outbox, warrant, gain, need);
      }
    }
  }

  private static void exercise(
      View view, Outbox outbox, Warrant.State warrant, Money gain, CashNeed need) {
    Warrant terms = warrant.contract();
    boolean expires = view.period().equals(terms.term().last());
    Money missing = need.ahead();
    long needed = missing.isPositive() ? Math.ceilDiv(missing.cents(), gain.cents()) : 0;
    long shares = expires ? warrant.exercisable() : Math.min(needed, warrant.exercisable());
    if (shares > 0) {
      need.take(gain.times(shares));
      outbox.tell(terms.issuer(), new Notice.SharesExercised(terms.id(), shares));
      outbox.record(
          Decision.of(
                  "exercising warrants",
                  (expires ? "exercise at expiry " : "exercise ") + terms.id(),
                  "shares",
                  shares,
                  "quote",
                  warrant.quote(),
                  "missing cash",
                  missing,
                  "exercisable",
                  warrant.exercisable())
              .because(view.lastChangeOf(terms.id())));
    }
  }
}
