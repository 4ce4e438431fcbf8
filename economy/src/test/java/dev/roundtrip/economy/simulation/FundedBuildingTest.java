package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.SiteConstruction;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A cloud builds no faster than it can pay for, whatever it has promised. */
class FundedBuildingTest {

  /** The cloud has promised 200 MW for this month and orders their chips nine months before. */
  private static final Period FIRST_SITE = SmallEconomies.START.plus(12);

  /** What the cloud said of chips, and what happened to it, by month. */
  private static final class Building {

    private final SortedMap<Period, Long> ordered = new TreeMap<>();
    private final SortedMap<Period, Long> cancelled = new TreeMap<>();
    private final SortedMap<Period, Long> energised = new TreeMap<>();
    private boolean inArrears;

    private Building(Economy economy, String... shocks) {
      List<Shock> struck = Stream.of(shocks).map(ShockSpec::parse).toList();
      Simulation simulation = new Simulation(economy.withShocks(struck), 1, 0);
      while (!simulation.isFinished()) {
        simulation.step().events().forEach(this::take);
      }
    }

    private void take(Event event) {
      if (event instanceof Event.ArrearsRecorded arrears) {
        inArrears |= arrears.obligor().equals(SmallEconomies.CLOUD);
      }
      if (event
          instanceof Event.ContractChanged(ContractEvent.NoticeGiven(Period month, Notice said))) {
        switch (said) {
          case Notice.ChipsOrdered(var id, Megawatts power, var deliverBy) ->
              ordered.merge(month, power.value(), Long::sum);
          case Notice.OrdersCancelled(var id, Megawatts power) ->
              cancelled.merge(month, power.value(), Long::sum);
          case Notice.CapacityEnergised(var id, Megawatts power) ->
              energised.merge(month, power.value(), Long::sum);
          default -> {}
        }
      }
    }

    private long energisedBefore(Period month) {
      return energised.headMap(month).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  @Test
  void whoIsLentToOrdersAllThatIsPromised() {
    Building calm = new Building(SmallEconomies.healthyLoop());
    assertThat(calm.ordered).containsEntry(FIRST_SITE.plus(-9), 200L);
    assertThat(calm.cancelled).isEmpty();
    assertThat(calm.energisedBefore(FIRST_SITE)).isEqualTo(200);
    assertThat(calm.inArrears).isFalse();
  }

  /**
   * The cloud builds its sites itself, eight months ahead: its power is online when it was to be.
   */
  @Test
  void powerOfASiteThatIsReadyInTimeIsOnlineInTime() {
    Economy economy = SmallEconomies.healthyLoop();
    SortedMap<Period, Long> bought = new Building(economy).energised;
    assertThat(bought).containsEntry(FIRST_SITE.previous(), 200L).hasSize(3);
    assertThat(new Building(SmallEconomies.with(economy, sites(1, 6, 8))).energised)
        .isEqualTo(bought);
  }

  private static SiteConstruction sites(long millions, int construction, int power) {
    return new SiteConstruction(
        new Heading(
            new ContractId("sites"),
            SmallEconomies.START,
            SmallEconomies.HORIZON,
            Seniority.SENIOR,
            Binding.FIRM),
        SmallEconomies.CLOUD,
        SmallEconomies.CUSTOMERS,
        List.of(new ContractId("capacity")),
        Schedule.EMPTY,
        Money.ofMillions(millions),
        construction,
        power,
        240);
  }

  /** Sites are paid for over two years: what is ordered now counts for as long as it is paid. */
  @Test
  void whatSitesOnOrderStillCostIsNotSpentOnOthers() {
    Economy economy = SmallEconomies.with(SmallEconomies.healthyLoop(), sites(12, 24, 24));
    Building frozen = new Building(economy, "capital-freeze:from=2025-01");
    assertThat(frozen.inArrears).isFalse();
  }

  /** $2 billion of cash and $5 billion of rent a year do not pay for 900 MW at $30 million. */
  @Test
  void whoIsNotLentToOrdersWhatItCanPayForAndIsLate() {
    Building frozen = new Building(SmallEconomies.healthyLoop(), "capital-freeze:from=2025-02");
    assertThat(frozen.inArrears).as("it has paid for all that it ordered").isFalse();
    assertThat(frozen.ordered.values()).as("bit by bit").hasSizeGreaterThan(5);
    assertThat(frozen.ordered.get(FIRST_SITE.plus(-9))).isBetween(1L, 199L);
    assertThat(frozen.energisedBefore(FIRST_SITE)).isBetween(1L, 199L);
    assertThat(frozen.energisedBefore(SmallEconomies.HORIZON.last())).isBetween(200L, 899L);
  }

  /** The same with chips ordered a year ahead, by a cloud that draws when it needs the money. */
  private static Economy drawingLate() {
    Economy economy = with(FundedBuildingTest::withLeadOfAYear);
    List<Party> parties = new ArrayList<>();
    for (Party party : economy.parties()) {
      Conduct late = new Conduct(party.conduct().minimumCash(), 1, 60, Rate.ofPercent(30));
      boolean builds = party.id().equals(SmallEconomies.CLOUD);
      parties.add(
          builds
              ? new Party(party.id(), party.name(), party.kind(), party.opening(), late)
              : party);
    }
    return economy.withParties(parties);
  }

  private static Contract withLeadOfAYear(Contract contract) {
    return contract instanceof ChipSupply chips
        ? new ChipSupply(
            chips.heading(),
            chips.buyer(),
            chips.maker(),
            chips.price(),
            chips.prepayment(),
            12,
            chips.installationMonths())
        : contract;
  }

  /** The chips of 2025-01 are due in 2025-09; from March nobody lends, in time to cancel. */
  @Test
  void whoCannotPayForWhatIsOnOrderCancelsIt() {
    Building frozen = new Building(drawingLate(), "capital-freeze:from=2025-03");
    Period frost = Period.of(2025, 3);
    assertThat(frozen.ordered).containsEntry(SmallEconomies.START, 200L);
    assertThat(frozen.cancelled.firstKey()).isEqualTo(frost);
    assertThat(frozen.cancelled.get(frost)).isBetween(1L, 199L);
    assertThat(frozen.inArrears).isFalse();
  }

  /** Returns the healthy loop with each of its contracts changed. */
  private static Economy with(UnaryOperator<Contract> change) {
    Economy economy = SmallEconomies.healthyLoop();
    return economy.withContracts(economy.contracts().stream().map(change).toList());
  }

  private static Heading bound(Heading as, Binding binding) {
    return new Heading(as.id(), as.signed(), as.term(), as.seniority(), binding);
  }

  private static Contract onConditions(Contract contract) {
    return contract instanceof Capacity site
        ? new Capacity(
            bound(site.heading(), Binding.CONDITIONAL),
            site.buyer(),
            site.supplier(),
            site.opening(),
            site.energisation(),
            site.rent(),
            site.announced(),
            site.chips())
        : contract;
  }

  /** A minimum of $200 million is seven MW at $30 million, rounded up. */
  @Test
  void whatIsNotFirmlyPromisedLeavesTheMinimum() {
    Economy economy = SmallEconomies.healthyLoop();
    Economy conditional = with(FundedBuildingTest::onConditions);
    String frost = "capital-freeze:from=2025-02";
    Period first = FIRST_SITE.plus(-9);
    long promised = new Building(economy, frost).ordered.get(first);
    long wanted = new Building(conditional, frost).ordered.get(first);
    assertThat(promised - wanted).isBetween(6L, 7L);
    assertThat(new Building(conditional).ordered).containsEntry(first, 200L);
  }

  /** The lender owes what is drawn on a firm facility, so the cloud builds on it in a freeze. */
  @Test
  void aFirmFacilityCountsThoughNobodyLends() {
    Economy firm = with(FundedBuildingTest::lentFirmly);
    Building frozen = new Building(firm, "capital-freeze:from=2025-02");
    assertThat(frozen.ordered).containsEntry(FIRST_SITE.plus(-9), 200L);
    assertThat(frozen.energisedBefore(FIRST_SITE)).isEqualTo(200);
    assertThat(frozen.inArrears).isFalse();
  }

  private static Contract lentFirmly(Contract contract) {
    return contract instanceof TermLoan loan
        ? TermLoan.plain(
            bound(loan.heading(), Binding.FIRM),
            loan.borrower(),
            loan.lender(),
            loan.commitment(),
            loan.openingPrincipal(),
            loan.interest(),
            loan.drawUntil(),
            loan.repayment())
        : contract;
  }
}
