package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Discretion;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.money.Money;

/**
 * A treasury that still lacks cash spends nothing this month of what nobody is promised: buybacks
 * first, then building, then dividends, as many lines as it takes to cover what is lacking within
 * its planning horizon. It decides anew every month, so spending resumes once nothing is lacking.
 *
 * <p>For example, with $2 billion lacking in six months, a buyback of $0.2 billion a month and a
 * dividend of $0.5 billion: both are cut, which saves $4.2 billion.
 */
final class CuttingSpending implements LiquidityRung {

  static final CuttingSpending RUNG = new CuttingSpending();

  private CuttingSpending() {}

  @Override
  public void raise(View view, Outbox outbox, CashNeed need) {
    for (Discretion discretion : Discretion.values()) {
      for (OperatingLine.State line : view.contracts(OperatingLine.State.class)) {
        boolean own = line.contract().payer().equals(view.id());
        if (own && line.contract().discretion() == discretion && need.ahead().isPositive()) {
          cut(view, outbox, need, line.contract());
        }
      }
    }
  }

  private static void cut(View view, Outbox outbox, CashNeed need, OperatingLine line) {
    Money thisMonth = line.fixedAmountIn(view.period());
    if (!thisMonth.isPositive()) {
      return;
    }
    Money lacking = need.ahead();
    Money saved = Money.ZERO;
    for (int ahead = 0; ahead < view.self().conduct().planningMonths(); ahead++) {
      Money inMonth = line.fixedAmountIn(view.period().plus(ahead));
      need.take(ahead, inMonth);
      saved = saved.plus(inMonth);
    }
    outbox.tell(line.payee(), new Notice.SpendingReported(line.id(), Money.ZERO));
    outbox.record(
        Decision.of(
                "cutting spending",
                "cut " + line.id(),
                "saved this month",
                thisMonth,
                "saved if it goes on",
                saved,
                "lacking",
                lacking)
            .because(view.figure("sentiment"), view.troubleOf(view.id())));
  }
}
