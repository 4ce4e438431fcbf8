package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.environment.Pledge;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class CausalityTest {

  @Test
  void nothingDependsOnAShockBeforeItsMonth() {
    Economy economy = SmallEconomies.healthyLoop();
    Simulation calm = new Simulation(economy, 11, 0);
    Simulation shocked =
        new Simulation(
            economy.withShocks(List.of(ShockSpec.parse("revenue-miss:size=40%,from=2026-08"))),
            11,
            0);
    Period shock = Period.of(2026, 8);
    while (!calm.isFinished()) {
      PeriodResult plain = calm.step();
      PeriodResult other = shocked.step();
      boolean before = plain.environment().period().isBefore(shock);
      assertThat(other.hash().equals(plain.hash()))
          .as("the same until %s, at %s", shock, plain.environment().period())
          .isEqualTo(before);
    }
  }

  @Test
  void announcedContractedAndPaidAreThreeSeries() {
    Simulation simulation = new Simulation(SmallEconomies.healthyLoop(), 3, 0);
    Money paid = Money.ZERO;
    for (int month = 1; month <= 30; month++) {
      PeriodResult result = simulation.step();
      Pledge pledge = result.environment().pledges().getFirst();
      assertThat(pledge.promisor()).isEqualTo(SmallEconomies.BUYER);
      assertThat(pledge.announced()).isEqualTo(month == 1 ? Money.ZERO : Money.ofMillions(20_000));
      assertThat(pledge.contracted())
          .as("terms cut off by the end of the contract")
          .isEqualTo(month == 1 ? Money.ZERO : Money.ofMillions(10_800 + 3_600 + 4_050 + 3_600));
      assertThat(pledge.paid()).isEqualTo(paid);
      for (PartyResult party : result.parties()) {
        if (party.party().equals(SmallEconomies.CLOUD)) {
          paid = paid.plus(rentPaid(result));
        }
      }
    }
    assertThat(paid.isPositive()).isTrue();
  }

  private static Money rentPaid(PeriodResult result) {
    return Money.sum(
        result.entries().stream()
            .filter(entry ->
                entry.text().startsWith("paid capacity")
                    || entry.text().startsWith("paid deficiency"))
            .map(entry -> entry.postings().getFirst().amount())
            .toList());
  }
}
