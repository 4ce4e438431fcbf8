package dev.roundtrip.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnsembleTest {

  private static final PartyId ORACLE = new PartyId("oracle");
  private static final PartyId OPENAI = new PartyId("openai");
  private static final Period FIRST = Period.of(2025, 1);

  private final Economy economy = ScenarioLoader.load("openai-2025").economy();
  private final Ensemble ensemble = new Ensemble(economy);

  /** A path on which one may fail, and another may fail with it and loses something. */
  private static PathOutcome path(
      long seed, @Nullable Period openai, @Nullable Period oracle, long lossInMillions) {
    Money loss = Money.ofMillions(lossInMillions);
    SortedMap<PartyId, PartyOutcome> parties = new TreeMap<>();
    parties.put(OPENAI, outcome(openai, Money.ZERO, seed));
    parties.put(ORACLE, outcome(oracle, loss, seed));
    PartyId first = openai == null ? null : OPENAI;
    return new PathOutcome(seed, first, loss.times(2), parties);
  }

  private static PartyOutcome outcome(@Nullable Period fell, Money loss, long cash) {
    Period arrears = fell == null ? null : fell.plus(-2);
    YearEnd end = new YearEnd(Money.ofMillions(1), Money.ofMillions(cash), Money.ZERO);
    return new PartyOutcome(arrears, fell, loss, Money.ZERO, List.of(end, end));
  }

  @Test
  void whoFailsIsCountedByPathAndYear() {
    ensemble.add(path(1, null, null, 0));
    ensemble.add(path(2, FIRST.plus(11), null, 30));
    ensemble.add(path(3, FIRST.plus(12), FIRST.plus(12), 10));
    ensemble.add(path(4, FIRST.plus(20), null, 50));
    PartySpread openai = ensemble.parties().get(OPENAI);
    assertThat(openai.inDefault()).isEqualTo(new Frequency(3, 4));
    assertThat(openai.inArrears()).isEqualTo(new Frequency(3, 4));
    assertThat(openai.fellFirst()).isEqualTo(new Frequency(3, 4));
    assertThat(openai.inDefaultBy(2025)).isEqualTo(new Frequency(1, 4));
    assertThat(openai.inDefaultBy(2026)).isEqualTo(new Frequency(3, 4));
    assertThat(openai.monthOfDefault(0.5)).isEqualTo(FIRST.plus(12));
    PartySpread oracle = ensemble.parties().get(ORACLE);
    assertThat(oracle.inDefault()).isEqualTo(new Frequency(1, 4));
    assertThat(oracle.fellFirst().count()).isZero();
    assertThat(oracle.loss().quantile(1)).isEqualTo(Money.ofMillions(50).cents());
    assertThat(oracle.loss().mean()).isEqualTo(Money.ofDollars(22_500_000).cents());
    assertThat(ensemble.defaults().values()).extracting(Frequency::count).containsExactly(1, 2, 1);
    assertThat(ensemble.loss().quantile(0.5)).isEqualTo(Money.ofMillions(20).cents());
    assertThat(ensemble.worstSeed()).isEqualTo(4);
    assertThat(ensemble.areAlike()).isFalse();
    PartySpread.YearSpread second = oracle.years().getLast();
    assertThat(second.year()).isEqualTo(2026);
    assertThat(second.of(PartySpread.Figure.CASH).quantile(0.75))
        .isEqualTo(Money.ofMillions(3).cents());
  }

  @Test
  void nobodyFailsInPathsThatAreAlike() {
    ensemble.add(path(5, null, null, 0));
    ensemble.add(path(5, null, null, 0));
    assertThat(ensemble.areAlike()).isTrue();
    assertThat(ensemble.defaults()).hasSize(1).containsValue(new Frequency(2, 2));
    assertThat(ensemble.parties().get(OPENAI).monthOfDefault(0.5)).isNull();
  }

  @Test
  void anEnsembleWithoutPathsHasNoWorst() {
    assertThatThrownBy(ensemble::worstSeed).hasMessage("no path has been run");
  }
}
