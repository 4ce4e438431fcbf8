package dev.roundtrip.economy.stress;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.simulation.SmallEconomies;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReverseStressTest {

  private static final Economy FRAGILE = SmallEconomies.fragileLoop();
  private static final VariedShock MISS = VariedShock.of("revenue-miss:from=2025-06", "size");

  private static ReverseStress until(String event) {
    return new ReverseStress(FRAGILE, List.of(), 7, StressEvent.parse(event));
  }

  /** The month of the buyer's default, by the model itself, to the end. */
  private static @Nullable Period fallOfBuyer(Shock shock) {
    Simulation simulation = new Simulation(FRAGILE, 7, 0);
    Period fall = null;
    while (!simulation.isFinished()) {
      PeriodResult result = simulation.step(List.of(shock));
      for (Event event : result.events()) {
        if (event instanceof Event.DefaultDeclared fallen
            && fallen.party().equals(SmallEconomies.BUYER)) {
          fall = result.environment().period();
        }
      }
    }
    return fall;
  }

  /** 36.7 % and 36.8 % do it too, which closing in need not find; from 37 % on it is monotone. */
  @Test
  void findsWhatALinearScanFinds() {
    VariedShock whole = MISS.between("30%..45%");
    SortedMap<Long, Period> falls = new TreeMap<>();
    for (long step = whole.range().least(); step <= whole.range().most(); step++) {
      Period fall = fallOfBuyer(whole.at(step));
      if (fall != null) {
        falls.put(step, fall);
      }
    }
    Long inWhole = smallestAsScanned(whole, falls);
    assertThat(falls).containsKey(inWhole).doesNotContainKey(inWhole - 1);
    SortedMap<Long, Period> monotone = falls.tailMap(370L);
    assertThat(smallestAsScanned(MISS.between("37%..45%"), falls))
        .isEqualTo(monotone.firstKey())
        .isGreaterThan(370);
  }

  /** Returns what a search finds, every value it tried being what the scan says. */
  private static Long smallestAsScanned(VariedShock miss, SortedMap<Long, Period> falls) {
    Finding found = until("default(buyer)").smallest(miss, Trials.IN_TURN);
    found
        .points()
        .forEach((step, outcome) ->
            assertThat(outcome.happened()).as("at %s", step).isEqualTo(falls.get(step)));
    return requireNonNull(found.smallest());
  }

  @Test
  void saysWhoFellFirstAndStopsThere() {
    Finding found = until("default(any)").smallest(MISS, Trials.IN_TURN);
    assertThat(found.points().get(1000L))
        .satisfies(all -> {
          assertThat(all.first()).isEqualTo(SmallEconomies.BUYER);
          assertThat(all.firstDefault()).isEqualTo(all.happened());
        });
    assertThat(until("arrears(buyer)").smallest(MISS, Trials.IN_TURN).points().get(1000L))
        .satisfies(all -> assertThat(all.first()).as("nobody has yet").isNull());
  }

  @Test
  void saysThatNothingInBoundsDoesIt() {
    Finding found = until("default(investor)").smallest(MISS, Trials.IN_TURN);
    assertThat(found.smallest()).isNull();
    assertThat(found.points()).hasSize(ReverseStress.GRID);
  }

  @Test
  void aRowOfTheFrontierIsTheSearchWithTheFirstShockHeld() {
    VariedShock rates = VariedShock.of("rates-up:from=2025-03", "size").between("0%..10%");
    VariedShock miss = MISS.between("20%..80%");
    Frontier frontier = Frontier.of(until("default(buyer)"), rates, miss, Trials.IN_TURN);
    assertThat(frontier.rows())
        .extracting(Frontier.Row::first)
        .containsExactly(0L, 20L, 40L, 60L, 80L, 100L);
    Frontier.Row row = frontier.rows().get(2);
    ReverseStress held =
        new ReverseStress(FRAGILE, List.of(rates.at(40)), 7, StressEvent.parse("default(buyer)"));
    assertThat(row.finding().smallest())
        .isNotNull()
        .isEqualTo(held.smallest(miss, Trials.IN_TURN).smallest());
  }

  @Test
  void putsTheNearestFirstAndThoseThatNeverDoItLast() {
    List<VariedShock> shocks =
        List.of(
            VariedShock.of("valuation-fall:from=2025-06", "size"),
            MISS,
            VariedShock.of("price-war:from=2025-06", "size"));
    Distance distance = Distance.of(until("default(buyer)"), shocks, Trials.IN_TURN);
    assertThat(distance.rows()).hasSize(3);
    for (int i = 1; i < 3; i++) {
      Double before = distance.rows().get(i - 1).share();
      Double after = distance.rows().get(i).share();
      assertThat(after == null || (before != null && before <= after)).isTrue();
    }
    assertThat(distance.nearest()).isNotNull();
  }

  @Test
  void everyShockWithASizeThatNeedsNoNameIsInTheDistance() {
    assertThat(Distance.shocks(Period.of(2025, 6)))
        .extracting(VariedShock::name)
        .contains("revenue-miss.size", "churn.rate", "adoption-delay.delay", "chip-delay.delay")
        .doesNotContain("capital-freeze.size", "cash-stress.size")
        .hasSize(16);
    assertThat(Distance.named())
        .extracting(type -> type.id())
        .containsExactly(
            "competitor-substitution",
            "acquisition-cost",
            "cash-stress",
            "public-guarantee",
            "nationalisation");
  }

  @Test
  void everyLeverMovesTheEconomyAndBackByNothing() {
    for (Lever lever : Lever.ALL) {
      Economy economy = SmallEconomies.loopWithDepth(4_000);
      assertThat(lever.moved().by(economy, Rate.ONE)).as(lever.name()).isEqualTo(economy);
      assertThat(lever.moved().by(economy, Rate.ofPercent(90)))
          .as(lever.name())
          .isNotEqualTo(economy);
    }
  }

  @Test
  void theLeverThatMovesItMostComesFirst() {
    List<Lever> levers = Lever.ALL.subList(6, 11);
    Long base = until("default(buyer)").smallest(MISS, Trials.IN_TURN).smallest();
    assertThat(base).isNotNull();
    Sensitivity sensitivity =
        Sensitivity.of(until("default(buyer)"), MISS, base, levers, Trials.IN_TURN);
    assertThat(sensitivity.rows())
        .hasSize(5)
        .extracting(Sensitivity.Row::move)
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(sensitivity.rows().getFirst().move()).isPositive();
  }

  @Test
  void readsEventsAndTellsWhatIsWrongWithThem() {
    assertThat(StressEvent.parse("default(any)")).isEqualTo(StressEvent.ANY_DEFAULT);
    assertThat(StressEvent.parse("arrears(buyer)"))
        .isEqualTo(new StressEvent(StressEvent.Kind.ARREARS, new PartyId("buyer")))
        .hasToString("arrears(buyer)");
    assertThatThrownBy(() -> StressEvent.parse("default(byer)").requireKnown(FRAGILE))
        .hasMessageContaining("did you mean 'buyer'?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "default()", "bankrupt(buyer)", "default(buyer", "default(A)"})
  void refusesWhatIsNoEvent(String text) {
    assertThatThrownBy(() -> StressEvent.parse(text)).hasMessageContaining("default(PARTY)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10%", "10..60", "60%..10%", "10%..101%", "10.05%..20%", "x%..20%"})
  void refusesWhatIsNoRange(String text) {
    assertThatThrownBy(() -> MISS.between(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesToVaryWhatIsNoNumber() {
    assertThatThrownBy(() -> VariedShock.of("revenue-miss:from=2025-06", "sise"))
        .hasMessageContaining("did you mean 'size'?");
    assertThatThrownBy(() -> VariedShock.of("cash-stress:size=20%,from=2025-06", "party"))
        .hasMessageContaining("'party' cannot be varied");
    assertThatThrownBy(() -> VariedShock.of("cash-stress:from=2025-06", "size"))
        .hasMessageContaining("'party' is missing");
  }
}
