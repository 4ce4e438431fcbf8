package dev.roundtrip.economy.analysis;

import static dev.roundtrip.economy.simulation.SmallEconomies.BUYER;
import static dev.roundtrip.economy.simulation.SmallEconomies.CHIPS;
import static dev.roundtrip.economy.simulation.SmallEconomies.CLOUD;
import static dev.roundtrip.economy.simulation.SmallEconomies.CUSTOMERS;
import static dev.roundtrip.economy.simulation.SmallEconomies.LENDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.simulation.SmallEconomies;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class AnalystTest {

  private static Analysis analyse(Economy economy, int months) {
    Simulation simulation = new Simulation(economy, 3, 0);
    Analyst analyst = new Analyst(simulation.ledger());
    for (int month = 0; month < months; month++) {
      analyst.closed(simulation.step());
    }
    return analyst.analysis();
  }

  private static Position position(Analysis analysis, int year, PartyId party) {
    return Objects.requireNonNull(Objects.requireNonNull(analysis.of(year, party)).position());
  }

  @Test
  void writesDownEveryYearOfEveryPartyAndTheOneThatIsNotOver() {
    Analysis analysis = analyse(SmallEconomies.healthyLoop(), 15);
    assertThat(analysis.years()).hasSize(2 * SmallEconomies.healthyLoop().parties().size());
    for (Analysis.Year year : analysis.years()) {
      Money change = total(year.sources()).minus(total(year.uses()));
      assertThat(year.openingCash().plus(change)).isEqualTo(year.closingCash());
    }
    assertThat(Objects.requireNonNull(analysis.of(2025, CUSTOMERS)).position()).isNull();
    assertThat(Objects.requireNonNull(analysis.of(2026, BUYER)).openingCash())
        .isEqualTo(Objects.requireNonNull(analysis.of(2025, BUYER)).closingCash());
  }

  private static Money total(SortedMap<Flow, CashFlows.Amounts> flows) {
    return Money.sum(flows.values().stream().map(CashFlows.Amounts::total).toList());
  }

  @Test
  void onlyReads() {
    Simulation watched = new Simulation(SmallEconomies.fragileLoop(), 3, 0);
    Analyst analyst = new Analyst(watched.ledger());
    while (!watched.isFinished()) {
      analyst.closed(watched.step());
      analyst.analysis();
    }
    assertThat(watched.ledger().hash())
        .isEqualTo(new Simulation(SmallEconomies.fragileLoop(), 3, 0).run());
  }

  /**
   * 600 MW at $9 million, 90 % owed, 200, 300 and 400 more after 12, 18 and 24 months; the first
   * ones renew at 6 after 24.
   */
  @Test
  void takeOrPayIsTheMinimumRentOfTheComing24Months() {
    Position buyer = position(analyse(SmallEconomies.healthyLoop(), 1), 2025, BUYER);
    long months = 11 * 600 + 6 * 800 + 6 * 1_100;
    Money atFirst = Money.ofMillions(9).times(months).times(1, 12).times(9, 10);
    Money lastMonth = Money.ofMillions(6 * 600 + 9 * 900).times(1, 12).times(9, 10);
    assertThat(buyer.takeOrPay()).containsOnlyKeys(CLOUD);
    assertThat(buyer.takeOrPay().get(CLOUD)).isEqualTo(atFirst.plus(lastMonth));
    assertThat(atFirst.plus(lastMonth)).isEqualTo(Money.ofMillions(26_055).times(1, 2));
  }

  @Test
  void theWallIsAllThatIsOwed() {
    Analysis analysis = analyse(SmallEconomies.healthyLoop(), 36);
    for (int year : List.of(2025, 2026, 2027)) {
      Position cloud = position(analysis, year, CLOUD);
      assertThat(Money.sum(cloud.refinancing().values())).isEqualTo(cloud.debt());
      assertThat(cloud.refinancing().firstKey()).isGreaterThan(year);
    }
    // $300 million of the opening loan fall due in July 2025
    Position first = position(analyse(SmallEconomies.healthyLoop(), 1), 2025, CLOUD);
    assertThat(first.refinancing()).containsEntry(2025, Money.ofMillions(300));
    assertThat(first.refinancing().lastKey()).isEqualTo(2034);
    assertThat(position(analysis, 2026, BUYER).refinancing()).isEmpty();
  }

  @Test
  void behindTheMakersSalesStandsWhoRentsTheSites() {
    Simulation simulation = new Simulation(SmallEconomies.healthyLoop(), 3, 0);
    Analyst analyst = new Analyst(simulation.ledger());
    Money cloudsRevenue = Money.ZERO;
    for (int month = 0; month < 12; month++) {
      PeriodResult result = simulation.step();
      analyst.closed(result);
      cloudsRevenue = cloudsRevenue.plus(revenue(result, CLOUD));
    }
    Dependence cloud = dependence(position(analyst.analysis(), 2025, CLOUD));
    assertThat(cloud.revenue().all()).isEqualTo(cloudsRevenue);
    assertThat(cloud.revenue().direct()).isEqualTo(cloudsRevenue);
    assertThat(cloud.revenue().share()).isEqualTo(1);
    Dependence chips = dependence(position(analyst.analysis(), 2025, CHIPS));
    assertThat(chips.revenue().direct()).isEqualTo(Money.ZERO);
    assertThat(chips.revenue().throughSites()).isEqualTo(Money.ofMillions(30).times(200));
    assertThat(chips.backlog().throughSites()).isEqualTo(Money.ofMillions(30).times(300));
    assertThat(chips.backlog().share()).isEqualTo(1);
    assertThat(position(analyst.analysis(), 2025, LENDER).dependence()).isEmpty();
  }

  private static Dependence dependence(Position position) {
    return Objects.requireNonNull(position.dependence().get(BUYER));
  }

  private static Money revenue(PeriodResult result, PartyId party) {
    return result.parties().stream()
        .filter(one -> one.party().equals(party))
        .map(one -> one.revenue())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tellsIlliquidFromInsolvent() {
    Analysis calm = analyse(SmallEconomies.healthyLoop(), 1);
    assertThat(position(calm, 2025, BUYER).liquidity()).isEqualTo(Position.Liquidity.LIQUID);
    // the cloud owes $1,200 million and its opening sheet has $2,000 million of cash
    assertThat(position(calm, 2025, CLOUD).missingAtOpening()).isEqualTo(Money.ZERO);
    assertThat(position(calm, 2025, CLOUD).isInsolvent()).isFalse();

    Economy shocked =
        SmallEconomies.fragileLoop()
            .withShocks(List.of(ShockSpec.parse("revenue-miss:size=95%,from=2025-02")));
    Analysis crisis = analyse(shocked, 36);
    Position fallen = position(crisis, 2027, BUYER);
    assertThat(fallen.liquidity()).isEqualTo(Position.Liquidity.DEFAULTED);
    assertThat(fallen.runwayMonths()).isZero();
    assertThat(fallen.isInsolvent()).isTrue();
    assertThat(position(crisis, 2027, CLOUD).lossByDefault()).isEmpty();
  }
}
