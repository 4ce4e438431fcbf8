package dev.roundtrip.economy.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MoodTest {

  private static final Mood MOOD = new Mood(6, 0, 0.2, Mood.Jumps.USUAL, 0.5);

  private static News news(int arrears, int defaults, int stretched, int rescues) {
    TreeSet<ContractId> contracts = new TreeSet<>();
    for (int i = 0; i < stretched; i++) {
      contracts.add(new ContractId("c-" + i));
    }
    return new News(arrears, defaults, contracts, new TreeSet<>(), rescues);
  }

  private static double next(double sentiment, News news) {
    return MOOD.next(sentiment, news, 0, 1, 0);
  }

  @Test
  void sentimentReturnsHalfWayInItsHalfLife() {
    double sentiment = 0.5;
    for (int month = 0; month < 6; month++) {
      sentiment = next(sentiment, News.NONE);
    }
    assertThat(Math.log(sentiment)).isCloseTo(Math.log(0.5) / 2, within(1e-12));
  }

  @Test
  void newsMovesItAndTheFloorHoldsIt() {
    assertThat(next(1, news(1, 0, 0, 0))).isCloseTo(0.9, within(1e-12));
    assertThat(next(1, news(0, 1, 0, 0))).isCloseTo(0.7, within(1e-12));
    assertThat(next(1, news(0, 0, 2, 0))).isCloseTo(0.95 * 0.95, within(1e-12));
    assertThat(next(1, news(0, 0, 0, 1))).isCloseTo(1.1, within(1e-12));
    assertThat(next(0.2, news(3, 3, 0, 0))).isEqualTo(0.2);
    assertThat(MOOD.next(1, News.NONE, 0, 0.6, 0)).isCloseTo(0.6, within(1e-12));
  }

  @Test
  void aMissCostsHalfOfItself() {
    assertThat(MOOD.next(1, News.NONE, 0.38, 1, 0)).isCloseTo(0.81, within(1e-12));
  }

  @Test
  void appetiteFollowsSentiment() {
    assertThat(MOOD.appetite(1, 1)).isEqualTo(1);
    assertThat(MOOD.appetite(1, 0.25)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void guidanceIsMissedOnceAQuarterAndRebases() {
    Guidance guidance = Guidance.ON_PLAN;
    Period january = Period.of(2027, 1);
    for (int month = 0; month < 3; month++) {
      assertThat(guidance.missAt(january.plus(month))).isZero();
      guidance = guidance.next(january.plus(month), 0.6);
    }
    assertThat(guidance.missAt(january.plus(3))).isCloseTo(0.38, within(1e-12));
    guidance = guidance.next(january.plus(3), 0.6);
    assertThat(guidance.missAt(january.plus(4))).isZero();
    assertThat(guidance.expected()).isCloseTo(1 - 0.4 * (1 - Math.pow(0.5, 0.25)), within(1e-12));
    for (int month = 4; month < 12; month++) {
      guidance = guidance.next(january.plus(month), 0.6);
    }
    assertThat(guidance.missAt(january.plus(12))).isBetween(0.2, 0.38);
  }

  @Test
  void noiseIsNoMiss() {
    Guidance guidance = Guidance.ON_PLAN;
    Period january = Period.of(2027, 1);
    for (double ratio : List.of(0.99, 0.98, 0.985)) {
      guidance = guidance.next(january, ratio);
    }
    assertThat(guidance.missAt(january)).isZero();
  }
}
