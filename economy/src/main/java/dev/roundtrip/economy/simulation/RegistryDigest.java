package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.books.Digest;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.CapacityBackstop;
import dev.roundtrip.economy.contract.ChipLease;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.Compliance;
import dev.roundtrip.economy.contract.ConditionsPrecedent;
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
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The digest of the contracts in force: each by its id and all that has come of it. */
final class RegistryDigest {

  private RegistryDigest() {}

  static byte[] of(Collection<ContractState> registry, Digest digest) {
    digest.add(registry.size());
    for (ContractState state : registry) {
      digest.add(state.contract().id().value());
      addState(digest, state);
    }
    return digest.bytes();
  }

  private static void addState(Digest digest, ContractState state) {
    switch (state) {
      case Capacity.State capacity -> add(digest, capacity);
      case CapacityBackstop.State backstop -> digest.add(backstop.billed().cents());
      case ChipLease.State lease -> add(digest, lease);
      case ChipSupply.State chips -> add(digest, chips);
      case CustomerSales.State sales -> digest.add(sales.sold().cents());
      case EquityGrant.State grant -> digest.add(grant.contract().shares());
      case EquityRound.State round -> add(digest, round);
      case Guarantee.State guarantee -> add(digest, guarantee);
      case IncomeTax.State tax -> digest.add(tax.taxed().cents());
      case OperatingLine.State line -> digest.add(line.paid().cents());
      case Reletting.State relet -> add(digest, relet);
      case RevenueShare.State share -> digest.add(share.shared().cents());
      case SiteConstruction.State site -> add(digest, site);
      case StagedInvestment.State staged -> digest.add(staged.called().cents());
      case Support.State support ->
          digest.add(support.contract().limit().cents()).add(support.called().cents());
      case TaxCredit.State credit -> add(digest, credit);
      case TermLoan.State loan -> add(digest, loan);
      case Warrant.State warrant -> add(digest, warrant);
    }
  }

  private static void add(Digest digest, Capacity.State capacity) {
    digest.add(capacity.billed().cents()).add(capacity.cancelled().cents());
    digest.add(capacity.deferred().cents()).add(capacity.planned().total());
    digest.add(capacity.held().cents()).add(capacity.tranches().size());
    for (Capacity.Tranche tranche : capacity.tranches()) {
      digest.add(tranche.from().index()).add(tranche.power().value());
    }
  }

  private static void add(Digest digest, ChipLease.State lease) {
    digest.add(lease.delayMonths()).add(lease.orders().size());
    for (ChipLease.Order order : lease.orders()) {
      digest.add(order.deliverBy().index()).add(order.power().value());
    }
    digest.add(lease.batches().size());
    for (ChipLease.Batch batch : lease.batches()) {
      digest.add(batch.inService().index()).add(batch.power().value());
    }
  }

  private static void add(Digest digest, ChipSupply.State chips) {
    digest.add(chips.delivered().value()).add(chips.orders().size());
    for (ChipSupply.Order order : chips.orders()) {
      digest.add(order.deliverBy().index()).add(order.power().value());
      digest.add(order.unpaid().cents());
    }
    digest.add(chips.deliveries().size());
    for (ChipSupply.Delivery delivery : chips.deliveries()) {
      digest.add(delivery.inService().index()).add(delivery.power().value());
    }
  }

  private static void add(Digest digest, EquityRound.State round) {
    EquityRound terms = round.contract();
    digest.add(terms.investor().value()).add(terms.issuer().value());
    digest.add(terms.postMoney().cents()).add(round.called().cents());
    ConditionsPrecedent precedent = terms.precedent();
    digest.add(precedent.noArrears()).add(precedent.leastRevenue().cents()).add(round.open());
    List<Schedule.Step> instalments = terms.instalments().steps();
    digest.add(instalments.size());
    for (Schedule.Step step : instalments) {
      digest.add(step.period().index()).add(step.amount());
    }
  }

  private static void add(Digest digest, Guarantee.State guarantee) {
    Obligation call = guarantee.call();
    digest.add(call == null ? 0 : call.id().period().index());
    digest.add(call == null ? 0 : call.amount().cents());
    digest.add(guarantee.paid().cents()).add(guarantee.takenOver().cents());
    digest.add(guarantee.called().cents()).add(guarantee.returned().cents());
  }

  private static void add(Digest digest, Reletting.State relet) {
    digest.add(relet.contract().site().value()).add(relet.contract().megawatts().value());
    digest.add(relet.billed().cents());
  }

  private static void add(Digest digest, SiteConstruction.State site) {
    digest.add(site.built().value()).add(site.orders().size());
    for (SiteConstruction.Order order : site.orders()) {
      digest.add(order.readyBy().index()).add(order.power().value());
    }
  }

  private static void add(Digest digest, TaxCredit.State credit) {
    digest.add(credit.credited().cents()).add(credit.claims().size());
    for (TaxCredit.Claim claim : credit.claims()) {
      digest.add(claim.due().index()).add(claim.paid().cents());
    }
  }

  private static void add(Digest digest, TermLoan.State loan) {
    digest.add(loan.principal().cents()).add(loan.drawn().cents());
    digest.add(loan.margin().billionths()).add(loan.spread().billionths());
    Compliance compliance = loan.compliance();
    digest.add(compliance.broken() == null ? "" : compliance.broken().name());
    digest.add(indexOf(compliance.earningSince())).add(indexOf(compliance.waivedUntil()));
    digest.add(compliance.mayBorrow()).add(compliance.ended());
  }

  private static void add(Digest digest, Warrant.State warrant) {
    digest
        .add(warrant.delivered().value())
        .add(warrant.vestedTranches())
        .add(warrant.exercised())
        .add(warrant.quote().cents())
        .add(warrant.carried().cents());
  }

  private static long indexOf(@Nullable Period period) {
    return period == null ? -1 : period.index();
  }
}
