package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.Rung;
import dev.roundtrip.economy.policy.Decision;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.ShockSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A treasury uses the rungs its scenario has, and asks none for what another will yield. */
class LadderTest {

  /** The same loop with markets that take a little or much. */
  private static final List<Economy> DEPTHS =
      IntStream.rangeClosed(1, 8).mapToObj(i -> SmallEconomies.loopWithDepth(i * 1_500)).toList();

  private static Economy withLadder(Economy economy, int missPercent, Rung... ladder) {
    List<Party> parties = new ArrayList<>();
    for (Party party : economy.parties()) {
      Conduct conduct = party.conduct();
      Conduct changed =
          new Conduct(
              conduct.minimumCash(),
              conduct.planningMonths(),
              conduct.usefulLifeMonths(),
              conduct.trainingFloor(),
              List.of(ladder),
              conduct.negotiation());
      parties.add(
          party.id().equals(SmallEconomies.BUYER)
              ? new Party(party.id(), party.name(), party.kind(), party.opening(), changed)
              : party);
    }
    return economy
        .withParties(parties)
        .withShocks(
            List.of(ShockSpec.parse("revenue-miss:size=" + missPercent + "%,from=2025-09")));
  }

  /** What the buyer decided in each month until somebody defaults. */
  private static List<List<String>> policiesOfBuyer(Economy economy) {
    Simulation simulation = new Simulation(economy, 7, 0);
    List<List<String>> months = new ArrayList<>();
    boolean over = false;
    while (!over && !simulation.isFinished()) {
      PeriodResult result = simulation.step();
      months.add(
          result.decisions().stream()
              .filter(recorded -> recorded.id().sender().equals(SmallEconomies.BUYER))
              .map(recorded -> recorded.decision().policy())
              .toList());
      over = result.events().stream().anyMatch(Event.DefaultDeclared.class::isInstance);
    }
    return months;
  }

  @Test
  void aRungThatIsNotOnTheLadderIsNotUsed() {
    List<String> policies =
        policiesOfBuyer(withLadder(SmallEconomies.fragileLoop(), 60, Rung.TRANCHES)).stream()
            .flatMap(List::stream)
            .toList();
    assertThat(policies).doesNotContain("stretching out", "offering rounds", "stepping down");
    assertThat(policies).contains("finding liquidity");
  }

  /** Equity looks further ahead than rent put off, so at most what it leaves is asked for. */
  @Test
  void whatARungYieldsIsNotAskedOfTheNext() {
    int seen = 0;
    for (Economy economy : DEPTHS) {
      for (int miss = 10; miss <= 80; miss += 10) {
        Simulation simulation =
            new Simulation(withLadder(economy, miss, Rung.EQUITY, Rung.STRETCH_OUT), 7, 0);
        while (!simulation.isFinished()) {
          PeriodResult result = simulation.step();
          Money offered = amount(result, "offering rounds", "amount");
          Money asked = amount(result, "stretching out", "lacking");
          if (offered.isPositive()) {
            seen++;
            Money lacking = amount(result, "offering rounds", "lacking");
            assertThat(asked).isLessThanOrEqualTo(lacking.minus(offered));
          }
        }
      }
    }
    assertThat(seen).as("rounds").isPositive();
  }

  private static Money amount(PeriodResult result, String policy, String fact) {
    for (Recorded recorded : result.decisions()) {
      Decision decision = recorded.decision();
      if (decision.policy().equals(policy)) {
        for (Decision.Fact figure : decision.facts()) {
          if (figure.name().equals(fact)) {
            return Money.ofCents(new BigDecimal(figure.value()).movePointRight(2).longValueExact());
          }
        }
      }
    }
    return Money.ZERO;
  }
}
