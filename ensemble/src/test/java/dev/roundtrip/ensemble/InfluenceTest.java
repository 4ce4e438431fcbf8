package dev.roundtrip.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InfluenceTest {

  private static final PartyId BUYER = new PartyId("buyer");
  private static final Period LAST = Period.of(2030, 6);
  private static final Period MONTH = Period.of(2028, 1);

  private static PathOutcome path(@Nullable Period fell, long cash) {
    YearEnd before =
        new YearEnd(Money.ofCents(cash + 1), Money.ofCents(cash + 5), Money.ofCents(cash + 2));
    YearEnd last = new YearEnd(Money.ofCents(cash + 3), Money.ZERO, Money.ofCents(cash + 4));
    TreeMap<PartyId, PartyOutcome> parties = new TreeMap<>();
    parties.put(
        BUYER,
        new PartyOutcome(null, fell, Money.ZERO, Money.ofCents(cash), List.of(before, last)));
    return new PathOutcome(1, fell == null ? null : BUYER, Money.ofCents(7), parties);
  }

  private static Measure measure(Measure.Kind kind) {
    return new Measure(kind, BUYER, 2029, LAST);
  }

  private static Influence<String> influence(
      String figure, @Nullable PathOutcome down, @Nullable PathOutcome up) {
    return new Influence<>(figure, path(MONTH, 10), down, up);
  }

  @Test
  void theSwingIsFromTheLeastToTheMostOfAllThree() {
    Measure cash = measure(Measure.Kind.LEAST_CASH);
    assertThat(influence("both", path(MONTH, 7), path(MONTH, 11)).swing(cash)).isEqualTo(4);
    assertThat(influence("same side", path(MONTH, 7), path(MONTH, 8)).swing(cash)).isEqualTo(3);
    assertThat(influence("one", null, path(MONTH, 15)).swing(cash)).isEqualTo(5);
    assertThat(influence("nothing", path(MONTH, 10), path(MONTH, 10)).swing(cash)).isZero();
  }

  @Test
  void noDefaultIsOneAfterTheRun() {
    Measure fall = measure(Measure.Kind.DEFAULT);
    assertThat(influence("gone", path(null, 10), path(MONTH, 10)).swing(fall))
        .isEqualTo(LAST.next().minus(MONTH));
    assertThat(influence("later", path(MONTH.plus(2), 1), path(MONTH.plus(-3), 1)).swing(fall))
        .isEqualTo(5);
  }

  @Test
  void figuresOfAYearAreThoseOfThatYear() {
    assertThat(measure(Measure.Kind.REVENUE).of(path(null, 10))).isEqualTo(11);
    assertThat(measure(Measure.Kind.DEBT).of(path(null, 10))).isEqualTo(12);
    assertThat(measure(Measure.Kind.CASH).of(path(null, 10))).isEqualTo(15);
    Measure last = new Measure(Measure.Kind.REVENUE, BUYER, 2030, LAST);
    assertThat(last.of(path(null, 10))).isEqualTo(13);
    assertThat(measure(Measure.Kind.LOSS).of(path(null, 10))).isEqualTo(7);
  }

  @Test
  void theLargestSwingComesFirstAndEqualOnesStayInOrder() {
    Influence<String> small = influence("small", path(MONTH, 9), null);
    Influence<String> large = influence("large", path(MONTH, 30), null);
    Influence<String> alike = influence("alike", null, path(MONTH, 11));
    assertThat(
            Stream.of(small, large, alike)
                .sorted(Influence.largestFirst(measure(Measure.Kind.LEAST_CASH))))
        .containsExactly(large, small, alike);
  }

  @Test
  void whatMovesNoDefaultMovesNone() {
    assertThat(influence("cash alone", path(MONTH, 1), path(MONTH, 99)).movesDefaults()).isFalse();
    assertThat(influence("a month", path(MONTH.next(), 10), null).movesDefaults()).isTrue();
    assertThat(influence("gone", null, path(null, 10)).movesDefaults()).isTrue();
    assertThat(influence("not moved", null, null).isMoved()).isFalse();
  }

  @Test
  void whatMovesTheSameWayBothWaysIsOneSided() {
    Measure cash = measure(Measure.Kind.LEAST_CASH);
    assertThat(influence("edge", path(MONTH, 7), path(MONTH, 8)).isOneSided(cash)).isTrue();
    assertThat(influence("usual", path(MONTH, 7), path(MONTH, 11)).isOneSided(cash)).isFalse();
    assertThat(influence("none above", path(MONTH, 7), path(MONTH, 10)).isOneSided(cash)).isFalse();
    assertThat(influence("one way", path(MONTH, 7), null).isOneSided(cash)).isFalse();
  }

  @Test
  void itIsAboutAPartyThatActs() {
    Measure other = new Measure(Measure.Kind.LEAST_CASH, new PartyId("nobody"), 2030, LAST);
    assertThatThrownBy(() -> other.of(path(null, 1))).hasMessageContaining("nobody");
  }
}
