package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.books.Books;
import dev.roundtrip.economy.books.Digest;
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
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.policy.Decision;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hash chain of a run. A month's hash covers the hash before it, the month's entries in order,
 * and the digests of its environment, decisions, contract registry and results.
 */
final class Fingerprint {

  private final Digest whole = new Digest();
  private final Digest part = new Digest();
  private byte[] chain = new byte[32];

  void addOpening(Books books) {
    Digest digest = whole.add(chain);
    books.addEntriesTo(digest);
    chain = digest.bytes();
  }

  void addPeriod(
      Books books,
      Environment environment,
      List<Recorded> decisions,
      Collection<ContractState> registry,
      List<PartyResult> results) {
    Digest digest = whole.add(chain);
    books.addEntriesTo(digest);
    digest.add(EnvironmentDigest.of(environment, part)).add(decisions(decisions));
    digest.add(registry(registry)).add(results(results));
    chain = digest.bytes();
  }

  String hex() {
    return HexFormat.of().formatHex(chain);
  }

  private byte[] decisions(List<Recorded> decisions) {
    Digest digest = part.add(decisions.size());
    for (Recorded recorded : decisions) {
      Message.Identity id = recorded.id();
      Decision decision = recorded.decision();
      digest.add(id.round().name()).add(id.sender().value()).add(id.sequence());
      digest.add(decision.policy()).add(decision.what()).add(decision.facts().size());
      for (Decision.Fact fact : decision.facts()) {
        digest.add(fact.name()).add(fact.value());
      }
      digest.add(decision.causes().size());
      for (RecordId cause : decision.causes()) {
        digest.add(cause.toString());
      }
    }
    return digest.bytes();
  }

  private byte[] registry(Collection<ContractState> registry) {
    Digest digest = part.add(registry.size());
    for (ContractState state : registry) {
      digest.add(state.contract().id().value());
      addState(digest, state);
    }
    return digest.bytes();
  }

  private static void addState(Digest digest, ContractState state) {
    switch (state) {
      case Capacity.State capacity -> {
        digest.add(capacity.billed().cents()).add(capacity.cancelled().cents());
        digest.add(capacity.deferred().cents()).add(capacity.planned().total());
        if (capacity.contract().rent().deposit().isPositive()) {
          digest.add(capacity.held().cents());
        }
        digest.add(capacity.tranches().size());
        for (Capacity.Tranche tranche : capacity.tranches()) {
          digest.add(tranche.from().index()).add(tranche.power().value());
        }
      }
      case CapacityBackstop.State backstop -> digest.add(backstop.billed().cents());
      case ChipLease.State lease -> {
        digest.add(lease.delayMonths()).add(lease.orders().size());
        for (ChipLease.Order order : lease.orders()) {
          digest.add(order.deliverBy().index()).add(order.power().value());
        }
        digest.add(lease.batches().size());
        for (ChipLease.Batch batch : lease.batches()) {
          digest.add(batch.inService().index()).add(batch.power().value());
        }
      }
      case SiteConstruction.State site -> {
        digest.add(site.built().value()).add(site.orders().size());
        for (SiteConstruction.Order order : site.orders()) {
          digest.add(order.readyBy().index()).add(order.power().value());
        }
      }
      case ChipSupply.State chips -> {
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
      case CustomerSales.State sales -> digest.add(sales.sold().cents());
      case EquityGrant.State grant -> digest.add(grant.contract().shares());
      case EquityRound.State round -> {
        EquityRound terms = round.contract();
        digest.add(terms.investor().value()).add(terms.issuer().value());
        digest.add(terms.postMoney().cents()).add(round.called().cents());
        for (Schedule.Step step : terms.instalments().steps()) {
          digest.add(step.period().index()).add(step.amount());
        }
      }
      case Guarantee.State guarantee -> {
        Obligation call = guarantee.call();
        digest.add(call == null ? 0 : call.id().period().index());
        digest.add(call == null ? 0 : call.amount().cents());
        digest.add(guarantee.paid().cents()).add(guarantee.takenOver().cents());
        digest.add(guarantee.returned().cents());
        if (call != null && !guarantee.called().equals(call.amount())) {
          digest.add(guarantee.called().cents());
        }
      }
      case TaxCredit.State credit -> {
        digest.add(credit.credited().cents());
        for (TaxCredit.Claim claim : credit.claims()) {
          digest.add(claim.due().index()).add(claim.credit().cents());
        }
      }
      case IncomeTax.State tax -> digest.add(tax.taxed().cents());
      case OperatingLine.State line -> digest.add(line.paid().cents());
      case Reletting.State relet -> {
        digest.add(relet.contract().site().value()).add(relet.contract().megawatts().value());
        digest.add(relet.billed().cents());
      }
      case RevenueShare.State share -> digest.add(share.shared().cents());
      case StagedInvestment.State staged -> digest.add(staged.called().cents());
      case Support.State support ->
          digest.add(support.contract().limit().cents()).add(support.called().cents());
      case Warrant.State warrant ->
          digest
              .add(warrant.delivered().value())
              .add(warrant.vestedTranches())
              .add(warrant.exercised())
              .add(warrant.quote().cents())
              .add(warrant.carried().cents());
      case TermLoan.State loan -> {
        digest.add(loan.principal().cents()).add(loan.drawn().cents());
        digest.add(loan.margin().billionths()).add(loan.spread().billionths());
        TermLoan.Compliance compliance = loan.compliance();
        digest.add(compliance.broken() == null ? "" : compliance.broken().name());
        digest.add(indexOf(compliance.earningSince())).add(indexOf(compliance.waivedUntil()));
        digest.add(compliance.mayBorrow());
        if (compliance.ended()) {
          digest.add(true);
        }
      }
    }
  }

  private static long indexOf(@Nullable Period period) {
    return period == null ? -1 : period.index();
  }

  private byte[] results(List<PartyResult> results) {
    Digest digest = part.add(results.size());
    for (PartyResult result : results) {
      digest.add(result.party().value()).add(result.revenue().cents()).add(result.due().cents());
      digest.add(result.paid().cents()).add(result.received().cents());
      digest.add(result.cash().cents()).add(result.arrears().cents());
      digest.add(result.debt().cents()).add(result.online().value());
    }
    return digest.bytes();
  }
}
