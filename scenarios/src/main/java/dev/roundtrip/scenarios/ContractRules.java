package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.CapacityBackstop;
import dev.roundtrip.economy.contract.ChipLease;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
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
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What contracts have to fit with beside themselves: their parties, other contracts and the
 * markets.
 *
 * @param start the first month of a run, or null if it could not be read
 * @param parties all parties that could be read
 * @param contracts all contracts that could be read
 * @param markets the ids of the contracts that have a market
 * @param listed the ids of the parties whose shares have a price process
 * @param context where to say what is wrong
 */
record ContractRules(
    @Nullable Period start,
    Map<PartyId, Party> parties,
    Map<ContractId, Contract> contracts,
    List<String> markets,
    List<String> listed,
    Context context) {

  /** Says what is wrong with a contract that could be read. */
  void check(Contract contract, ContractDraft draft) {
    checkParties(contract, draft);
    Values terms = draft.terms();
    switch (contract) {
      case Capacity capacity -> check(capacity, terms);
      case CapacityBackstop backstop ->
          mustAct(backstop.supplier(), CapacityBackstopForm.SUPPLIER, "who offers it", terms);
      case ChipLease lease -> {
        mustAct(lease.lessor(), ChipLeaseForm.LESSOR, "who delivers", terms);
        mustAct(lease.lessee(), ChipLeaseForm.LESSEE, "who orders", terms);
        doubtMost(lease, terms);
      }
      case SiteConstruction site -> {
        mustAct(site.owner(), SiteConstructionForm.OWNER, "who orders", terms);
        mustBe(
            site.sites(),
            own -> own instanceof Capacity capacity && capacity.supplier().equals(site.owner()),
            SiteConstructionForm.SITES,
            "a capacity contract supplied by '" + site.owner() + "'",
            terms);
      }
      case ChipSupply supply -> {
        mustAct(supply.maker(), ChipSupplyForm.MAKER, "who delivers", terms);
        mustAct(supply.buyer(), ChipSupplyForm.BUYER, "who orders", terms);
      }
      case CustomerSales sales -> check(sales, terms);
      case EquityGrant grant -> {}
      case EquityRound round -> check(round, terms);
      case Guarantee guarantee -> {
        mustAct(guarantee.debtor(), GuaranteeForm.DEBTOR, "who is guaranteed", terms);
        new GuaranteeRules(contracts, context).check(guarantee, terms);
      }
      case IncomeTax tax ->
          mustAct(tax.payer(), IncomeTaxForm.PAYER, "whose profit is published", terms);
      case OperatingLine line -> check(line, terms);
      case RevenueShare share -> check(share, terms);
      case StagedInvestment staged -> {
        mustAct(staged.issuer(), StagedInvestmentForm.ISSUER, "who asks for tranches", terms);
        mustBeFirmFromOutside(staged, staged.investor(), terms);
      }
      case Support signedInRun -> {}
      case TaxCredit credit -> check(credit, terms);
      case Reletting reletting -> {}
      case TermLoan loan -> check(loan, terms);
      case Warrant warrant -> check(warrant, terms);
    }
  }

  private void checkParties(Contract contract, ContractDraft draft) {
    Values terms = draft.terms();
    List<Field<?>> fields = draft.form().fields();
    Field<?> obligee =
        contract.obligor().equals(terms.find(fields.get(0))) ? fields.get(1) : fields.get(0);
    if (contract.obligor().equals(contract.obligee())) {
      terms.refuse(obligee, context, "two different parties to the contract");
    } else if (isOutside(contract.obligor()) && isOutside(contract.obligee())) {
      terms.refuse(obligee, context, "at least one party that is no outside sector");
    }
  }

  private boolean isOutside(PartyId id) {
    Party party = parties.get(id);
    return party != null && !party.kind().acts();
  }

  private void mustAct(PartyId id, Field<?> field, String role, Values terms) {
    if (isOutside(id)) {
      terms.refuse(field, context, "a party that is no outside sector, as " + role + " must act");
    }
  }

  private void mustBeFirmFromOutside(Contract contract, PartyId funder, Values terms) {
    if (isOutside(funder) && contract.heading().binding() != Binding.FIRM) {
      terms.refuse(
          ContractForms.BINDING, context, "firm, because an outside sector takes no decisions");
    }
  }

  private void mustBeWithin(
      Contract contract, Schedule schedule, Field<Schedule> field, Values terms) {
    for (Schedule.Step step : schedule.steps()) {
      if (!contract.term().covers(step.period())) {
        Node.Entry written = terms.mapping().entries().get(field.key());
        Node.Entry month =
            written == null ? null : written.value().entriesOrNone().get(step.period().toString());
        context
            .problems()
            .add(
                month == null ? terms.key() : month.key(),
                Shape.pathOf(terms.path(), field),
                "'" + step.period() + "'",
                "a month within the term, " + contract.term());
      }
    }
  }

  private void check(Capacity capacity, Values terms) {
    mustAct(capacity.supplier(), CapacityForm.SUPPLIER, "who energises", terms);
    mustBeWithin(capacity, capacity.energisation(), CapacityForm.ENERGISATION, terms);
    Period first = capacity.heading().inForce().first();
    if (start != null && capacity.rent().deposit().isPositive() && first.isBefore(start)) {
      terms.refuse(
          CapacityForm.DEPOSIT,
          context,
          "none, because the contract is in force from %s, and what was left before %s, the first month, is in no book"
              .formatted(first, start));
    }
    ContractId chips = capacity.chips();
    mustBe(
        chips == null ? List.of() : List.of(chips),
        source -> isUsedBy(capacity.supplier(), source),
        CapacityForm.CHIPS,
        "a chip supply bought or a chip lease taken by '" + capacity.supplier() + "'",
        terms);
  }

  /** What a lease does not fill nothing else does. */
  private void doubtMost(ChipLease lease, Values terms) {
    List<Capacity> sites =
        contracts.values().stream()
            .filter(Capacity.class::isInstance)
            .map(Capacity.class::cast)
            .filter(site -> lease.id().equals(site.chips()))
            .toList();
    long planned = sites.stream().mapToLong(site -> site.energisation().total()).sum();
    if (planned > lease.most().value()) {
      List<String> ids = sites.stream().map(site -> site.id().value()).toList();
      terms.doubt(
          ChipLeaseForm.MOST,
          context,
          "at least the %d MW that it is to fill (%s), as what it does not fill never comes online"
              .formatted(planned, String.join(", ", ids)));
    }
  }

  private void check(TaxCredit credit, Values terms) {
    mustBe(
        credit.spending(),
        own ->
            (own instanceof ChipSupply || own instanceof SiteConstruction)
                && own.obligor().equals(credit.owner()),
        TaxCreditForm.SPENDING,
        "a chip supply or site construction that '" + credit.owner() + "' pays",
        terms);
    SharesOfOne.OF_SPENDING.check(credit, contracts, terms, context);
  }

  private static boolean isUsedBy(PartyId supplier, Contract source) {
    return (source instanceof ChipSupply supply && supply.buyer().equals(supplier))
        || (source instanceof ChipLease lease && lease.lessee().equals(supplier));
  }

  private void check(CustomerSales sales, Values terms) {
    mustAct(sales.seller(), CustomerSalesForm.SELLER, "who serves", terms);
    if (!markets.contains(sales.id().value())) {
      context
          .problems()
          .addMissing(
              "climate.markets." + sales.id(),
              terms.key(),
              terms.path(),
              "no market",
              "one for it in 'climate.markets." + sales.id() + "'");
    }
  }

  private void check(OperatingLine line, Values terms) {
    switch (line.driver()) {
      case OperatingLine.Driver.Yearly yearly -> {}
      case OperatingLine.Driver.PerMegawattYear use -> {
        mustAct(line.payer(), OperatingLineForm.PAYER, "who states its use", terms);
        mustBe(
            use.sites(),
            site -> site instanceof Capacity own && own.supplier().equals(line.payer()),
            OperatingLineForm.SITES,
            "a capacity contract supplied by '" + line.payer() + "'",
            terms);
      }
      case OperatingLine.Driver.ShareOfSurplus surplus ->
          mustAct(line.payer(), OperatingLineForm.PAYER, "who states its surplus", terms);
      case OperatingLine.Driver.PerMegawattDelivered delivered -> {
        mustAct(line.payer(), OperatingLineForm.PAYER, "who states its deliveries", terms);
        mustBe(
            delivered.deliveries(),
            chips -> isDeliveredBy(line.payer(), chips),
            OperatingLineForm.DELIVERIES,
            "a chip supply made or a chip lease granted by '" + line.payer() + "'",
            terms);
      }
    }
  }

  private static boolean isDeliveredBy(PartyId maker, Contract source) {
    return (source instanceof ChipSupply supply && supply.maker().equals(maker))
        || (source instanceof ChipLease lease && lease.lessor().equals(maker));
  }

  private void check(RevenueShare share, Values terms) {
    mustAct(share.payer(), RevenueShareForm.PAYER, "who states its revenue", terms);
    mustBe(
        share.revenueFrom(),
        source -> isRevenue(source) && source.obligee().equals(share.payer()),
        RevenueShareForm.REVENUE_FROM,
        "a customer-sales or operating-line contract that pays '" + share.payer() + "'",
        terms);
    SharesOfOne.OF_REVENUE.check(share, contracts, terms, context);
  }

  /** Tells whether the model knows in the month itself what a contract brings. */
  private static boolean isRevenue(Contract contract) {
    return contract instanceof CustomerSales || contract instanceof OperatingLine;
  }

  private void check(EquityRound round, Values terms) {
    mustBeWithin(round, round.instalments(), EquityRoundForm.INSTALMENTS, terms);
    checkPrecedent(round, terms);
    Period signed = round.heading().signed();
    if (start != null && round.opening().isPositive() && !signed.isBefore(start)) {
      terms.refuse(
          EquityRoundForm.OPENING,
          context,
          "none, because the round is signed in %s, and what was paid in before the run was signed before %s, its first month"
              .formatted(signed, start));
    }
  }

  /**
   * Conditions precedent hold back what is paid in the run, and are tested on what is published.
   */
  private void checkPrecedent(EquityRound round, Values terms) {
    Schedule instalments = round.instalments();
    boolean before = start != null && instalments.through(start.plus(-1)) > 0;
    String reason = null;
    if (instalments.total() == 0) {
      reason = "none, because nothing of the round is paid in the run";
    } else if (before) {
      reason = "none, because a part of the round was paid before the run";
    } else if (isOutside(round.issuer())) {
      reason = "none, because an outside sector publishes nothing";
    }
    for (Field<?> condition : List.of(EquityRoundForm.NO_ARREARS, EquityRoundForm.LEAST_REVENUE)) {
      if (reason != null && terms.has(condition)) {
        terms.refuse(condition, context, reason);
      }
    }
  }

  private void check(TermLoan loan, Values terms) {
    if (start != null && loan.openingPrincipal().isPositive() && !loan.isActiveIn(start)) {
      terms.refuse(
          TermLoanForm.OPENING_PRINCIPAL,
          context,
          "none, because the loan is not in force in %s, the first month: it is signed in %s, term %s"
              .formatted(start, loan.heading().signed(), loan.term()));
    }
    mustBeFirmFromOutside(loan, loan.lender(), terms);
    mustBeWithin(loan, loan.repayment().instalments(), TermLoanForm.REPAYMENTS, terms);
    Period parts = loan.repayment().from();
    if (parts != null && !loan.term().covers(parts)) {
      Field<Period> field =
          loan.repayment().annuity() ? TermLoanForm.ANNUITY_FROM : TermLoanForm.REPAID_EVENLY_FROM;
      terms.refuse(field, context, "a month within the term, " + loan.term());
    }
    if (isOutside(loan.lender())) {
      for (Field<?> covenant : List.of(TermLoanForm.MINIMUM_LIQUIDITY, TermLoanForm.LEAST_COVER)) {
        if (terms.has(covenant)) {
          terms.refuse(
              covenant, context, "none, because an outside sector neither waives nor accelerates");
        }
      }
    }
    mustBe(
        loan.collateral(),
        contract -> isPledgedBy(loan.borrower(), contract),
        TermLoanForm.COLLATERAL,
        "a chip supply bought, a site built or capacity rented out by '" + loan.borrower() + "'",
        terms);
  }

  private static boolean isPledgedBy(PartyId borrower, Contract contract) {
    return (contract instanceof ChipSupply chips && chips.buyer().equals(borrower))
        || (contract instanceof SiteConstruction site && site.owner().equals(borrower))
        || (contract instanceof Capacity capacity && capacity.supplier().equals(borrower));
  }

  private void check(Warrant warrant, Values terms) {
    mustAct(warrant.issuer(), WarrantForm.ISSUER, "who states its deliveries", terms);
    mustAct(warrant.holder(), WarrantForm.HOLDER, "who exercises", terms);
    Party market = parties.get(warrant.market());
    if (market != null && market.kind() != PartyKind.CAPITAL_MARKETS) {
      terms.refuse(WarrantForm.MARKET, context, "the party of the kind capital-markets");
    }
    mustBe(
        warrant.deliveries(),
        supply -> supply instanceof ChipSupply own && own.maker().equals(warrant.issuer()),
        WarrantForm.DELIVERIES,
        "a chip supply made by '" + warrant.issuer() + "'",
        terms);
    boolean hurdles = warrant.tranches().stream().anyMatch(tranche -> tranche.hurdle() != null);
    if (hurdles && !listed.contains(warrant.issuer().value())) {
      terms.refuseMissing(
          SharesForm.LISTING_PATH + warrant.issuer(),
          WarrantForm.TRANCHES,
          context,
          "a hurdle on the share price of '" + warrant.issuer() + "', which has no price process",
          "a party whose shares are listed, or no hurdle");
    }
  }

  /** Says which of the contracts named in a field are not of the kind that fits, or there twice. */
  private void mustBe(
      List<ContractId> ids,
      Predicate<Contract> fits,
      Field<?> field,
      String allowed,
      Values terms) {
    Node.Entry written = terms.mapping().entries().get(field.key());
    for (int i = 0; i < ids.size(); i++) {
      Contract contract = contracts.get(ids.get(i));
      if (contract != null && !fits.test(contract) && written != null) {
        Node node = itemOf(written.value(), i);
        List<String> fitting =
            contracts.values().stream().filter(fits).map(c -> c.id().value()).toList();
        String list = fitting.isEmpty() ? "" : ", such as " + String.join(", ", fitting);
        context
            .problems()
            .add(node.place(), Shape.pathOf(terms.path(), field), node.found(), allowed + list);
      }
      if (ids.subList(0, i).contains(ids.get(i)) && written != null) {
        Node node = itemOf(written.value(), i);
        context
            .problems()
            .add(
                node.place(),
                Shape.pathOf(terms.path(), field),
                node.found() + " again",
                "each contract once");
      }
    }
  }

  private static Node itemOf(@Nullable Node node, int index) {
    if (node instanceof Node.Listing listing) {
      return listing.items().get(index);
    }
    if (node == null) {
      throw new IllegalArgumentException("nothing was written");
    }
    return node;
  }
}
