package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Notice;

/** An issuer registers a round that its investor has taken. */
final class SigningRounds implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    for (Notice notice : view.inbox()) {
      if (notice instanceof Notice.RoundSubscribed(EquityRound terms)
          && terms.issuer().equals(view.id())) {
        outbox.register(terms);
      }
    }
  }
}
