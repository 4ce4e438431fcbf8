package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.CapacityBackstop;
import dev.roundtrip.economy.contract.ChipLease;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.CustomerSales;
import dev.roundtrip.economy.contract.EquityGrant;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.IncomeTax;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Reletting;
import dev.roundtrip.economy.contract.RevenueShare;
import dev.roundtrip.economy.contract.SiteConstruction;
import dev.roundtrip.economy.contract.StagedInvestment;
import dev.roundtrip.economy.contract.Support;
import dev.roundtrip.economy.contract.TaxCredit;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.contract.Warrant;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A contract as the registry shows it.
 *
 * @param type what it is, such as {@code take-or-pay capacity}
 * @param measures what has come of it so far, and what bounds it; the unit last in each name
 */
record ContractRow(String type, SortedMap<String, Long> measures) {

  static ContractRow of(ContractState state, Period period) {
    return switch (state) {
      case Capacity.State capacity ->
          row("capacity")
              .with("billed_cents", capacity.billed().cents())
              .with("energised_mw", capacity.energisedIn(period).value())
              .with("cancelled_cents", capacity.cancelled().cents())
              .with("deferred_cents", capacity.deferred().cents())
              .withIfAny(
                  "escalator_billionths", capacity.contract().rent().escalator().billionths())
              .withIfAny("deposit_cents", capacity.contract().rent().deposit().cents());
      case CapacityBackstop.State backstop ->
          row("capacity backstop")
              .with("billed_cents", backstop.billed().cents())
              .with("limit_cents", backstop.contract().limit().cents());
      case ChipLease.State lease ->
          row("chip lease")
              .with("in_service_mw", lease.inService(period).value())
              .with("most_mw", lease.contract().most().value());
      case SiteConstruction.State site ->
          row("site construction")
              .with("built_mw", site.built().value())
              .with("ordered_mw", site.ordered().value());
      case ChipSupply.State chips ->
          row("chip supply")
              .with("delivered_mw", chips.delivered().value())
              .with("on_order_mw", onOrder(chips));
      case CustomerSales.State sales ->
          row("customer sales").with("sold_cents", sales.sold().cents());
      case EquityGrant.State grant -> row("equity grant").with("shares", grant.contract().shares());
      case EquityRound.State round ->
          row("equity round")
              .with("called_cents", round.called().cents())
              .with("round_cents", round.contract().amount().cents())
              .with("post_money_cents", round.contract().postMoney().cents())
              .withIfAny(
                  "least_revenue_cents", round.contract().precedent().leastRevenue().cents());
      case Guarantee.State guarantee ->
          row("guarantee")
              .with("cap_cents", guarantee.contract().cap().cents())
              .with("called_cents", called(guarantee))
              .with("paid_cents", guarantee.paid().cents())
              .with("taken_over_cents", guarantee.takenOver().cents());
      case IncomeTax.State tax -> row("income tax").with("taxed_cents", tax.taxed().cents());
      case OperatingLine.State line -> row("operating line").with("due_cents", line.paid().cents());
      case Reletting.State relet ->
          row("re-letting")
              .with("let_mw", relet.contract().megawatts().value())
              .with("billed_cents", relet.billed().cents());
      case RevenueShare.State share ->
          row("revenue share")
              .with("rate_billionths", share.contract().rate().billionths())
              .with("shared_cents", share.shared().cents())
              .withIfAny("cap_cents", cap(share));
      case StagedInvestment.State staged ->
          row("staged investment").with("called_cents", staged.called().cents());
      case Support.State support ->
          row("support")
              .with("called_cents", support.called().cents())
              .with("limit_cents", support.contract().limit().cents());
      case TaxCredit.State credit ->
          row("tax credit").with("credited_cents", credit.credited().cents());
      case TermLoan.State loan ->
          row("term loan")
              .with("principal_cents", loan.principal().cents())
              .with("drawn_cents", loan.drawn().cents())
              .with("commitment_cents", loan.contract().commitment().cents());
      case Warrant.State warrant ->
          row("warrant")
              .with("delivered_mw", warrant.delivered().value())
              .with("exercisable_shares", warrant.exercisable())
              .with("exercised_shares", warrant.exercised())
              .with("quote_cents", warrant.quote().cents());
    };
  }

  private static long cap(RevenueShare.State share) {
    Money cap = share.contract().cap();
    return cap == null ? 0 : cap.cents();
  }

  private static long called(Guarantee.State guarantee) {
    Obligation call = guarantee.call();
    return call == null ? 0 : call.amount().cents();
  }

  private static long onOrder(ChipSupply.State chips) {
    long ordered = 0;
    for (ChipSupply.Order order : chips.orders()) {
      ordered += order.power().value();
    }
    return ordered;
  }

  private static ContractRow row(String type) {
    return new ContractRow(type, new TreeMap<>());
  }

  private ContractRow with(String measure, long value) {
    measures.put(measure, value);
    return this;
  }

  /** For terms that few contracts of a type have. */
  private ContractRow withIfAny(String measure, long value) {
    return value == 0 ? this : with(measure, value);
  }
}
