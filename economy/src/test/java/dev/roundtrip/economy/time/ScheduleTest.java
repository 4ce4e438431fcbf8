package dev.roundtrip.economy.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.random.RandomStream;
import dev.roundtrip.economy.time.Schedule.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final Period JANUARY = Period.of(2027, 1);
  private static final int MONTHS = 40;

  private static Step step(int ahead, long amount) {
    return new Step(JANUARY.plus(ahead), amount);
  }

  @Test
  void theExampleOfTheDocumentationHolds() {
    Schedule schedule = Schedule.of(List.of(step(6, 250), step(0, 500)));
    assertThat(schedule.in(Period.parse("2027-07"))).isEqualTo(250);
    assertThat(schedule.through(Period.parse("2027-12"))).isEqualTo(750);
    assertThat(schedule.total()).isEqualTo(750);
    assertThat(schedule.steps()).containsExactly(step(0, 500), step(6, 250));
    assertThat(schedule)
        .hasToString("[Step[period=2027-01, amount=500], Step[period=2027-07, amount=250]]");
  }

  @Test
  void nothingFallsBeforeTheFirstMonthAndNothingMoreAfterTheLast() {
    Schedule schedule = Schedule.of(List.of(step(0, 500), step(6, 250)));
    assertThat(schedule.through(JANUARY.previous())).isZero();
    assertThat(schedule.in(JANUARY.previous())).isZero();
    assertThat(schedule.through(JANUARY)).isEqualTo(500);
    assertThat(schedule.through(JANUARY.plus(5))).isEqualTo(500);
    assertThat(schedule.through(JANUARY.plus(6))).isEqualTo(750);
    assertThat(schedule.in(JANUARY.plus(7))).isZero();
    assertThat(schedule.through(JANUARY.plus(700))).isEqualTo(750);
  }

  @Test
  void anEmptyScheduleIsNothingEver() {
    Schedule empty = Schedule.of(List.of());
    assertThat(empty).isEqualTo(Schedule.EMPTY).hasSameHashCodeAs(Schedule.EMPTY);
    assertThat(empty.in(JANUARY)).isZero();
    assertThat(empty.through(JANUARY)).isZero();
    assertThat(empty.total()).isZero();
    assertThat(empty.steps()).isEmpty();
  }

  @Test
  void aMonthThatComesTwiceIsRefusedWhereverItStands() {
    assertThatThrownBy(() -> Schedule.of(List.of(step(3, 1), step(0, 1), step(3, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("month comes twice: 2027-04");
  }

  @Test
  void anAmountThatIsNotPositiveIsRefused() {
    for (long amount : new long[] {0, -1, Long.MIN_VALUE}) {
      assertThatThrownBy(() -> Schedule.of(List.of(step(0, 1), step(3, amount))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("amount must be positive in 2027-04");
    }
  }

  @Test
  void aSumThatIsTooLargeIsRefused() {
    assertThatThrownBy(() -> Schedule.of(List.of(step(0, Long.MAX_VALUE), step(1, 1))))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void itKeepsNoneOfTheListsThatItTakesAndGives() {
    List<Step> steps = new ArrayList<>(List.of(step(6, 250), step(0, 500)));
    Schedule schedule = Schedule.of(steps);
    assertThat(steps).as("left as they were").containsExactly(step(6, 250), step(0, 500));
    steps.clear();
    schedule.steps().clear();
    assertThat(schedule.steps()).containsExactly(step(0, 500), step(6, 250));
    assertThat(schedule.total()).isEqualTo(750);
  }

  @Test
  void itSaysWhatASortedMapSays() {
    for (long seed = 0; seed < 500; seed++) {
      NavigableMap<Period, Long> naive = drawn(seed);
      Schedule schedule = Schedule.of(shuffled(naive, seed));
      long sum = 0;
      for (int ahead = -2; ahead < MONTHS + 2; ahead++) {
        Period month = JANUARY.plus(ahead);
        sum += naive.getOrDefault(month, 0L);
        assertThat(schedule.in(month))
            .as("seed %s in %s", seed, month)
            .isEqualTo(naive.getOrDefault(month, 0L));
        assertThat(schedule.through(month)).as("seed %s through %s", seed, month).isEqualTo(sum);
      }
      assertThat(schedule.total()).as("seed %s", seed).isEqualTo(sum);
      assertThat(schedule.steps()).as("seed %s", seed).isEqualTo(steps(naive));
    }
  }

  @Test
  void twoAreEqualIfTheSameFallsInTheSameMonths() {
    for (long seed = 0; seed < 500; seed++) {
      NavigableMap<Period, Long> naive = drawn(seed);
      Schedule schedule = Schedule.of(steps(naive));
      Schedule same = Schedule.of(shuffled(naive, seed));
      assertThat(schedule).as("seed %s", seed).isEqualTo(same).hasSameHashCodeAs(same);
      for (Period month : List.copyOf(naive.keySet())) {
        NavigableMap<Period, Long> other = new TreeMap<>(naive);
        other.merge(month, 1L, Long::sum);
        assertThat(schedule).as("seed %s", seed).isNotEqualTo(Schedule.of(steps(other)));
        other.remove(month);
        assertThat(schedule).as("seed %s", seed).isNotEqualTo(Schedule.of(steps(other)));
        other.put(month.plus(12 * MONTHS), naive.getOrDefault(month, 0L));
        assertThat(schedule).as("seed %s", seed).isNotEqualTo(Schedule.of(steps(other)));
      }
    }
    assertThat(Schedule.EMPTY).isNotEqualTo(null).isNotEqualTo("[]");
  }

  /** Months and amounts, few or many, as months may lie close together or far apart. */
  private static NavigableMap<Period, Long> drawn(long seed) {
    RandomStream random = RandomStream.of(seed, 0, "schedule", "test", 0);
    NavigableMap<Period, Long> amounts = new TreeMap<>();
    for (int i = (int) (random.nextDouble() * 12); i > 0; i--) {
      long amount = 1 + (long) (random.nextDouble() * 1_000_000);
      amounts.put(JANUARY.plus((int) (random.nextDouble() * MONTHS)), amount);
    }
    return amounts;
  }

  private static List<Step> steps(NavigableMap<Period, Long> amounts) {
    List<Step> steps = new ArrayList<>();
    amounts.forEach((month, amount) -> steps.add(new Step(month, amount)));
    return steps;
  }

  private static List<Step> shuffled(NavigableMap<Period, Long> amounts, long seed) {
    RandomStream random = RandomStream.of(seed, 0, "schedule", "order", 0);
    List<Step> shuffled = new ArrayList<>();
    for (Step step : steps(amounts)) {
      shuffled.add((int) (random.nextDouble() * (shuffled.size() + 1)), step);
    }
    return shuffled;
  }
}
