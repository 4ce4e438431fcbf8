package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Notice;

/** An issuer registers a round that its investor has taken. */
final class SigningRounds implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    for (Heard heard : view.inbox()) {
      if (heard.notice() instanceof Notice.RoundSubscribed(EquityRound terms)
          && terms.issuer().equals(view.id())) {
        outbox.register(terms);
      }
    }
  }
}
