package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.books.Posting;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.environment.Announcement;
import dev.roundtrip.economy.environment.Climate;
import dev.roundtrip.economy.environment.Listing;
import dev.roundtrip.economy.environment.StockMarket;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SimulationTest {

  @Test
  void theSameSeedGivesTheSameFingerprint() {
    String first = new Simulation(SmallEconomies.healthyLoop(), 7, 0).run();
    String second = new Simulation(SmallEconomies.healthyLoop(), 7, 0).run();
    assertThat(second).isEqualTo(first).hasSize(64);
  }

  @Test
  void anotherSeedOrPathGivesAnotherFingerprint() {
    String first = new Simulation(SmallEconomies.healthyLoop(), 7, 0).run();
    assertThat(new Simulation(SmallEconomies.healthyLoop(), 8, 0).run()).isNotEqualTo(first);
    assertThat(new Simulation(SmallEconomies.healthyLoop(), 7, 1).run()).isNotEqualTo(first);
  }

  @Test
  void aHealthyLoopNeverFallsIntoArrears() {
    for (PeriodResult result : run(SmallEconomies.healthyLoop())) {
      assertThat(result.events())
          .filteredOn(event ->
              event instanceof Event.ArrearsRecorded || event instanceof Event.ObligationRefused)
          .isEmpty();
    }
  }

  /**
   * What is announced in the first month is in the quote of the second, and earlier headlines in
   * none.
   */
  @Test
  void aHeadlineOfTheMonthBeforeTheRunIsInTheOpeningPrice() {
    Period first = SmallEconomies.START;
    for (Period month : List.of(first.previous(), first)) {
      Simulation simulation = new Simulation(announcing(month), 7, 0);
      assertThat(premium(simulation.step())).as("open of the first month").isEqualTo(Money.ZERO);
      assertThat(premium(simulation.step()).isPositive()).isEqualTo(month.equals(first));
    }
  }

  private static Money premium(PeriodResult result) {
    return result.environment().quotes().getFirst().premium();
  }

  private static Economy announcing(Period month) {
    Economy calm = SmallEconomies.healthyLoop();
    Announcement headline =
        new Announcement(
            new ContractId("headline"),
            month,
            SmallEconomies.CLOUD,
            SmallEconomies.BUYER,
            Announcement.Promise.COMPUTE,
            Money.ofMillions(3_000),
            Rate.ofPercent(25),
            null);
    Listing listing =
        new Listing(
            SmallEconomies.CLOUD, 1_000_000, Money.ofDollars(100), Money.ofMillions(500), 1);
    Climate climate = calm.climate();
    return new Economy(
        calm.name(),
        calm.horizon(),
        calm.cureMonths(),
        calm.parties(),
        calm.contracts(),
        new Climate(
            climate.baseRate(),
            climate.appetite(),
            climate.mood(),
            climate.credit(),
            climate.rentals(),
            StockMarket.usual(List.of(listing), List.of(headline)),
            climate.markets()),
        calm.shocks());
  }

  @Test
  void everyTypeOfContractComesToSomethingInAHealthyLoop() {
    List<String> texts =
        run(SmallEconomies.healthyLoop()).stream()
            .flatMap(result -> result.entries().stream())
            .map(entry -> entry.text().replaceAll(" of \\d{4}-\\d\\d", ""))
            .distinct()
            .toList();
    assertThat(texts)
        .contains(
            "due capacity",
            "due chip prepayment",
            "due chip balance",
            "chips delivered",
            "chips installed",
            "due sales",
            "due revenue share",
            "due interest",
            "due principal",
            "due draw",
            "due equity",
            "shares granted",
            "grant amortised",
            "due operating cost",
            "due cost of sales",
            "due capital spending",
            "depreciation");
  }

  @Test
  void powerComesOnlineInTheMonthItIsPlannedFor() {
    List<PeriodResult> results = run(SmallEconomies.healthyLoop());
    assertThat(online(results.get(11))).isEqualTo(600);
    assertThat(online(results.get(12))).isEqualTo(800);
    assertThat(online(results.get(18))).isEqualTo(1_100);
    assertThat(online(results.get(24))).isEqualTo(1_500);
  }

  private static long online(PeriodResult result) {
    return result.parties().stream()
        .filter(party -> party.party().equals(SmallEconomies.CLOUD))
        .findFirst()
        .orElseThrow()
        .online()
        .value();
  }

  @Test
  void replayingTheJournalGivesTheBalances() {
    Simulation simulation = new Simulation(SmallEconomies.healthyLoop(), 7, 0);
    List<JournalEntry> journal = new ArrayList<>(simulation.ledger().openingEntries());
    while (!simulation.isFinished()) {
      journal.addAll(simulation.step().entries());
    }
    SortedMap<Account, Money> replayed = new TreeMap<>();
    for (JournalEntry entry : journal) {
      for (Posting posting : entry.postings()) {
        replayed.merge(posting.account(), posting.amount(), Money::plus);
      }
    }
    assertThat(replayed).isEqualTo(simulation.ledger().books().balances());
  }

  @Test
  void aFragileLoopGoesFromArrearsToDefaultAfterTheCurePeriod() {
    Economy economy =
        SmallEconomies.fragileLoop()
            .withShocks(List.of(ShockSpec.parse("revenue-miss:size=75%,from=2025-06")));
    List<Event> events = run(economy).stream().flatMap(r -> r.events().stream()).toList();
    Event.ArrearsRecorded arrears = first(events, Event.ArrearsRecorded.class);
    Event.DefaultDeclared fall = first(events, Event.DefaultDeclared.class);
    assertThat(arrears.obligor()).isEqualTo(SmallEconomies.BUYER);
    assertThat(arrears.began()).isTrue();
    assertThat(fall.party()).isEqualTo(SmallEconomies.BUYER);
    assertThat(fall.period().minus(fall.cause().period())).isEqualTo(2);
    assertThat(events).anyMatch(Event.ContractTerminated.class::isInstance);
  }

  @Test
  void aShockChangesNothingBeforeItsMonth() {
    List<PeriodResult> plain = run(SmallEconomies.healthyLoop());
    List<PeriodResult> shocked =
        run(
            SmallEconomies.healthyLoop()
                .withShocks(List.of(ShockSpec.parse("revenue-miss:size=10%,from=2026-01"))));
    for (int month = 0; month < 12; month++) {
      assertThat(shocked.get(month).hash()).isEqualTo(plain.get(month).hash());
    }
    assertThat(shocked.get(12).hash()).isNotEqualTo(plain.get(12).hash());
  }

  private static <E> E first(List<Event> events, Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }

  private static List<PeriodResult> run(Economy economy) {
    Simulation simulation = new Simulation(economy, 7, 0);
    List<PeriodResult> results = new ArrayList<>();
    while (!simulation.isFinished()) {
      results.add(simulation.step());
    }
    return results;
  }
}
