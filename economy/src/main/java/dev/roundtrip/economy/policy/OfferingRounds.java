package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.environment.Market;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import java.util.List;

/**
 * A seller that expects its cash to fall below its minimum within its planning horizon and the time
 * a round takes offers new shares at its value of the day, enough for the twelve months after: the
 * step of its ladder after committed tranches.
 *
 * <p>What the market takes in twelve months is {@code min(share x value, depth) x appetite x
 * sentiment^2}, less what it has taken; one round in six months; the cash comes three months later.
 *
 * @see "docs/MODEL.md, Equity rounds"
 */
final class OfferingRounds implements LiquidityRung {

  static final OfferingRounds RUNG = new OfferingRounds();

  private static final int MONTHS_TO_CASH = 3;
  private static final int MONTHS_BETWEEN_ROUNDS = 6;

  /** The months over which the market's depth counts; a round stays in force that long. */
  private static final int MONTHS_OF_DEPTH = 12;

  /** A round that opens is sized for a year of what is missing. */
  private static final int MONTHS_COVERED = 12;

  private static final Money SMALLEST_ROUND = Money.ofMillions(1_000);

  private OfferingRounds() {}

  @Override
  public void raise(View view, Outbox outbox, CashNeed need) {
    for (Market market : view.climate().markets()) {
      if (market.seller().equals(view.id())
          && view.contract(market.sales()) != null
          && !view.hasDefaulted(market.investor())) {
        offer(view, outbox, market, need);
      }
    }
  }

  private static void offer(View view, Outbox outbox, Market market, CashNeed need) {
    int horizon = view.self().conduct().planningMonths() + MONTHS_TO_CASH;
    if (!need.between(MONTHS_TO_CASH, horizon).isPositive()) {
      return;
    }
    Money missing = need.between(MONTHS_TO_CASH, MONTHS_COVERED + MONTHS_TO_CASH);
    Money taken = raisedSince(view, view.period().plus(-MONTHS_OF_DEPTH));
    Environment now = view.environment();
    Money limit =
        market
            .roundLimit(
                now.period(), now.market(market.sales()).value(), now.appetite(), now.sentiment())
            .minus(taken);
    boolean tooSoon = raisedSince(view, view.period().plus(-MONTHS_BETWEEN_ROUNDS)).isPositive();
    Money amount = missing.min(limit);
    if (tooSoon || amount.isLessThan(SMALLEST_ROUND)) {
      return;
    }
    Money value = view.environment().market(market.sales()).value();
    need.take(MONTHS_TO_CASH, amount);
    outbox.tell(market.investor(), new Notice.RoundOffered(terms(view, market, amount, value)));
    outbox.record(
        Decision.of(
                "offering rounds",
                "offer new shares",
                "amount",
                amount,
                "lacking",
                missing,
                "market takes",
                limit,
                "value before",
                value)
            .because(view.figure("market/" + market.sales()), view.figure("sentiment")));
  }

  private static EquityRound terms(View view, Market market, Money amount, Money value) {
    Period paid = view.period().plus(MONTHS_TO_CASH);
    Heading heading =
        new Heading(
            new ContractId(view.id() + "-round-" + view.period()),
            view.period(),
            new Term(view.period(), view.period().plus(MONTHS_OF_DEPTH)),
            Seniority.EQUITY,
            Binding.FIRM);
    Schedule instalment = Schedule.of(List.of(new Schedule.Step(paid, amount.cents())));
    return new EquityRound(heading, market.investor(), view.id(), instalment, value.plus(amount));
  }

  private static Money raisedSince(View view, Period since) {
    Money raised = Money.ZERO;
    for (EquityRound round : view.rounds()) {
      if (round.heading().signed().isAfter(since)) {
        raised = raised.plus(round.amount());
      }
    }
    return raised;
  }
}
