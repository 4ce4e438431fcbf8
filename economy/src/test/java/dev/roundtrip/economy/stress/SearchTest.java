package dev.roundtrip.economy.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.stress.Finding.Reversal;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

class SearchTest {

  private static final Range RANGE = new Range("", 0, 0, 100);

  private final List<List<Long>> asked = new ArrayList<>();

  private Finding search(Range range, int grid, LongPredicate happens) {
    return Search.smallest(
        range,
        grid,
        values -> {
          asked.add(values);
          return values.stream()
              .map(
                  value -> new Outcome(happens.test(value) ? Period.of(2027, 1) : null, null, null))
              .toList();
        });
  }

  @Test
  void asksForAGridAndThenForThirds() {
    assertThat(search(RANGE, 5, value -> value >= 42).smallest()).isEqualTo(42);
    assertThat(asked)
        .containsExactly(
            List.of(0L, 25L, 50L, 75L, 100L),
            List.of(33L, 41L),
            List.of(44L, 47L),
            List.of(42L, 43L));
  }

  @Test
  void findsEveryThresholdInNoMorePathsThanItSays() {
    for (int least = -3; least < 3; least++) {
      for (int most = least; most < least + 70; most++) {
        Range range = new Range("", 0, least, most);
        for (int threshold = least; threshold <= most; threshold++) {
          int from = threshold;
          Finding finding = search(range, 5, value -> value >= from);
          assertThat(finding.smallest()).isEqualTo(threshold);
          assertThat(finding.points().size()).isLessThanOrEqualTo(Search.mostPaths(range, 5));
          assertThat(finding.reversals()).isEmpty();
        }
      }
    }
  }

  @Test
  void stopsAtTheGridIfNothingHappensOrTheLeastValueDoesIt() {
    assertThat(search(RANGE, 5, value -> false).smallest()).isNull();
    assertThat(search(RANGE, 5, value -> true).smallest()).isZero();
    assertThat(asked).hasSize(2);
  }

  @Test
  void seesThatMoreUndoesIt() {
    Finding finding = search(RANGE, 5, value -> value >= 30 && value < 60);
    assertThat(finding.smallest()).isEqualTo(30);
    assertThat(finding.reversals()).containsExactly(new Reversal(50, 75));
  }
}
