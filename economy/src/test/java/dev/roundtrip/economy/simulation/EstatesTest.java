package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
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
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes on after a default, and what does not. */
class EstatesTest {

  private static final Period START = Period.of(2025, 1);
  private static final Term HORIZON = new Term(START, START.plus(23));
  private static final int FALL = 5;
  private static final PartyId CLOUD = new PartyId("cloud");
  private static final PartyId TENANT = new PartyId("tenant");
  private static final PartyId LENDER = new PartyId("lender");
  private static final PartyId MAKER = new PartyId("maker");
  private static final PartyId MARKET = new PartyId("market");
  private static final ContractId LOAN = new ContractId("loan");
  private static final ContractId POWER = new ContractId("power");

  private static List<PeriodResult> run(PartyId fallen, List<Contract> contracts) {
    return run(fallen, FALL, contracts);
  }

  private static List<PeriodResult> run(PartyId fallen, int month, List<Contract> contracts) {
    String stop = "default:party=%s,from=%s".formatted(fallen, START.plus(month - 2));
    Economy economy =
        new Economy(
            "estates",
            HORIZON,
            2,
            List.of(
                party(CLOUD, PartyKind.CLOUD, 300, 60),
                party(TENANT, PartyKind.BUYER, 9_000, 0),
                party(LENDER, PartyKind.LENDER, 9_000, 0),
                party(MAKER, PartyKind.CHIP_MAKER, 100, 0),
                party(MARKET, PartyKind.CAPITAL_MARKETS, 0, 0)),
            contracts,
            Climate.usual(
                Rate.ZERO,
                1,
                new Mood(6, 0, 0.2, Mood.Jumps.USUAL, Mood.USUAL_APPETITE_ELASTICITY),
                List.of()),
            List.of(ShockSpec.parse(stop)));
    Simulation simulation = new Simulation(economy, 1, 0);
    List<PeriodResult> results = new ArrayList<>();
    while (!simulation.isFinished()) {
      results.add(simulation.step());
    }
    assertThat(simulation.ledger().world().hasDefaulted(fallen)).isTrue();
    return results;
  }

  private static Party party(PartyId id, PartyKind kind, long millions, long minimum) {
    OpeningSheet opening = new OpeningSheet(Money.ofMillions(millions), Money.ZERO);
    Conduct conduct = new Conduct(Money.ofMillions(minimum), 1, 60, Rate.ZERO);
    return new Party(id, id.value(), kind, opening, conduct);
  }

  private static Heading heading(String id, Term term) {
    return new Heading(new ContractId(id), START, term, Seniority.SENIOR, Binding.FIRM);
  }

  private static OperatingLine staff(String id, PartyId payer, long millionsAYear) {
    return line(
        id,
        payer,
        new OperatingLine.Driver.Yearly(2025, Money.ofMillions(millionsAYear), List.of()));
  }

  private static OperatingLine line(String id, PartyId payer, OperatingLine.Driver driver) {
    return new OperatingLine(
        heading(id, HORIZON), payer, MARKET, ObligationKind.OPERATING_COST, driver);
  }

  private static Money due(PeriodResult month, ContractId contract, ObligationKind kind) {
    Money sum = Money.ZERO;
    for (Event event : month.events()) {
      if (event instanceof Event.ContractChanged(ContractEvent.ObligationDue(var due))
          && due.id().contract().equals(contract)
          && due.id().kind() == kind) {
        sum = sum.plus(due.amount());
      }
    }
    return sum;
  }

  /** The cloud spends 60 a month more than it earns, and has a firm facility of $2 billion. */
  @Test
  void anEstateLendsNothingThoughItsPartyHadFirmlyPromisedTo() {
    TermLoan facility =
        TermLoan.plain(
            heading("loan", new Term(START, START.plus(60))),
            CLOUD,
            LENDER,
            Money.ofMillions(2_000),
            Money.ZERO,
            Interest.coupon(Rate.ofPercent(6)),
            START.plus(50),
            Repayment.BULLET);
    List<PeriodResult> results =
        run(LENDER, List.of(facility, staff("staff", CLOUD, 720), staff("bank", LENDER, 12)));
    assertThat(due(results.get(FALL - 1), LOAN, ObligationKind.DRAW).isPositive()).isTrue();
    for (PeriodResult month : results.subList(FALL + 1, results.size())) {
      assertThat(due(month, LOAN, ObligationKind.DRAW)).isEqualTo(Money.ZERO);
    }
  }

  /** 100 MW are rented for 15 months and freed in the sixth: they run for 15 months in all. */
  @Test
  void thePowerOfFreedSitesIsPaidForUntilTheTermOfTheirLastContractIsOver() {
    Capacity rent =
        new Capacity(
            heading("rent", new Term(START, START.plus(14))),
            TENANT,
            CLOUD,
            new Megawatts(100),
            Schedule.EMPTY,
            Rent.flat(60, Money.ofMillions(12), null, Rate.ONE),
            Money.ofMillions(1_500),
            null);
    OperatingLine power =
        line(
            "power",
            CLOUD,
            new OperatingLine.Driver.PerMegawattYear(
                Money.ofMillions(3), List.of(new ContractId("rent"))));
    List<PeriodResult> results = run(TENANT, List.of(rent, power));
    for (int month = 0; month < results.size(); month++) {
      assertThat(due(results.get(month), POWER, ObligationKind.OPERATING_COST))
          .as("month %s", month)
          .isEqualTo(month < 15 ? Money.ofMillions(25) : Money.ZERO);
    }
  }

  /**
   * Chips for 100 MW are ordered in month 1, paid in 6 and on site in 7; their maker fails in 8,
   * and the power that they fill is to come in 10.
   */
  @Test
  void chipsOnSiteAreInstalledAndRunThoughTheirMakerHasFailed() {
    Capacity rent =
        new Capacity(
            heading("rent", new Term(START, START.plus(60))),
            TENANT,
            CLOUD,
            Megawatts.ZERO,
            Schedule.of(
                List.of(
                    new Schedule.Step(START.plus(10), 100), new Schedule.Step(START.plus(16), 50))),
            Rent.flat(48, Money.ofMillions(12), null, Rate.ONE),
            Money.ofMillions(7_200),
            new ContractId("chips"));
    ChipSupply chips =
        new ChipSupply(
            heading("chips", new Term(START, START.plus(60))),
            CLOUD,
            MAKER,
            Money.ofMillions(1),
            Rate.ofPercent(20),
            9,
            4);
    List<PeriodResult> results = run(MAKER, 8, List.of(rent, chips, staff("making", MAKER, 12)));
    for (int month = 0; month < results.size(); month++) {
      assertThat(due(results.get(month), rent.id(), ObligationKind.CAPACITY))
          .as("month %s; chips for the other 50 MW never come", month)
          .isEqualTo(month < 10 ? Money.ZERO : Money.ofMillions(100));
    }
    Accrual installed =
        new Accrual(chips.id(), Accrual.Kind.CHIPS_INSTALLED, CLOUD, CLOUD, Money.ofMillions(100));
    assertThat(results.get(10).events())
        .contains(new Event.ContractChanged(new ContractEvent.Accrued(installed)));
  }
}
