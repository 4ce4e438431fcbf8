package dev.roundtrip.host;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.CustomerSales;
import dev.roundtrip.economy.contract.Heading;
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
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import java.util.List;

/**
 * Five acting parties in a loop, and the sectors around them: a buyer rents power from a cloud,
 * which fills it with chips of a chip maker, which invests in the buyer; a lender lends to both and
 * an investor takes the buyer's new shares. Two years, in which shares are sold, loans are drawn,
 * tranches are called and not everything is paid.
 */
public final class SmallEconomy {

  public static final Period FIRST = Period.of(2026, 1);
  public static final Term YEARS = new Term(FIRST, FIRST.plus(23));

  public static final PartyId BUYER = new PartyId("buyer");
  public static final PartyId CHIPS = new PartyId("chips");
  public static final PartyId CLOUD = new PartyId("cloud");
  public static final PartyId INVESTOR = new PartyId("investor");
  public static final PartyId LENDER = new PartyId("lender");
  public static final PartyId BUILDERS = new PartyId("builders");
  public static final PartyId MARKETS = new PartyId("capital-markets");
  public static final PartyId CUSTOMERS = new PartyId("customers");

  private static final ContractId SALES = new ContractId("sales");
  private static final ContractId SITES = new ContractId("sites");
  private static final ContractId SUPPLY = new ContractId("supply");

  private SmallEconomy() {}

  public static Economy twoYears() {
    return new Economy("small", YEARS, 2, parties(), contracts(), climate(), List.of());
  }

  private static List<Party> parties() {
    return List.of(
        party(BUYER, PartyKind.BUYER, 5_000, 2_000),
        party(CHIPS, PartyKind.CHIP_MAKER, 20_000, 1_000),
        party(CLOUD, PartyKind.CLOUD, 3_000, 1_000),
        party(INVESTOR, PartyKind.INVESTOR, 30_000, 0),
        party(LENDER, PartyKind.LENDER, 40_000, 0),
        party(BUILDERS, PartyKind.OUTSIDE, 0, 0),
        party(CUSTOMERS, PartyKind.OUTSIDE, 0, 0),
        party(MARKETS, PartyKind.CAPITAL_MARKETS, 0, 0));
  }

  private static Party party(PartyId id, PartyKind kind, long millions, long minimumMillions) {
    return new Party(
        id,
        id.value(),
        kind,
        new OpeningSheet(Money.ofMillions(millions), Money.ZERO),
        new Conduct(Money.ofMillions(minimumMillions), 6, 72, Rate.ofPercent(30)));
  }

  private static List<Contract> contracts() {
    return List.of(
        new CustomerSales(heading("sales", Binding.FIRM), CUSTOMERS, BUYER),
        new Capacity(
            heading("sites", Binding.FIRM),
            BUYER,
            CLOUD,
            new Megawatts(800),
            Schedule.of(
                List.of(
                    new Schedule.Step(FIRST.plus(8), 150),
                    new Schedule.Step(FIRST.plus(12), 250),
                    new Schedule.Step(FIRST.plus(18), 300))),
            Rent.flat(60, Money.ofMillions(13), Money.ofMillions(9), Rate.ofPercent(90)),
            Money.ofMillions(60_000),
            SUPPLY),
        new ChipSupply(
            heading("supply", Binding.FIRM),
            CLOUD,
            CHIPS,
            Money.ofMillions(30),
            Rate.ofPercent(20),
            6,
            2),
        new StagedInvestment(
            heading("tranches", Binding.CONDITIONAL),
            CHIPS,
            BUYER,
            Money.ofMillions(10_000),
            Money.ofMillions(1_000),
            new Megawatts(100),
            Rate.ofPercent(100),
            new Megawatts(800),
            Rate.ofPercent(40)),
        new RevenueShare(
            heading("share", Binding.FIRM), BUYER, CLOUD, Rate.ofPercent(10), List.of(SALES)),
        TermLoan.plain(
            heading("cloud-loan", Binding.CONDITIONAL),
            CLOUD,
            LENDER,
            Money.ofMillions(15_000),
            Money.ofMillions(1_000),
            Interest.margin(Rate.ofPercent(5)),
            YEARS.last(),
            new Repayment(Schedule.EMPTY, FIRST.plus(15), false)),
        TermLoan.plain(
            heading("buyer-loan", Binding.FIRM),
            BUYER,
            LENDER,
            Money.ofMillions(3_000),
            Money.ZERO,
            Interest.margin(Rate.ofPercent(6)),
            FIRST.plus(20),
            Repayment.BULLET),
        new OperatingLine(
            heading("staff", Binding.FIRM),
            BUYER,
            BUILDERS,
            ObligationKind.OPERATING_COST,
            new OperatingLine.Driver.Yearly(
                2026, Money.ofMillions(6_000), List.of(Rate.ofPercent(400)))),
        new OperatingLine(
            heading("power", Binding.FIRM),
            CLOUD,
            BUILDERS,
            ObligationKind.OPERATING_COST,
            new OperatingLine.Driver.PerMegawattYear(Money.ofMillions(2), List.of(SITES))),
        new OperatingLine(
            heading("foundry", Binding.FIRM),
            CHIPS,
            BUILDERS,
            ObligationKind.COST_OF_SALES,
            new OperatingLine.Driver.PerMegawattDelivered(Money.ofMillions(10), List.of(SUPPLY))));
  }

  private static Heading heading(String id, Binding binding) {
    return new Heading(new ContractId(id), FIRST, YEARS, Seniority.SENIOR, binding);
  }

  private static Climate climate() {
    Market market =
        new Market(
            SALES,
            BUYER,
            new Gompertz(200e9, 0.7, 2026, 9e9),
            0.05,
            Money.ofMillions(14),
            Rate.ofPercent(10),
            0.5,
            INVESTOR,
            Money.ofMillions(3_000),
            Rate.ofPercent(10),
            Rate.ofPercent(20));
    return Climate.usual(Rate.ofPercent(4), 1, Mood.usual(), List.of(market));
  }
}
