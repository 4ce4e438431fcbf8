package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.RevenueMiss;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The outcomes that are shipped beside the deals end as their titles say. Nobody says who falls.
 */
class OutcomesTest {

  private static final long SEED = 1;

  private static Economy outcome(String name, String... reading) {
    Map<String, String> readings = reading.length == 0 ? Map.of() : Map.of(reading[0], reading[1]);
    return ScenarioLoader.load(name, ScenarioLoader.Source.SHIPPED, readings).economy();
  }

  private static YearlyFigures run(Economy economy) {
    return YearlyFigures.of(economy, SEED, economy.horizon().last(), List.of());
  }

  @Test
  void inTheOptimisticOneNobodyDefaults() {
    assertThat(run(outcome("optimistic")).defaults()).isEmpty();
  }

  /** Rent put off, power given up, shares sold for less: and nobody defaults. */
  @Test
  void theMiddleOneIsNegotiated() {
    Economy middle = outcome("middle", "chance", "mean");
    Simulation simulation = new Simulation(middle, SEED, 0);
    List<String> agreed = new ArrayList<>();
    while (!simulation.isFinished()) {
      for (Event event : simulation.step().events()) {
        switch (event) {
          case Event.ContractChanged(ContractEvent.NoticeGiven(var period, Notice notice)) ->
              agreed.add(notice.getClass().getSimpleName());
          case Event.ContractSigned(EquityRound round) -> agreed.add("EquityRound");
          default -> {}
        }
      }
    }
    assertThat(agreed).contains("StretchOutGranted", "StepDownGranted", "EquityRound");
    assertThat(simulation.ledger().world().defaults()).isEmpty();
  }

  @Test
  void theCollapseFollowsItsShockWithinTwoYears() {
    Economy collapse = outcome("collapse");
    RevenueMiss shock = (RevenueMiss) collapse.shocks().getFirst();
    Period start = shock.course().from();
    assertThat(start).isGreaterThanOrEqualTo(Period.of(2026, 1));
    List<Period> defaults = run(collapse).monthsOfDefault();
    assertThat(defaults).isNotEmpty();
    assertThat(defaults.getFirst()).isBetween(start, start.plus(24));
  }

  /** Straight lines on the last quarter's increment, as long as there is power to serve it. */
  @Test
  void leakedRevenueGoesOnInAStraightLine() {
    YearlyFigures run = run(outcome("leaked-finances", "chance", "mean"));
    List<Double> share = KnownFacts.seriesOf("leaked-microsoft-share");
    double last = share.getLast() / 0.2 / 1e9;
    double increment = (share.getLast() - share.get(share.size() - 2)) / 0.2 / 1e9;
    for (int year = 2026; year <= 2027; year++) {
      int first = 2 + 4 * (year - 2026);
      double expected = 4 * last + increment * (4 * first + 6);
      assertThat(run.yearly("revenue", year))
          .as("revenue of %d", year)
          .isCloseTo(expected, withPercentage(2));
    }
  }
}
