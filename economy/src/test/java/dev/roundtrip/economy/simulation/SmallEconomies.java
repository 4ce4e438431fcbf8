package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.CustomerSales;
import dev.roundtrip.economy.contract.EquityGrant;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.IncomeTax;
import dev.roundtrip.economy.contract.Interest;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Rent;
import dev.roundtrip.economy.contract.Repayment;
import dev.roundtrip.economy.contract.RevenueShare;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.StagedInvestment;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.environment.Climate;
import dev.roundtrip.economy.environment.Gompertz;
import dev.roundtrip.economy.environment.Market;
import dev.roundtrip.economy.environment.Mood;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Small economies by name, for tests: one of each kind of party and one of each type of contract.
 */
public final class SmallEconomies {

  public static final Period START = Period.of(2025, 1);
  public static final Term HORIZON = new Term(START, START.plus(35));
  public static final PartyId BUYER = new PartyId("buyer");
  public static final PartyId CLOUD = new PartyId("cloud");
  public static final PartyId CHIPS = new PartyId("chips");
  public static final PartyId LENDER = new PartyId("lender");
  public static final PartyId INVESTOR = new PartyId("investor");
  public static final PartyId CUSTOMERS = new PartyId("customers");
  public static final PartyId OTHERS = new PartyId("others");
  public static final ContractId SALES = new ContractId("sales");

  private SmallEconomies() {}

  /** A buyer that can pay what it has promised, month after month. */
  public static Economy healthyLoop() {
    return loop(Money.ofMillions(8_000), Money.ofMillions(20_000));
  }

  /** The same loop with little cash and no new equity: it breaks as soon as demand does. */
  public static Economy fragileLoop() {
    return loop(Money.ofMillions(600), Money.ZERO);
  }

  /** The same loop with some cash and a market that takes so many millions a year. */
  public static Economy loopWithDepth(int millions) {
    return loop(Money.ofMillions(2_500), Money.ofMillions(millions));
  }

  static Economy with(Economy economy, Contract... more) {
    List<Contract> contracts = new ArrayList<>(economy.contracts());
    contracts.addAll(List.of(more));
    return economy.withContracts(contracts);
  }

  /** A mood that only news moves, and no market that anybody sells in. */
  static Climate calm(Rate baseRate, double appetite) {
    Mood mood = new Mood(6, 0, 0.2, Mood.Jumps.USUAL, Mood.USUAL_APPETITE_ELASTICITY);
    return Climate.usual(baseRate, appetite, mood, List.of());
  }

  private static Economy loop(Money buyersCash, Money roundDepth) {
    return new Economy(
        "small-loop", HORIZON, 2, parties(buyersCash), contracts(), climate(roundDepth), List.of());
  }

  private static List<Party> parties(Money buyersCash) {
    Conduct plain = new Conduct(Money.ofMillions(200), 6, 60, Rate.ofPercent(30));
    return List.of(
        party(BUYER, PartyKind.BUYER, buyersCash, plain),
        party(CLOUD, PartyKind.CLOUD, Money.ofMillions(2_000), plain),
        party(CHIPS, PartyKind.CHIP_MAKER, Money.ofMillions(12_000), plain),
        party(LENDER, PartyKind.LENDER, Money.ofMillions(50_000), plain),
        party(INVESTOR, PartyKind.INVESTOR, Money.ofMillions(60_000), plain),
        party(CUSTOMERS, PartyKind.OUTSIDE, Money.ZERO, Conduct.PLAIN),
        party(OTHERS, PartyKind.CAPITAL_MARKETS, Money.ZERO, Conduct.PLAIN));
  }

  private static Party party(PartyId id, PartyKind kind, Money cash, Conduct conduct) {
    return new Party(id, id.value(), kind, new OpeningSheet(cash, Money.ZERO), conduct);
  }

  private static Climate climate(Money roundDepth) {
    Market market =
        new Market(
            SALES,
            BUYER,
            new Gompertz(60e9, 0.7, 2025, 6e9),
            0.01,
            Money.ofMillions(11),
            Rate.ofPercent(10),
            0.5,
            INVESTOR,
            roundDepth,
            Rate.ofPercent(10),
            Rate.ofPercent(15));
    return Climate.usual(Rate.ofPercent(4), 1, Mood.usual(), List.of(market));
  }

  private static List<Contract> contracts() {
    List<Contract> contracts = new ArrayList<>();
    contracts.add(new CustomerSales(heading("sales", Seniority.SENIOR), CUSTOMERS, BUYER));
    contracts.add(capacity());
    contracts.add(
        new ChipSupply(
            heading("chip-supply", Seniority.SENIOR),
            CLOUD,
            CHIPS,
            Money.ofMillions(30),
            Rate.ofPercent(20),
            9,
            4));
    contracts.add(loan());
    contracts.add(
        new StagedInvestment(
            heading("staged", Seniority.EQUITY, Binding.LETTER_OF_INTENT),
            CHIPS,
            BUYER,
            Money.ofMillions(4_000),
            Money.ofMillions(1_000),
            new Megawatts(200),
            Rate.ofPercent(40),
            new Megawatts(600),
            Rate.ofPercent(75)));
    contracts.add(
        new RevenueShare(
            heading("share", Seniority.SENIOR), BUYER, CLOUD, Rate.ofPercent(10), List.of(SALES)));
    contracts.add(
        new EquityGrant(
            heading("grant", Seniority.EQUITY), CLOUD, BUYER, 1_000_000, Money.ofDollars(40)));
    contracts.add(
        new EquityRound(
            heading("round", Seniority.EQUITY),
            INVESTOR,
            BUYER,
            Schedule.of(List.of(new Schedule.Step(START.plus(3), Money.ofMillions(1_500).cents()))),
            Money.ofMillions(50_000)));
    contracts.add(
        new IncomeTax(heading("tax", Seniority.OPERATING), CHIPS, OTHERS, Rate.ofPercent(21)));
    contracts.addAll(lines());
    return contracts;
  }

  private static Capacity capacity() {
    return new Capacity(
        heading("capacity", Seniority.SENIOR),
        BUYER,
        CLOUD,
        new Megawatts(600),
        Schedule.of(
            List.of(
                new Schedule.Step(START.plus(12), 200),
                new Schedule.Step(START.plus(18), 300),
                new Schedule.Step(START.plus(24), 400))),
        Rent.flat(24, Money.ofMillions(9), Money.ofMillions(6), Rate.ofPercent(90)),
        Money.ofMillions(20_000),
        new ContractId("chip-supply"));
  }

  private static TermLoan loan() {
    return TermLoan.plain(
        new Heading(
            new ContractId("loan"),
            START,
            new Term(START, START.plus(119)),
            Seniority.SECURED,
            Binding.CONDITIONAL),
        CLOUD,
        LENDER,
        Money.ofMillions(40_000),
        Money.ofMillions(1_200),
        Interest.margin(Rate.of(new BigDecimal("0.07"))),
        START.plus(30),
        new Repayment(
            Schedule.of(List.of(new Schedule.Step(START.plus(6), Money.ofMillions(300).cents()))),
            START.plus(30),
            false));
  }

  private static List<Contract> lines() {
    return List.of(
        line(
            "staff",
            BUYER,
            Seniority.OPERATING,
            ObligationKind.OPERATING_COST,
            new OperatingLine.Driver.Yearly(
                2025, Money.ofMillions(900), List.of(Rate.ofPercent(20)))),
        line(
            "power",
            CLOUD,
            Seniority.OPERATING,
            ObligationKind.OPERATING_COST,
            new OperatingLine.Driver.PerMegawattYear(
                Money.ofMillions(2), List.of(new ContractId("capacity")))),
        line(
            "foundry",
            CHIPS,
            Seniority.SENIOR,
            ObligationKind.COST_OF_SALES,
            new OperatingLine.Driver.PerMegawattDelivered(
                Money.ofMillions(8), List.of(new ContractId("chip-supply")))),
        line(
            "capital-spending",
            CLOUD,
            Seniority.SENIOR,
            ObligationKind.CAPITAL_SPENDING,
            new OperatingLine.Driver.Yearly(2025, Money.ofMillions(120), List.of())));
  }

  private static OperatingLine line(
      String id,
      PartyId payer,
      Seniority seniority,
      ObligationKind kind,
      OperatingLine.Driver driver) {
    return new OperatingLine(heading(id, seniority), payer, OTHERS, kind, driver);
  }

  private static Heading heading(String id, Seniority seniority) {
    return heading(id, seniority, Binding.FIRM);
  }

  private static Heading heading(String id, Seniority seniority, Binding binding) {
    return new Heading(new ContractId(id), START, HORIZON, seniority, binding);
  }
}
