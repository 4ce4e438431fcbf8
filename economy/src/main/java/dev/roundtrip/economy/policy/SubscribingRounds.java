package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.money.Money;

/** An investor takes a round if its cash carries it above its own minimum, and leaves it if not. */
final class SubscribingRounds implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    for (Heard heard : view.inbox()) {
      if (heard.notice() instanceof Notice.RoundOffered(EquityRound terms)
          && terms.investor().equals(view.id())) {
        answer(view, outbox, terms, heard.id());
      }
    }
  }

  private static void answer(View view, Outbox outbox, EquityRound terms, RecordId offer) {
    Money after = new Planning(view).lowestCash(view.self().conduct().planningMonths());
    Money room = after.minus(view.self().conduct().minimumCash());
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
  }
}
