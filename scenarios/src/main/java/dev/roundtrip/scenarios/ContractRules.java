package dev.roundtrip.scenarios;

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
import java.util.List;

/** What contracts have to fit with beside themselves; what a type asks for stands in its form. */
final class ContractRules {

  private ContractRules() {}

  /** Says what is wrong with a contract that could be read. */
  static void check(Contract contract, ContractDraft draft, Surroundings around) {
    Fitting fitting = new Fitting(around, draft.terms());
    checkParties(contract, draft.form(), fitting);
    switch (contract) {
      case Capacity capacity -> CapacityForm.check(capacity, fitting);
      case CapacityBackstop backstop -> CapacityBackstopForm.check(backstop, fitting);
      case ChipLease lease -> ChipLeaseForm.check(lease, fitting);
      case ChipSupply supply -> ChipSupplyForm.check(supply, fitting);
      case CustomerSales sales -> CustomerSalesForm.check(sales, fitting);
      case EquityGrant grant -> {}
      case EquityRound round -> EquityRoundForm.check(round, fitting);
      case Guarantee guarantee -> GuaranteeForm.check(guarantee, fitting);
      case IncomeTax tax -> IncomeTaxForm.check(tax, fitting);
      case OperatingLine line -> OperatingLineForm.check(line, fitting);
      case Reletting signedInRun -> {}
      case RevenueShare share -> RevenueShareForm.check(share, fitting);
      case SiteConstruction site -> SiteConstructionForm.check(site, fitting);
      case StagedInvestment staged -> StagedInvestmentForm.check(staged, fitting);
      case Support signedInRun -> {}
      case TaxCredit credit -> TaxCreditForm.check(credit, fitting);
      case TermLoan loan -> TermLoanForm.check(loan, fitting);
      case Warrant warrant -> WarrantForm.check(warrant, fitting);
    }
  }

  private static void checkParties(Contract contract, ContractForm form, Fitting fitting) {
    List<Field<?>> fields = form.fields();
    Field<?> obligee =
        contract.obligor().equals(fitting.terms().find(fields.get(0)))
            ? fields.get(1)
            : fields.get(0);
    if (contract.obligor().equals(contract.obligee())) {
      fitting.refuse(obligee, "two different parties to the contract");
    } else if (fitting.isOutside(contract.obligor()) && fitting.isOutside(contract.obligee())) {
      fitting.refuse(obligee, "at least one party that is no outside sector");
    }
  }
}
