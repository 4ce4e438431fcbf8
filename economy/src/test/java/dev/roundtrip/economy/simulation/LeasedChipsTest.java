package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.books.Posting;
import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipLease;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Reletting;
import dev.roundtrip.economy.contract.Rent;
import dev.roundtrip.economy.contract.Seniority;
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
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A cloud rents out 100 MW of its own and, from the eleventh month on, 200 MW on chips that it
 * leases for 60 months. In the twentieth month somebody stops paying and is in default two months
 * later.
 */
class LeasedChipsTest {

  private static final Period START = Period.of(2025, 1);
  private static final Term TERM = new Term(START, START.plus(119));
  private static final Term HORIZON = new Term(START, START.plus(47));
  private static final int FALL = 21;
  private static final PartyId TENANT = new PartyId("tenant");
  private static final PartyId CLOUD = new PartyId("cloud");
  private static final PartyId LESSOR = new PartyId("lessor");
  private static final PartyId MARKET = new PartyId("market");
  private static final ContractId CHIPS = new ContractId("chips");
  private static final ContractId RENT = new ContractId("rent");

  private final List<PeriodResult> results = new ArrayList<>();

  /**
   * @param minimum the cash that the tenant keeps, in millions; more than it has, and it does
   *     without whatever it can do without
   */
  private static Economy economy(long minimum) {
    Conduct saving = new Conduct(Money.ofMillions(minimum), 6, 60, Rate.ZERO);
    return new Economy(
        "leased",
        HORIZON,
        2,
        List.of(
            party(TENANT, PartyKind.BUYER, 20_000, saving),
            party(CLOUD, PartyKind.CLOUD, 20_000, Conduct.PLAIN),
            party(LESSOR, PartyKind.CHIP_MAKER, 20_000, Conduct.PLAIN),
            party(MARKET, PartyKind.CAPITAL_MARKETS, 0, Conduct.PLAIN)),
        List.of(
            new Capacity(
                heading("rent"),
                TENANT,
                CLOUD,
                new Megawatts(100),
                Schedule.of(List.of(new Schedule.Step(START.plus(10), 200))),
                Rent.flat(60, Money.ofMillions(12), null, Rate.ONE),
                Money.ofMillions(18_000),
                CHIPS),
            new ChipLease(
                heading("chips"),
                CLOUD,
                LESSOR,
                Money.ofMillions(30),
                Money.ofMillions(10),
                Money.ofMillions(6),
                Rate.ofPercent(10),
                60,
                6,
                new Megawatts(1_000),
                9,
                4),
            staff("cloud-staff", CLOUD),
            staff("lessor-staff", LESSOR)),
        Climate.usual(
            Rate.ZERO,
            1,
            new Mood(6, 0, 0.2, Mood.Jumps.USUAL, Mood.USUAL_APPETITE_ELASTICITY),
            List.of()),
        List.of());
  }

  private static Party party(PartyId id, PartyKind kind, long millions, Conduct conduct) {
    OpeningSheet opening = new OpeningSheet(Money.ofMillions(millions), Money.ZERO);
    return new Party(id, id.value(), kind, opening, conduct);
  }

  private static OperatingLine staff(String id, PartyId payer) {
    return new OperatingLine(
        heading(id),
        payer,
        MARKET,
        ObligationKind.OPERATING_COST,
        new OperatingLine.Driver.Yearly(2025, Money.ofMillions(12), List.of()));
  }

  private static Heading heading(String id) {
    return new Heading(new ContractId(id), START, TERM, Seniority.SENIOR, Binding.FIRM);
  }

  private World runWithout(PartyId fallen) {
    World world = run(0, defaultOf(fallen));
    assertThat(world.defaults()).containsOnlyKeys(fallen);
    return world;
  }

  private World run(long minimum, String... shocks) {
    List<Shock> specs = Stream.of(shocks).map(ShockSpec::parse).toList();
    Simulation simulation = new Simulation(economy(minimum).withShocks(specs), 1, 0);
    results.clear();
    while (!simulation.isFinished()) {
      results.add(simulation.step());
    }
    return simulation.ledger().world();
  }

  /** What happened under contracts from a month on. */
  private List<ContractEvent> changesFrom(int month) {
    List<ContractEvent> changes = new ArrayList<>();
    for (PeriodResult result : results.subList(month, results.size())) {
      for (Event event : result.events()) {
        if (event instanceof Event.ContractChanged(ContractEvent change)) {
          changes.add(change);
        }
      }
    }
    return changes;
  }

  private List<Notice> noticesFrom(int month) {
    List<Notice> notices = new ArrayList<>();
    for (ContractEvent change : changesFrom(month)) {
      if (change instanceof ContractEvent.NoticeGiven(var period, Notice notice)) {
        notices.add(notice);
      }
    }
    return notices;
  }

  private Money due(int month, ObligationKind kind) {
    Money sum = Money.ZERO;
    for (Event event : results.get(month).events()) {
      if (event instanceof Event.ContractChanged(ContractEvent.ObligationDue(var due))
          && due.id().contract().equals(CHIPS)
          && due.id().kind() == kind) {
        sum = sum.plus(due.amount());
      }
    }
    return sum;
  }

  private static Megawatts letAgain(World world) {
    return world.inForce().stream()
        .filter(Reletting.State.class::isInstance)
        .map(state -> ((Reletting.State) state).contract().megawatts())
        .reduce(Megawatts.ZERO, Megawatts::plus);
  }

  @Test
  void chipsOfATenantThatHasFallenGoBackOnceAndTheirPowerIsNotLetAgain() {
    World world = runWithout(TENANT);
    assertThat(noticesFrom(FALL))
        .filteredOn(notice -> notice.contract().equals(CHIPS))
        .containsExactly(new Notice.ChipsReturned(CHIPS, new Megawatts(200)));
    assertThat(letAgain(world)).isEqualTo(new Megawatts(100));
    assertThat(due(FALL, ObligationKind.CHIP_RENT)).isEqualTo(Money.ofMillions(100));
    assertThat(due(FALL + 1, ObligationKind.CHIP_RENT)).as("six months").isEqualTo(rent(7));
    assertThat(due(FALL + 2, ObligationKind.CHIP_RENT)).isEqualTo(Money.ZERO);
  }

  /**
   * In the month of the default 38 months of the 100 MW's own term are left, and 48 of the 200
   * MW's. The own chips are let again after six months; the leased ones go back and save their rent
   * of $6 million, from the end of six months of notice after the month in which they do.
   */
  @Test
  void damagesOfATenantAreNetOfTheRentOfTheChipsThatGoBackAndNotOfLettingThemAgain() {
    runWithout(TENANT);
    Obligation damages =
        changesFrom(FALL).stream()
            .filter(ContractEvent.ObligationDue.class::isInstance)
            .map(change -> ((ContractEvent.ObligationDue) change).obligation())
            .filter(due -> due.id().kind() == ObligationKind.DAMAGES)
            .findFirst()
            .orElseThrow();
    Rent terms = Rent.flat(60, Money.ofMillions(12), null, Rate.ONE);
    Money own = Money.ZERO;
    Period fall = START.plus(FALL);
    for (int month = 0; month < 38; month++) {
      int age = FALL + month + 1;
      Money relet =
          month < Reletting.VACANCY_MONTHS
              ? Money.ZERO
              : results.get(FALL).environment().rental(terms.price(), age).times(100).times(1, 12);
      own = own.plus(Money.ofMillions(100).minus(relet));
    }
    Money leased = Money.ofMillions(200 * 48);
    Money saved = Money.ofMillions(1_200).times(1, 12).times(48 - 7);
    assertThat(damages.id().contract()).isEqualTo(RENT);
    assertThat(damages.id().period()).isEqualTo(fall);
    assertThat(damages.amount()).isEqualTo(own.plus(leased).minus(saved));
  }

  /**
   * Chips are there in month 10, the power is 30 months late, the tenant has no cash to spare, and
   * the cloud lets go of nothing that it does not have to.
   */
  @Test
  void chipsForPowerThatTheTenantHasCancelledGoBack() {
    run(1_000_000, "power-delay:delay=30m,from=2025-01", "take-or-pay:supplier=cloud,from=2025-01");
    assertThat(noticesFrom(0))
        .contains(
            new Notice.LatePowerCancelled(RENT, new Megawatts(200)),
            new Notice.ChipsReturned(CHIPS, new Megawatts(200)));
    assertThat(due(20, ObligationKind.CHIP_RENT)).isEqualTo(Money.ZERO);
  }

  private static Money rent(int months) {
    return Money.ofMillions(100).times(months);
  }

  @Test
  void aLeaseGoesOnWhenTheLessorFallsAndItsEstateCollects() {
    World world = runWithout(LESSOR);
    for (int month = 10; month < results.size(); month++) {
      assertThat(due(month, ObligationKind.CHIP_RENT)).as("month %s", month).isEqualTo(rent(1));
    }
    assertThat(world.contract(RENT)).isNotNull();
  }

  /** In service since month 10: 49 of 60 months of wear of $1.8 billion are still to come. */
  @Test
  void chipsOfALesseeThatHasFallenGoBackAndCostItTheNotice() {
    World world = runWithout(CLOUD);
    assertThat(due(FALL, ObligationKind.DAMAGES)).isEqualTo(rent(6));
    assertThat(due(FALL + 1, ObligationKind.CHIP_RENT)).isEqualTo(Money.ZERO);
    Accrual down =
        new Accrual(
            CHIPS, Accrual.Kind.CHIPS_WRITTEN_DOWN, LESSOR, LESSOR, Money.ofMillions(1_470));
    assertThat(changesFrom(FALL)).contains(new ContractEvent.Accrued(down));
    assertThat(letAgain(world)).as("the cloud's own").isEqualTo(new Megawatts(100));
  }

  /** $2 billion of chips, a tenth of it to be left in the end: the month they go back wears too. */
  @Test
  void chipsThatHaveGoneBackAreCarriedAtTheirResidualValue() {
    for (PartyId fallen : List.of(TENANT, CLOUD)) {
      run(0, defaultOf(fallen));
      assertThat(plantOfLessor()).as("%s", fallen).isEqualTo(Money.ofMillions(200));
    }
  }

  /** Worn faster, they have less to lose. */
  @Test
  void chipsThatWearFasterAreWrittenDownToTheirResidualValueAndNoFurther() {
    for (int percent : List.of(20, 50, 90)) {
      String shorter = "shorter-life:size=%d%%,from=%s".formatted(percent, START.plus(15));
      run(0, shorter, defaultOf(TENANT));
      assertThat(plantOfLessor()).as("%s %%", percent).isEqualTo(Money.ofMillions(200));
    }
  }

  private Money plantOfLessor() {
    Account plant = Account.of(LESSOR, AccountKind.PLANT, LESSOR);
    return Money.sum(
        results.stream()
            .flatMap(result -> result.entries().stream())
            .flatMap(entry -> entry.postings().stream())
            .filter(posting -> posting.account().equals(plant))
            .map(Posting::amount)
            .toList());
  }

  private static String defaultOf(PartyId fallen) {
    return "default:party=%s,from=%s".formatted(fallen, START.plus(FALL - 2));
  }
}
