package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.money.Money;

/**
 * What falls due this month and cannot be paid stays unpaid: below the last rung of a ladder are
 * arrears. Whoever rents says so once everybody has answered, so that what was granted, cut or put
 * off this month is not lacking any more.
 *
 * <p>For example, with $2 billion of cash, $5 billion due and a draw of $2 billion that was
 * granted, $1 billion is left unpaid.
 */
final class LeavingUnpaid implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    if (!view.rents()) {
      return;
    }
    Money atEnd = new Planning(view).lowestCash(1);
    if (atEnd.isNegative()) {
      outbox.record(
          Decision.of(
                  "leaving unpaid",
                  "leave unpaid what cannot be paid",
                  "lacking this month",
                  atEnd.negated(),
                  "cash",
                  view.cash())
              .because(view.troubleOf(view.id()), view.figure("sentiment")));
    }
  }
}
