package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Interest;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Rent;
import dev.roundtrip.economy.contract.Repayment;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.environment.Climate;
import dev.roundtrip.economy.environment.Mood;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Ledger;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A few firms at no interest, and what a test lets them sign. */
final class Firms {

  /** The month that is closed first; positions are taken after it. */
  static final Period START = Period.of(2030, 11);

  static final Term HORIZON = new Term(START, START.plus(59));
  static final PartyId BUYER = new PartyId("buyer");
  static final PartyId CLOUD = new PartyId("cloud");
  static final PartyId CHIPS = new PartyId("chips");
  static final PartyId BANK = new PartyId("bank");
  static final PartyId FUND = new PartyId("fund");
  static final PartyId OTHERS = new PartyId("others");

  private final List<Contract> contracts = new ArrayList<>();
  private final List<Shock> shocks = new ArrayList<>();
  private final Money buyersCash;

  Firms(Money buyersCash) {
    this.buyersCash = buyersCash;
  }

  Firms with(Contract contract) {
    contracts.add(contract);
    return this;
  }

  /** Has a shock strike, as it is written on the command line. */
  Firms struckBy(String shock) {
    shocks.add(ShockSpec.parse(shock));
    return this;
  }

  static Heading heading(String id, Binding binding, int months) {
    Term term = new Term(START, START.plus(months - 1));
    return new Heading(new ContractId(id), START, term, Seniority.SENIOR, binding);
  }

  static Heading heading(String id) {
    return heading(id, Binding.FIRM, 60);
  }

  /** Costs of the buyer, paid in twelfths. */
  static OperatingLine costs(Money yearly) {
    return costsOf(BUYER, yearly);
  }

  static OperatingLine costsOf(PartyId payer, Money yearly) {
    return new OperatingLine(
        heading("costs-" + payer),
        payer,
        OTHERS,
        ObligationKind.OPERATING_COST,
        new OperatingLine.Driver.Yearly(2030, yearly, List.of()));
  }

  static Rent rentFor(int months) {
    return Rent.flat(months, Money.ofMillions(12), Money.ofMillions(6), Rate.ofPercent(90));
  }

  /** Rent of the buyer at $12 million a megawatt and year, 90 % of it owed in any case. */
  static Capacity rent(Megawatts opening, Schedule coming, int months, @Nullable ContractId chips) {
    return new Capacity(
        heading("rent"),
        BUYER,
        CLOUD,
        opening,
        coming,
        rentFor(months),
        Money.ofMillions(2_000),
        chips);
  }

  /** $500 million that the bank has lent the buyer, at no interest. */
  static TermLoan loan() {
    return loan("loan", BUYER, Money.ofMillions(500));
  }

  /** What the bank has lent a party, at no interest. */
  static TermLoan loan(String id, PartyId borrower, Money principal) {
    return TermLoan.plain(
        heading(id),
        borrower,
        BANK,
        principal,
        principal,
        Interest.coupon(Rate.ZERO),
        START,
        Repayment.BULLET);
  }

  /** 80 % of what the buyer owes a creditor under a contract, guaranteed by the chip maker. */
  static Guarantee guarantee(PartyId creditor, String contract) {
    return new Guarantee(
        heading("backing"),
        CHIPS,
        creditor,
        BUYER,
        new ContractId(contract),
        Rate.ofPercent(80),
        Money.ofMillions(10_000),
        Rate.ZERO);
  }

  /** Runs the first month and returns the ledger after its close. */
  Ledger afterTheFirstMonth() {
    return afterMonths(1);
  }

  Ledger afterMonths(int months) {
    Simulation simulation = new Simulation(economy(), 1, 0);
    for (int month = 1; month <= months; month++) {
      simulation.step();
    }
    return simulation.ledger();
  }

  private Economy economy() {
    Money plenty = Money.ofMillions(50_000);
    List<Party> parties =
        List.of(
            party(BUYER, PartyKind.BUYER, buyersCash),
            party(CLOUD, PartyKind.CLOUD, plenty),
            party(CHIPS, PartyKind.CHIP_MAKER, plenty),
            party(BANK, PartyKind.LENDER, plenty),
            party(FUND, PartyKind.INVESTOR, plenty),
            party(OTHERS, PartyKind.CAPITAL_MARKETS, Money.ZERO));
    Climate calm = Climate.usual(Rate.ZERO, 1, Mood.usual(), List.of());
    return new Economy("firms", HORIZON, 2, parties, contracts, calm, shocks);
  }

  private static Party party(PartyId id, PartyKind kind, Money cash) {
    Conduct conduct = new Conduct(Money.ZERO, 1, 60, Rate.ZERO);
    return new Party(id, id.value(), kind, new OpeningSheet(cash, Money.ZERO), conduct);
  }
}
