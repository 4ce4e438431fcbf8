package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.environment.Pledge;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.shock.ShockType;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CausalityTest {

  private static final Period STRUCK = Period.of(2026, 8);

  private static final List<String> CALM = hashes(List.of());

  private static List<String> hashes(List<Shock> shocks) {
    Economy economy = StruckLoop.economy();
    ShockRules.require(economy, shocks);
    Simulation simulation = new Simulation(economy.withShocks(shocks), 11, 0);
    List<String> hashes = new ArrayList<>();
    while (!simulation.isFinished()) {
      hashes.add(simulation.step().hash());
    }
    return hashes;
  }

  @ParameterizedTest
  @MethodSource("dev.roundtrip.economy.shock.Catalogue#types")
  void twoRunsAreTheSameUntilTheFirstMonthInWhichTheirShocksDiffer(ShockType type) {
    List<String> shocked = hashes(List.of(ShockSpec.parse(StruckLoop.spec(type, STRUCK))));
    int before = STRUCK.minus(SmallEconomies.START);
    assertThat(shocked.subList(0, before)).isEqualTo(CALM.subList(0, before));
    for (int month = before; month < CALM.size(); month++) {
      assertThat(shocked.get(month)).as("month %s", month).isNotEqualTo(CALM.get(month));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.roundtrip.economy.shock.Catalogue#types")
  void aShockThatComesLaterIsTheSameUntilThen(ShockType type) {
    Shock early = ShockSpec.parse(StruckLoop.spec(type, STRUCK));
    Shock miss = ShockSpec.parse("revenue-miss:size=10%,from=2027-02");
    int before = miss.course().from().minus(SmallEconomies.START);
    assertThat(hashes(List.of(early, miss)).subList(0, before))
        .isEqualTo(hashes(List.of(early)).subList(0, before));
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
