package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.money.Money;

/**
 * An investor takes a round if its cash carries it above its own minimum, beside what it has taken
 * and granted this month, and leaves it if not. What is offered first is answered first.
 *
 * <p>For example, with $15 billion above its minimum, of two rounds of $10 billion offered in a
 * month it takes one.
 */
final class SubscribingRounds implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    Money taken = Money.ZERO;
    for (Heard heard : view.inbox()) {
      if (heard.notice() instanceof Notice.RoundOffered(EquityRound terms)
          && terms.investor().equals(view.id())) {
        taken = taken.plus(answer(view, outbox, terms, heard.id(), taken));
      }
    }
  }

  /** Answers an offer, and returns what it takes of it. */
  private static Money answer(
      View view, Outbox outbox, EquityRound terms, RecordId offer, Money taken) {
    Money after = new Planning(view).lowestCash(view.self().conduct().planningMonths());
    Money room = after.minus(view.self().conduct().minimumCash()).minus(taken);
    boolean takes = !room.isLessThan(terms.amount());
    if (takes) {
      outbox.tell(terms.issuer(), new Notice.RoundSubscribed(terms));
    }
    outbox.record(
        Decision.of(
                "subscribing rounds",
                (takes ? "take " : "leave ") + terms.id(),
                "amount",
                terms.amount(),
                "cash above minimum",
                room)
            .because(offer));
    return takes ? terms.amount() : Money.ZERO;
  }
}
