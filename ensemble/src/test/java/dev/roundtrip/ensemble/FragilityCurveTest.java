package dev.roundtrip.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.stress.VariedShock;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FragilityCurveTest {

  private static final PartyId OPENAI = new PartyId("openai");
  private static final PartyId ORACLE = new PartyId("oracle");
  private static final Period MONTH = Period.of(2028, 1);

  private final Economy economy = ScenarioLoader.load("openai-2025").economy();
  private final FragilityCurve curve = new FragilityCurve(economy, List.of(100L, 200L, 300L));

  private void add(long value, boolean openai, boolean oracle) {
    YearEnd end = new YearEnd(Money.ZERO, Money.ZERO, Money.ZERO);
    TreeMap<PartyId, PartyOutcome> parties = new TreeMap<>();
    parties.put(
        OPENAI,
        new PartyOutcome(null, openai ? MONTH : null, Money.ZERO, Money.ZERO, List.of(end)));
    parties.put(
        ORACLE,
        new PartyOutcome(null, oracle ? MONTH : null, Money.ZERO, Money.ZERO, List.of(end)));
    PathOutcome path = new PathOutcome(1, openai ? OPENAI : null, Money.ZERO, parties);
    curve.add(new FragilityCurve.Result(value, path));
  }

  @Test
  void itCountsWhoDefaultsWithEachValue() {
    add(100, false, false);
    add(100, false, false);
    add(200, true, false);
    add(200, false, true);
    add(200, true, false);
    add(300, true, false);
    add(300, true, false);
    assertThat(curve.fallen()).containsExactly(OPENAI, ORACLE);
    assertThat(curve.defaults(100, OPENAI)).isEqualTo(new Frequency(0, 2));
    assertThat(curve.defaults(200, OPENAI)).isEqualTo(new Frequency(2, 3));
    assertThat(curve.defaults(300, OPENAI)).isEqualTo(new Frequency(2, 2));
    assertThat(curve.half(OPENAI)).isEqualTo(200);
    assertThat(curve.half(ORACLE)).isNull();
  }

  @Test
  void everyValueHasTheSameSeedsAndTheShocksThatAreHeld() {
    var held = List.of(ShockSpec.parse("capital-freeze:from=2027-01"));
    VariedShock varied = VariedShock.of("revenue-miss:from=2027-01", "size");
    var samples = FragilityCurve.samples(economy, held, varied, List.of(100L, 200L), 7, 2).toList();
    assertThat(samples)
        .extracting(FragilityCurve.Sample::value)
        .containsExactly(100L, 100L, 200L, 200L);
    assertThat(samples).extracting(sample -> sample.path().seed()).containsExactly(7L, 8L, 7L, 8L);
    assertThat(samples.getLast().path().shocks())
        .containsExactly(held.getFirst(), ShockSpec.parse("revenue-miss:size=20%,from=2027-01"));
  }

  @Test
  void itTakesOnlyItsOwnValues() {
    assertThatThrownBy(() -> add(150, true, false))
        .hasMessageContaining("not a value of the curve");
    add(100, false, false);
    PartyId nobody = new PartyId("nobody");
    assertThatThrownBy(() -> curve.defaults(100, nobody)).hasMessageContaining("nobody");
  }
}
