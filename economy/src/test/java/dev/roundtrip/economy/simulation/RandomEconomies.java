package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipLease;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.ConditionsPrecedent;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Covenants;
import dev.roundtrip.economy.contract.CustomerSales;
import dev.roundtrip.economy.contract.EquityGrant;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Guarantee;
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
import dev.roundtrip.economy.environment.Announcement;
import dev.roundtrip.economy.environment.Climate;
import dev.roundtrip.economy.environment.CreditMarket;
import dev.roundtrip.economy.environment.Gompertz;
import dev.roundtrip.economy.environment.Listing;
import dev.roundtrip.economy.environment.Market;
import dev.roundtrip.economy.environment.Mood;
import dev.roundtrip.economy.environment.RentalMarket;
import dev.roundtrip.economy.environment.StockMarket;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.Negotiation;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.party.Rung;
import dev.roundtrip.economy.policy.PublicPolicy;
import dev.roundtrip.economy.policy.Rescue;
import dev.roundtrip.economy.random.RandomStream;
import dev.roundtrip.economy.shock.Catalogue;
import dev.roundtrip.economy.shock.Course;
import dev.roundtrip.economy.shock.Form;
import dev.roundtrip.economy.shock.Parameter;
import dev.roundtrip.economy.shock.RevenueMiss;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.shock.ShockType;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * Economies drawn at random by a seed: two buyers, clouds, a chip maker, a lender and an investor
 * with contracts of random size between them, and shocks on top. Many of them break, which is the
 * point: the identities must hold all the same.
 */
public final class RandomEconomies {

  private static final Period START = Period.of(2030, 1);
  private static final Term HORIZON = new Term(START, START.plus(59));
  private static final PartyId CHIPS = new PartyId("chips");
  private static final PartyId LENDER = new PartyId("lender");
  private static final PartyId INVESTOR = new PartyId("investor");
  private static final PartyId WORLD = new PartyId("world");

  private final RandomStream random;
  private final List<Party> parties = new ArrayList<>();
  private final List<Contract> contracts = new ArrayList<>();
  private final List<Market> markets = new ArrayList<>();

  private RandomEconomies(long seed) {
    random = RandomStream.of(seed, 0, "random-economies", "test", 0);
  }

  public static Economy of(long seed) {
    return new RandomEconomies(seed).economy();
  }

  private Economy economy() {
    addParty(CHIPS, PartyKind.CHIP_MAKER, 20_000);
    addParty(LENDER, PartyKind.LENDER, 60_000);
    addParty(INVESTOR, PartyKind.INVESTOR, 60_000);
    addParty(WORLD, PartyKind.CAPITAL_MARKETS, 0);
    int clouds = 1 + below(3);
    for (int cloud = 0; cloud < clouds; cloud++) {
      addCloud("cloud-" + cloud);
    }
    int buyers = 1 + below(2);
    for (int buyer = 0; buyer < buyers; buyer++) {
      addBuyer("buyer-" + buyer, clouds);
    }
    addServices(clouds, buyers);
    new RarerDeals(this::below, contracts).add();
    Climate climate =
        new Climate(
            Rate.ofPercent(below(8)),
            1,
            Mood.usual(),
            CreditMarket.USUAL,
            RentalMarket.USUAL,
            shares(),
            markets);
    int cure = 1 + below(3);
    return new Economy(
        "random", HORIZON, cure, parties, contracts, climate, shocks(), publicPolicy(cure));
  }

  /** The chip maker, for its warrant, and the cloud that gives shares away are traded. */
  private static StockMarket shares() {
    List<Listing> listings =
        List.of(
            new Listing(CHIPS, 50_000_000, Money.ofDollars(100), Money.ofMillions(2_000), 1),
            new Listing(
                new PartyId("cloud-0"), 50_000_000, Money.ofDollars(40), Money.ofMillions(500), 1));
    Announcement rent =
        new Announcement(
            new ContractId("headline"),
            START.plus(5),
            CHIPS,
            new PartyId("buyer-0"),
            Announcement.Promise.COMPUTE,
            Money.ofMillions(3_000),
            Rate.ofPercent(25),
            new ContractId("buyer-0-at-0"));
    return StockMarket.usual(listings, List.of(rent));
  }

  /** In every third economy the investor stands by to rescue a buyer. */
  private PublicPolicy publicPolicy(int cure) {
    Rescue.Form form = below(2) == 0 ? Rescue.Form.ABSORPTION : Rescue.Form.NATIONALISATION;
    Rescue rescue =
        new Rescue(
            form,
            INVESTOR,
            new PartyId("buyer-0"),
            Money.ofMillions(1 + below(20_000)),
            null,
            Rate.ofPercent(20));
    return cure >= 2 && below(3) == 0 ? new PublicPolicy(false, rescue) : PublicPolicy.NONE;
  }

  private List<Shock> shocks() {
    List<Shock> shocks = new ArrayList<>();
    for (int i = below(3); i > 0; i--) {
      Rate size = Rate.ofPercent(below(90));
      shocks.add(new RevenueMiss(size, Course.since(START.plus(below(40)))));
    }
    for (int i = below(3); i > 0; i--) {
      shocks.add(ShockSpec.parse(anyShock()));
    }
    return shocks;
  }

  private String anyShock() {
    ShockType type = Catalogue.types().get(below(Catalogue.types().size()));
    StringBuilder spec = new StringBuilder(type.id()).append(':');
    for (Parameter<?> parameter : type.parameters()) {
      spec.append(parameter.name()).append('=').append(value(parameter.form())).append(',');
    }
    spec.append("from=").append(START.plus(below(40)));
    return below(2) == 0 ? spec.toString() : spec + ",for=" + (1 + below(12)) + "m";
  }

  private String value(Form<?> form) {
    return switch (form) {
      case Form.Percentage share -> below(30) + "%";
      case Form.Months months -> 1 + below(12) + "m";
      case Form.Billions limit -> 1 + below(9) + "bn";
      case Form.Party(boolean sells) -> sells ? "buyer-0" : actor();
      case Form.Agreement(Form.Agreement.Of of) -> {
        List<Contract> possible = contracts.stream().filter(of::admits).toList();
        yield possible.get(below(possible.size())).id().value();
      }
    };
  }

  private String actor() {
    List<Party> acting = parties.stream().filter(party -> party.kind().acts()).toList();
    return acting.get(below(acting.size())).id().value();
  }

  private void addCloud(String id) {
    PartyId cloud = addParty(new PartyId(id), PartyKind.CLOUD, below(3_000));
    add(below(4) == 0 ? lease(cloud, id) : supply(cloud, id));
    add(
        new IncomeTax(
            heading(id + "-tax", Seniority.OPERATING, Binding.FIRM),
            cloud,
            WORLD,
            Rate.ofPercent(below(40))));
    add(loan(cloud, id));
    addGuarantee(cloud, id + "-loan");
  }

  private ChipSupply supply(PartyId cloud, String id) {
    return new ChipSupply(
        heading(id + "-chips"),
        cloud,
        CHIPS,
        Money.ofMillions(10 + below(30)),
        Rate.ofPercent(below(50)),
        5 + below(6),
        1 + below(4));
  }

  private ChipLease lease(PartyId cloud, String id) {
    return new ChipLease(
        heading(id + "-chips"),
        cloud,
        CHIPS,
        Money.ofMillions(10 + below(30)),
        Money.ofMillions(1 + below(9)),
        Money.ofMillions(2 + below(8)),
        Rate.ofPercent(below(30)),
        24 + below(48),
        1 + below(9),
        new Megawatts(1 + below(3_000)),
        5 + below(6),
        1 + below(4));
  }

  private TermLoan loan(PartyId cloud, String id) {
    Rate margin = Rate.ofPercent(below(10));
    Covenants promises =
        new Covenants(
            Money.ofMillions(below(500)),
            Rate.ofPercent(below(130)),
            below(2) == 0 ? null : Rate.ofPercent(300 + below(900)));
    return new TermLoan(
        heading(id + "-loan", Seniority.SECURED, Binding.CONDITIONAL),
        cloud,
        LENDER,
        Money.ofMillions(5_000 + below(20_000)),
        Money.ofMillions(below(4_000)),
        below(2) == 0 ? Interest.margin(margin) : Interest.market(margin),
        START.plus(below(40)),
        below(3) == 0,
        new Repayment(
            Schedule.of(List.of(new Schedule.Step(START.plus(1 + below(30)), 1 + below(900_000)))),
            START.plus(10 + below(30)),
            below(3) == 0),
        below(2) == 0 ? Covenants.NONE : promises,
        List.of(new ContractId(id + "-chips")));
  }

  /** Staff, power and chip foundries: what is charged by the megawatt. */
  private void addServices(int clouds, int buyers) {
    for (int cloud = 0; cloud < clouds; cloud++) {
      List<ContractId> sites = new ArrayList<>();
      for (int buyer = 0; buyer < buyers; buyer++) {
        sites.add(new ContractId("buyer-" + buyer + "-at-" + cloud));
      }
      add(
          new OperatingLine(
              heading("cloud-" + cloud + "-power", Seniority.OPERATING, Binding.FIRM),
              new PartyId("cloud-" + cloud),
              WORLD,
              ObligationKind.OPERATING_COST,
              new OperatingLine.Driver.PerMegawattYear(Money.ofMillions(1 + below(3)), sites)));
      add(
          new OperatingLine(
              heading("cloud-" + cloud + "-foundry"),
              CHIPS,
              WORLD,
              ObligationKind.COST_OF_SALES,
              new OperatingLine.Driver.PerMegawattDelivered(
                  Money.ofMillions(1 + below(20)),
                  List.of(new ContractId("cloud-" + cloud + "-chips")))));
    }
  }

  /** Some of the rungs, in any order. */
  private List<Rung> ladder() {
    List<Rung> rungs = new ArrayList<>(List.of(Rung.values()));
    List<Rung> ladder = new ArrayList<>();
    while (!rungs.isEmpty()) {
      Rung rung = rungs.remove(below(rungs.size()));
      if (below(5) > 0) {
        ladder.add(rung);
      }
    }
    return ladder;
  }

  private Negotiation negotiation() {
    return new Negotiation(
        Rate.ofPercent(below(101)),
        1 + below(36),
        Rate.ofPercent(below(20)),
        below(12),
        Rate.ofPercent(below(101)));
  }

  private void addGuarantee(PartyId cloud, String loan) {
    add(
        new Guarantee(
            heading(loan + "-backing"),
            CHIPS,
            LENDER,
            cloud,
            new ContractId(loan),
            Rate.ofPercent(1 + below(100)),
            Money.ofMillions(1 + below(9_000)),
            Rate.ofPercent(below(20))));
  }

  /** Some rounds have conditions; they draw no number, so that all else stays as drawn. */
  private static ConditionsPrecedent precedentOf(long cents) {
    Money leastRevenue = cents % 3 == 0 ? Money.ofMillions(cents % 9_000) : Money.ZERO;
    return new ConditionsPrecedent(cents % 4 == 0, leastRevenue);
  }

  private void addBuyer(String id, int clouds) {
    PartyId buyer = addParty(new PartyId(id), PartyKind.BUYER, below(6_000));
    ContractId sales = add(new CustomerSales(heading(id + "-sales"), WORLD, buyer));
    for (int cloud = 0; cloud < clouds; cloud++) {
      addCapacity(id + "-at-" + cloud, buyer, "cloud-" + cloud);
    }
    PartyId landlord = new PartyId("cloud-0");
    Schedule instalment =
        Schedule.of(List.of(new Schedule.Step(START.plus(below(12)), 1 + below(90_000_000))));
    add(
        new EquityRound(
            heading(id + "-round", Seniority.EQUITY, Binding.FIRM),
            INVESTOR,
            buyer,
            Money.ofCents(instalment.total()),
            instalment,
            Money.ofMillions(50_000),
            precedentOf(instalment.total())));
    add(
        new RevenueShare(
            heading(id + "-share"), buyer, landlord, Rate.ofPercent(below(30)), List.of(sales)));
    add(
        new EquityGrant(
            heading(id + "-grant"), landlord, buyer, 1 + below(1_000), Money.ofDollars(40)));
    add(
        new StagedInvestment(
            heading(id + "-staged", Seniority.EQUITY, Binding.LETTER_OF_INTENT),
            CHIPS,
            buyer,
            Money.ofMillions(9_000),
            Money.ofMillions(1 + below(900)),
            new Megawatts(1 + below(200)),
            Rate.ofPercent(40),
            Megawatts.ZERO,
            Rate.ofPercent(75)));
    add(
        new OperatingLine(
            heading(id + "-staff", Seniority.OPERATING, Binding.FIRM),
            buyer,
            WORLD,
            ObligationKind.OPERATING_COST,
            new OperatingLine.Driver.Yearly(
                2030, Money.ofMillions(1 + below(2_000)), List.of(Rate.ofPercent(below(60))))));
    markets.add(
        new Market(
            sales,
            buyer,
            new Gompertz(90e9, 0.7, 2030, 1e9 + 1e9 * below(12)),
            0.05,
            Money.ofMillions(6 + below(8)),
            Rate.ofPercent(10),
            0.5,
            INVESTOR,
            Money.ofMillions(below(9_000)),
            Rate.ofPercent(10),
            Rate.ofPercent(15)));
  }

  private void addCapacity(String id, PartyId buyer, String cloud) {
    List<Schedule.Step> steps = new ArrayList<>();
    for (int month = 6 + below(6); month < 60; month += 1 + below(12)) {
      steps.add(new Schedule.Step(START.plus(month), 1 + below(300)));
    }
    add(
        new Capacity(
            heading(id),
            buyer,
            new PartyId(cloud),
            new Megawatts(below(500)),
            Schedule.of(steps),
            new Rent(
                12 + below(30),
                Money.ofMillions(5 + below(10)),
                Rate.ofPercent(steps.size() % 4),
                Money.ofMillions(steps.size() % 3 * 20),
                Money.ofMillions(3 + below(5)),
                Rate.ofPercent(50 + below(51))),
            Money.ofMillions(10_000),
            below(2) == 0 ? null : new ContractId(cloud + "-chips")));
  }

  private PartyId addParty(PartyId id, PartyKind kind, int cashMillions) {
    Conduct conduct =
        new Conduct(
            Money.ofMillions(below(300)),
            1 + below(12),
            12 + below(60),
            Rate.ofPercent(30),
            ladder(),
            negotiation());
    OpeningSheet opening =
        kind.acts()
            ? new OpeningSheet(Money.ofMillions(cashMillions), Money.ofMillions(below(1_000)))
            : OpeningSheet.EMPTY;
    parties.add(new Party(id, id.value(), kind, opening, conduct));
    return id;
  }

  private ContractId add(Contract contract) {
    contracts.add(contract);
    return contract.id();
  }

  private static Heading heading(String id) {
    return heading(id, Seniority.SENIOR, Binding.FIRM);
  }

  private static Heading heading(String id, Seniority seniority, Binding binding) {
    return new Heading(new ContractId(id), START, HORIZON, seniority, binding);
  }

  private int below(int bound) {
    return (int) (random.nextDouble() * bound);
  }
}
