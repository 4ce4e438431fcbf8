package dev.roundtrip.wire;

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
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.proto.v1.ContractView;
import dev.roundtrip.proto.v1.ListContractsResponse;
import dev.roundtrip.proto.v1.Measure;
import dev.roundtrip.proto.v1.MeasureUnit;
import dev.roundtrip.proto.v1.PartyPosition;
import dev.roundtrip.proto.v1.PreviewQuoteResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What people and tools read of contracts. One way only: nothing is computed from it again. */
public final class Contracts {

  private Contracts() {}

  /** Returns contracts as at the close of a month. */
  public static ListContractsResponse list(Period closed, Collection<ContractState> states) {
    ListContractsResponse.Builder list =
        ListContractsResponse.newBuilder().setPeriodIndex(closed.index());
    for (ContractState state : states) {
      list.addContracts(describe(state));
    }
    return list.build();
  }

  /** Returns what a contract promises and what has come of it. */
  public static ContractView describe(ContractState state) {
    return ContractView.newBuilder()
        .setHeading(Terms.encode(state.contract().heading()))
        .setType(typeOf(state))
        .setObligor(state.contract().obligor().value())
        .setObligee(state.contract().obligee().value())
        .addAllMeasures(measuresOf(state))
        .build();
  }

  private static String typeOf(ContractState state) {
    return switch (state) {
      case Capacity.State _ -> "capacity";
      case CapacityBackstop.State _ -> "capacity backstop";
      case ChipLease.State _ -> "chip lease";
      case ChipSupply.State _ -> "chip supply";
      case CustomerSales.State _ -> "customer sales";
      case EquityGrant.State _ -> "equity grant";
      case EquityRound.State _ -> "equity round";
      case Guarantee.State _ -> "guarantee";
      case IncomeTax.State _ -> "income tax";
      case OperatingLine.State _ -> "operating line";
      case Reletting.State _ -> "re-letting";
      case RevenueShare.State _ -> "revenue share";
      case SiteConstruction.State _ -> "site construction";
      case StagedInvestment.State _ -> "staged investment";
      case Support.State _ -> "support";
      case TaxCredit.State _ -> "tax credit";
      case TermLoan.State _ -> "term loan";
      case Warrant.State _ -> "warrant";
    };
  }

  private static List<Measure> measuresOf(ContractState state) {
    return switch (state) {
      case Capacity.State capacity -> measuresOf(capacity);
      case CapacityBackstop.State(CapacityBackstop terms, Money billed) ->
          List.of(
              measure("price per megawatt-year", terms.price()),
              measure("limit", terms.limit()),
              measure("billed", billed));
      case ChipLease.State lease -> measuresOf(lease);
      case ChipSupply.State supply -> measuresOf(supply);
      case SiteConstruction.State site ->
          List.of(
              measure("price per megawatt", site.contract().price()),
              measure("ordered", site.ordered()),
              measure("built", site.built()));
      case Warrant.State warrant -> measuresOf(warrant);
      case CustomerSales.State sales -> List.of(measure("sold", sales.sold()));
      case EquityGrant.State(EquityGrant terms) ->
          List.of(
              measure("granted", MeasureUnit.MEASURE_UNIT_SHARES, terms.shares()),
              measure("value at grant", terms.value()));
      case EquityRound.State round -> measuresOf(round);
      case Guarantee.State guarantee -> measuresOf(guarantee);
      case IncomeTax.State(IncomeTax terms, Money taxed) ->
          List.of(measure("rate", terms.rate()), measure("taxed", taxed));
      case OperatingLine.State line -> List.of(measure("due so far", line.paid()));
      case Reletting.State relet ->
          List.of(
              measure("let", relet.contract().megawatts()),
              measure("former price per megawatt-year", relet.contract().formerPrice()),
              measure("billed", relet.billed()));
      case RevenueShare.State share -> measuresOf(share);
      case StagedInvestment.State(StagedInvestment terms, Money called) ->
          List.of(
              measure("commitment", terms.commitment()),
              measure("tranche", terms.tranche()),
              measure("step", terms.step()),
              measure("called", called));
      case TaxCredit.State credit ->
          List.of(
              measure("rate", credit.contract().rate()), measure("credited", credit.credited()));
      case Support.State(Support terms, Money called) ->
          List.of(measure("limit", terms.limit()), measure("called", called));
      case TermLoan.State loan ->
          List.of(
              measure("commitment", loan.contract().commitment()),
              measure(loan.contract().interest().floating() ? "margin" : "coupon", loan.margin()),
              measure("drawn", loan.drawn()),
              measure("principal", loan.principal()));
    };
  }

  private static List<Measure> measuresOf(Guarantee.State guarantee) {
    Obligation call = guarantee.call();
    return List.of(
        measure("coverage", guarantee.contract().coverage()),
        measure("cap", guarantee.contract().cap()),
        measure("called", call == null ? Money.ZERO : call.amount()),
        measure("paid", guarantee.paid()),
        measure("taken over", guarantee.takenOver()),
        measure("handed back", guarantee.returned()));
  }

  private static List<Measure> measuresOf(EquityRound.State round) {
    List<Measure> measures = new ArrayList<>(4);
    measures.add(measure("amount", round.contract().amount()));
    measures.add(measure("post-money", round.contract().postMoney()));
    Money least = round.contract().precedent().leastRevenue();
    if (least.isPositive()) {
      measures.add(measure("least revenue", least));
    }
    measures.add(measure("called", round.called()));
    return measures;
  }

  private static List<Measure> measuresOf(RevenueShare.State share) {
    List<Measure> measures = new ArrayList<>(3);
    measures.add(measure("rate", share.contract().rate()));
    Money cap = share.contract().cap();
    if (cap != null) {
      measures.add(measure("cap", cap));
    }
    measures.add(measure("shared", share.shared()));
    return measures;
  }

  private static List<Measure> measuresOf(Warrant.State warrant) {
    return List.of(
        measure("granted", MeasureUnit.MEASURE_UNIT_SHARES, warrant.contract().shares()),
        measure("delivered", warrant.delivered()),
        measure("exercisable", MeasureUnit.MEASURE_UNIT_SHARES, warrant.exercisable()),
        measure("exercised", MeasureUnit.MEASURE_UNIT_SHARES, warrant.exercised()),
        measure("strike", warrant.contract().strike()),
        measure("quote", warrant.quote()));
  }

  private static List<Measure> measuresOf(Capacity.State capacity) {
    Capacity terms = capacity.contract();
    Megawatts planned = terms.opening().plus(new Megawatts(capacity.planned().total()));
    return List.of(
        measure("planned", planned),
        measure("energised", terms.opening().plus(capacity.energisedSinceSigning())),
        measure("price per megawatt-year", terms.rent().price()),
        measure("escalator", terms.rent().escalator()),
        measure("deposit", terms.rent().deposit()),
        measure("minimum use", terms.rent().minimumUse()),
        measure("announced", terms.announced()),
        measure("billed", capacity.billed()),
        measure("cancelled", capacity.cancelled()),
        measure("put off", capacity.deferred()));
  }

  private static List<Measure> measuresOf(ChipLease.State lease) {
    long delivered = lease.batches().stream().mapToLong(batch -> batch.power().value()).sum();
    return List.of(
        measure("most", lease.contract().most()),
        measure("worth", lease.contract().worth()),
        measure("rent per megawatt-year", lease.contract().rent()),
        measure("delivered", new Megawatts(delivered)));
  }

  private static List<Measure> measuresOf(ChipSupply.State supply) {
    Money unpaid = Money.sum(supply.orders().stream().map(ChipSupply.Order::unpaid).toList());
    return List.of(
        measure("price per megawatt", supply.contract().price()),
        measure("prepayment", supply.contract().prepayment()),
        measure("ordered", supply.ordered()),
        measure("delivered", supply.delivered()),
        measure("unpaid on orders", unpaid));
  }

  private static Measure measure(String name, Money amount) {
    return measure(name, MeasureUnit.MEASURE_UNIT_CENTS, amount.cents());
  }

  private static Measure measure(String name, Megawatts power) {
    return measure(name, MeasureUnit.MEASURE_UNIT_MEGAWATTS, power.value());
  }

  private static Measure measure(String name, Rate rate) {
    return measure(name, MeasureUnit.MEASURE_UNIT_BILLIONTHS, rate.billionths());
  }

  private static Measure measure(String name, MeasureUnit unit, long amount) {
    return Measure.newBuilder().setName(name).setUnit(unit).setAmount(amount).build();
  }

  /**
   * Returns what a party has and owes at the close of a month.
   *
   * @param overdue what is overdue, in order of identity; only what concerns the party is shown
   */
  public static PartyPosition position(
      PartyId party, Period closed, Money cash, Collection<Obligation> overdue, boolean defaulted) {
    PartyPosition.Builder position =
        PartyPosition.newBuilder()
            .setParty(party.value())
            .setPeriodIndex(closed.index())
            .setCashCents(cash.cents())
            .setDefaulted(defaulted);
    for (Obligation obligation : overdue) {
      if (obligation.obligor().equals(party)) {
        position.addOverdueToPay(Terms.encode(obligation));
      }
      if (obligation.obligee().equals(party)) {
        position.addOverdueToReceive(Terms.encode(obligation));
      }
    }
    return position.build();
  }

  /** Returns what would be due in a month. */
  public static PreviewQuoteResponse quote(Period period, List<Obligation> due) {
    PreviewQuoteResponse.Builder quote =
        PreviewQuoteResponse.newBuilder().setPeriodIndex(period.index());
    for (Obligation obligation : due) {
      quote.addObligations(Terms.encode(obligation));
    }
    return quote.build();
  }
}
