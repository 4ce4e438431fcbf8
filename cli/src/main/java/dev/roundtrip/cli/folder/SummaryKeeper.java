package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.CapacityBackstop;
import dev.roundtrip.economy.contract.ChipLease;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.CustomerSales;
import dev.roundtrip.economy.contract.EquityGrant;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.IncomeTax;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Reletting;
import dev.roundtrip.economy.contract.RevenueShare;
import dev.roundtrip.economy.contract.SiteConstruction;
import dev.roundtrip.economy.contract.StagedInvestment;
import dev.roundtrip.economy.contract.Support;
import dev.roundtrip.economy.contract.TaxCredit;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.contract.Warrant;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.PartyResult;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up the months of a run to its summary. */
public final class SummaryKeeper implements RunObserver {

  private final RunPlan plan;
  private final List<Summary.Signed> contracts = new ArrayList<>();
  private final List<Summary.Default> defaults = new ArrayList<>();
  private final List<Summary.Arrears> arrears = new ArrayList<>();
  private final SortedMap<Integer, SortedMap<PartyId, Summary.Year>> years = new TreeMap<>();
  private Analysis analysis = Analysis.NONE;
  private int periods;
  private String hash = "";

  public SummaryKeeper(RunPlan plan) {
    this.plan = plan;
    plan.economy().contracts().forEach(contract -> contracts.add(signed(contract, false)));
  }

  @Override
  public void opened(List<JournalEntry> openingEntries) {}

  @Override
  public void closed(ClosedMonth month) {
    periods++;
    hash = month.hash();
    month.signed().forEach(contract -> contracts.add(signed(contract, true)));
    arrears.addAll(month.arrears());
    defaults.addAll(month.defaults());
    SortedMap<PartyId, Summary.Year> year =
        years.computeIfAbsent(month.period().year(), any -> new TreeMap<>());
    for (PartyResult result : month.parties()) {
      year.merge(result.party(), yearOf(month.period(), result), SummaryKeeper::followedBy);
    }
  }

  private static Summary.Signed signed(Contract contract, boolean inRun) {
    List<PartyId> parties = List.of(contract.obligor(), contract.obligee());
    Period month = contract.heading().signed();
    return new Summary.Signed(contract.id(), typeOf(contract), parties, month, inRun);
  }

  private static String typeOf(Contract contract) {
    return switch (contract) {
      case Capacity capacity -> "capacity";
      case CapacityBackstop backstop -> "capacity-backstop";
      case ChipLease lease -> "chip-lease";
      case ChipSupply supply -> "chip-supply";
      case CustomerSales sales -> "customer-sales";
      case EquityGrant grant -> "equity-grant";
      case EquityRound round -> "equity-round";
      case Guarantee guarantee -> "guarantee";
      case IncomeTax tax -> "income-tax";
      case OperatingLine line -> "operating-line";
      case Reletting reletting -> "re-letting";
      case RevenueShare share -> "revenue-share";
      case SiteConstruction site -> "site-construction";
      case StagedInvestment investment -> "staged-investment";
      case Support support -> "support";
      case TaxCredit credit -> "tax-credit";
      case TermLoan loan -> "term-loan";
      case Warrant warrant -> "warrant";
    };
  }

  private static Summary.Year yearOf(Period period, PartyResult result) {
    return new Summary.Year(
        period.year(),
        result.party(),
        result.revenue(),
        result.due(),
        result.paid(),
        result.received(),
        result.cash(),
        result.debt(),
        result.arrears(),
        result.online());
  }

  private static Summary.Year followedBy(Summary.Year before, Summary.Year month) {
    return new Summary.Year(
        month.year(),
        month.party(),
        before.revenue().plus(month.revenue()),
        before.due().plus(month.due()),
        before.paid().plus(month.paid()),
        before.received().plus(month.received()),
        month.cash(),
        month.debt(),
        month.arrears(),
        month.online());
  }

  @Override
  public void analysed(Analysis written) {
    analysis = written;
  }

  /** Returns the summary of the months so far. */
  public Summary summary() {
    return new Summary(
        plan.id(),
        plan.economy().name(),
        plan.seed(),
        periods,
        hash,
        plan.shocks().stream().map(RunPlan.Injected::shock).toList(),
        plan.economy().parties(),
        contracts,
        defaults,
        arrears,
        years.values().stream().flatMap(year -> year.values().stream()).toList(),
        analysis,
        plan.figures());
  }
}
