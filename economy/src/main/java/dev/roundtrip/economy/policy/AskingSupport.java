package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Support;
import dev.roundtrip.economy.money.Money;

/**
 * A party that has been taken over asks each month for what it lacks: its minimum of cash less what
 * it will have at the end of the month, everything overdue paid.
 *
 * <p>For example, with a minimum of $1 billion, $2 billion of cash, $3 billion overdue and $1
 * billion more to pay than to receive, it asks for $3 billion.
 */
final class AskingSupport implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    for (Support.State support : view.contracts(Support.State.class)) {
      if (support.contract().rescued().equals(view.id())) {
        ask(view, outbox, support.contract());
      }
    }
  }

  private static void ask(View view, Outbox outbox, Support support) {
    Money minimum = view.self().conduct().minimumCash();
    Money atEnd = new Planning(view).lowestCash(1);
    Money missing = minimum.minus(atEnd);
    if (missing.isPositive()) {
      RecordId request =
          outbox.tell(support.rescuer(), new Notice.FundingRequested(support.id(), missing));
      outbox.record(
          Decision.of(
                  "asking support",
                  "ask under " + support.id(),
                  "amount",
                  missing,
                  "cash at the end of the month",
                  atEnd,
                  "minimum cash",
                  minimum)
              .because(view.lastChangeOf(support.id()), request));
    }
  }
}
