package dev.roundtrip.economy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Interest;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Repayment;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.SiteConstruction;
import dev.roundtrip.economy.contract.StagedInvestment;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.policy.Planning;
import dev.roundtrip.economy.policy.View;
import dev.roundtrip.economy.simulation.Ledger;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.simulation.SmallEconomies;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunwayTest {

  /** $14 billion before the first month, so 10 after it. */
  private static final Money CASH = Money.ofMillions(14_000);

  private static final Money COSTS = Money.ofMillions(48_000);

  private static Firms burning() {
    return new Firms(CASH).with(Firms.costs(COSTS));
  }

  private static @Nullable Integer runway(Firms firms) {
    return runway(firms.afterTheFirstMonth());
  }

  private static @Nullable Integer runway(Ledger ledger) {
    View buyer = ledger.view(Firms.BUYER);
    return Runway.of(buyer, Planning.afterClose(buyer), ledger.world());
  }

  @Test
  void tenBillionAtFourAMonthAreGoneInTheThird() {
    assertThat(runway(burning())).isEqualTo(3);
    assertThat(runway(new Firms(CASH))).isNull();
  }

  @Test
  void spendingThatIsPlannedForLaterCountsWhenItsTimeHasCome() {
    // $10 billion and $2 billion less a month; from the third month from now $5 billion less
    Firms slower = new Firms(Money.ofMillions(12_000)).with(Firms.costs(COSTS.times(1, 2)));
    assertThat(runway(slower)).isEqualTo(6);
    assertThat(runway(slower.with(later(ObligationKind.CAPITAL_SPENDING)))).isEqualTo(4);
  }

  /**
   * $12 billion after the first month; from the third month from now $6 billion less instead of 3.
   */
  @Test
  void aShockOnCostsGoesOnInTheCostsOfLaterYears() {
    Firms later = new Firms(Money.ofMillions(12_000)).with(later(ObligationKind.OPERATING_COST));
    assertThat(runway(later)).isEqualTo(7);
    assertThat(runway(later.struckBy("acquisition-cost:party=buyer,size=100%,from=2030-11")))
        .isEqualTo(5);
  }

  /** $36 billion a year, signed in the fourth month of the run. */
  private static OperatingLine later(ObligationKind kind) {
    return new OperatingLine(
        new Heading(
            new ContractId("later"),
            Firms.START.plus(3),
            new Term(Firms.START.plus(3), Firms.START.plus(59)),
            Seniority.SENIOR,
            Binding.FIRM),
        Firms.BUYER,
        Firms.OTHERS,
        kind,
        new OperatingLine.Driver.Yearly(2030, Money.ofMillions(36_000), List.of()));
  }

  @Test
  void aFirmFacilityCountsAsFarAsItCanBeDrawnAndAConditionalOneDoesNot() {
    assertThat(runway(burning().with(facility(Binding.FIRM, 5_000, 36, 36)))).isEqualTo(4);
    assertThat(runway(burning().with(facility(Binding.CONDITIONAL, 5_000, 36, 36)))).isEqualTo(3);
    assertThat(runway(burning().with(facility(Binding.FIRM, 5_000, 1, 36)))).isEqualTo(3);
  }

  @Test
  void aFacilityOfALenderThatHasFailedCountsForNothing() {
    // $10 billion are left when the bank has paid nothing for three months
    for (boolean fails : List.of(false, true)) {
      Firms firms =
          new Firms(Money.ofMillions(22_000))
              .with(Firms.costs(COSTS))
              .with(Firms.costsOf(Firms.BANK, Money.ofMillions(120)))
              .with(facility(Binding.FIRM, 5_000, 36, 36));
      Firms struck = fails ? firms.struckBy("default:party=bank,from=2030-11") : firms;
      assertThat(runway(struck.afterMonths(3))).isEqualTo(fails ? 3 : 4);
    }
  }

  @Test
  void whatIsDrawnIsRepaidAtTheEndOfTheFacility() {
    // drawn in the third month from now, the fourth of the run, and due in the fifth of the run
    assertThat(runway(burning().with(facility(Binding.FIRM, 50_000, 60, 60)))).isEqualTo(16);
    assertThat(runway(burning().with(facility(Binding.FIRM, 50_000, 4, 5)))).isEqualTo(4);
  }

  @Test
  void instalmentsOfASignedRoundCount() {
    Schedule inTwoMonths =
        Schedule.of(
            List.of(new Schedule.Step(Firms.START.plus(2), Money.ofMillions(8_000).cents())));
    EquityRound round =
        new EquityRound(
            Firms.heading("round"),
            Firms.FUND,
            Firms.BUYER,
            inTwoMonths,
            Money.ofMillions(100_000));
    assertThat(runway(burning().with(round))).isEqualTo(5);
  }

  @Test
  void tranchesCountOnlyWhereTheInvestmentIsFirm() {
    Schedule power = Schedule.of(List.of(new Schedule.Step(Firms.START.plus(2), 100)));
    for (Binding binding : List.of(Binding.FIRM, Binding.LETTER_OF_INTENT)) {
      Firms firms = burning().with(Firms.rent(Megawatts.ZERO, power, 24, null));
      // 100 MW at $12 million are $0.1 billion a month beside the 4 of costs
      assertThat(runway(firms.with(staged(binding, 60))))
          .isEqualTo(binding == Binding.FIRM ? 5 : 3);
    }
  }

  /** Power planned for the third month of the run earns nothing under what has ended before it. */
  @Test
  void nothingIsEarnedAfterTheTermOfAStagedInvestment() {
    Schedule power = Schedule.of(List.of(new Schedule.Step(Firms.START.plus(2), 100)));
    Firms firms = burning().with(Firms.rent(Megawatts.ZERO, power, 24, null));
    assertThat(runway(firms.with(staged(Binding.FIRM, 2)))).isEqualTo(3);
  }

  /** The worked number of {@link BuildingPlan}. */
  @Test
  void whatIsPromisedHasToBeBuilt() {
    ContractId chips = new ContractId("chips");
    Schedule inTenMonths = Schedule.of(List.of(new Schedule.Step(Firms.START.plus(10), 100)));
    SiteConstruction site =
        new SiteConstruction(
            Firms.heading("site"),
            Firms.CLOUD,
            Firms.OTHERS,
            List.of(new ContractId("rent")),
            Schedule.EMPTY,
            Money.ofMillions(15),
            5,
            8,
            240);
    Ledger ledger =
        new Firms(CASH)
            .with(Firms.rent(Megawatts.ZERO, inTenMonths, 24, chips))
            .with(chips())
            .with(site)
            .afterTheFirstMonth();
    BuildingPlan plan = BuildingPlan.of(ledger.view(Firms.CLOUD), 12);
    // ten months from now: chips ordered next month, the site in two and paid in months 5 to 9
    List<Long> millions = List.of(0L, 700L, 0L, 0L, 0L, 300L, 3_100L, 300L, 300L, 300L, 0L, 0L, 0L);
    for (int ahead = 0; ahead < millions.size(); ahead++) {
      assertThat(plan.in(ahead))
          .as("month %s", ahead)
          .isEqualTo(Money.ofMillions(millions.get(ahead)));
    }
    assertThat(BuildingPlan.of(ledger.view(Firms.BUYER), 12).in(1)).isEqualTo(Money.ZERO);
  }

  /**
   * What the delivery of chips on order costs their maker is in its plans; it has itself ordered
   * nothing that is still to be built.
   */
  @Test
  void whatIsOnOrderCostsItsMakerOnce() {
    Simulation simulation = new Simulation(SmallEconomies.healthyLoop(), 1, 0);
    long onOrder = 0;
    while (!simulation.isFinished()) {
      simulation.step();
      View maker = simulation.ledger().view(SmallEconomies.CHIPS);
      for (ChipSupply.State supply : maker.contracts(ChipSupply.State.class)) {
        onOrder += supply.onOrder().value();
      }
      BuildingPlan plan = BuildingPlan.of(maker, 12);
      for (int ahead = 1; ahead <= 12; ahead++) {
        assertThat(plan.in(ahead)).as("%s, %s ahead", maker.period(), ahead).isEqualTo(Money.ZERO);
      }
    }
    assertThat(onOrder).isPositive();
  }

  /**
   * 100 MW that nobody is bound to would rent for $100 million a month, cost $3.5 billion in chips
   * and $25 million a month to run.
   */
  @Test
  void whatIsNotFirmlyPromisedIsNeitherBuiltNorRentedOut() {
    Schedule inTenMonths = Schedule.of(List.of(new Schedule.Step(Firms.START.plus(10), 100)));
    for (Binding binding : List.of(Binding.FIRM, Binding.CONDITIONAL)) {
      Capacity rent =
          new Capacity(
              Firms.heading("rent", binding, 60),
              Firms.BUYER,
              Firms.CLOUD,
              Megawatts.ZERO,
              inTenMonths,
              Firms.rentFor(24),
              Money.ZERO,
              new ContractId("chips"));
      Ledger ledger = new Firms(CASH).with(rent).with(chips()).with(running()).afterTheFirstMonth();
      View cloud = ledger.view(Firms.CLOUD);
      boolean firm = binding == Binding.FIRM;
      Money prepaid = BuildingPlan.of(cloud, 12).in(1);
      assertThat(prepaid).isEqualTo(firm ? Money.ofMillions(700) : Money.ZERO);
      Period online = Firms.START.plus(12);
      Planning planning = Planning.afterClose(cloud);
      Money rents = planning.netIn(online);
      assertThat(rents.minus(Runway.notPromised(cloud, planning, online)))
          .isEqualTo(firm ? Money.ofMillions(75) : Money.ZERO);
      Money backlog =
          Backlog.of(ledger.world().inForce(), Firms.START, new Tenants(List.of(rent)))
              .of(Firms.CLOUD, Firms.BUYER)
              .direct();
      // two years of 100 MW at $12 million
      assertThat(backlog).isEqualTo(firm ? Money.ofMillions(2_400) : Money.ZERO);
    }
  }

  /** $10 billion for 100 MW. */
  private static StagedInvestment staged(Binding binding, int months) {
    return new StagedInvestment(
        Firms.heading("staged", binding, months),
        Firms.FUND,
        Firms.BUYER,
        Money.ofMillions(10_000),
        Money.ofMillions(10_000),
        new Megawatts(100),
        Rate.ONE,
        Megawatts.ZERO,
        Rate.ZERO);
  }

  private static OperatingLine running() {
    return new OperatingLine(
        Firms.heading("running"),
        Firms.CLOUD,
        Firms.OTHERS,
        ObligationKind.OPERATING_COST,
        new OperatingLine.Driver.PerMegawattYear(
            Money.ofMillions(3), List.of(new ContractId("rent"))));
  }

  private static ChipSupply chips() {
    return new ChipSupply(
        Firms.heading("chips"),
        Firms.CLOUD,
        Firms.CHIPS,
        Money.ofMillions(35),
        Rate.ofPercent(20),
        9,
        4);
  }

  private static TermLoan facility(Binding binding, long millions, int drawMonths, int months) {
    return TermLoan.plain(
        Firms.heading("facility", binding, months),
        Firms.BUYER,
        Firms.BANK,
        Money.ofMillions(millions),
        Money.ZERO,
        Interest.coupon(Rate.ZERO),
        Firms.START.plus(drawMonths - 1),
        Repayment.BULLET);
  }
}
