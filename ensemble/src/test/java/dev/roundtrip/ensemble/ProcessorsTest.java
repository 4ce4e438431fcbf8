package dev.roundtrip.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProcessorsTest {

  /** The first waits for the last of those begun with it, so that it cannot be done before. */
  @Test
  void whatIsDoneLastIsHandedOverFirstIfItCameFirst() throws Exception {
    CountDownLatch others = new CountDownLatch(7);
    List<Integer> done = new ArrayList<>();
    try (Processors processors = new Processors(8)) {
      processors.work(
          IntStream.range(0, 8).boxed(),
          number -> {
            if (number == 0) {
              await(others);
            } else {
              others.countDown();
            }
            return number;
          },
          done::add);
    }
    assertThat(done).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void noMoreIsTakenThanCanBeWorkedOnSoon() throws Exception {
    List<Integer> taken = new ArrayList<>();
    List<Integer> ahead = new ArrayList<>();
    try (Processors processors = new Processors(1)) {
      processors.work(
          IntStream.range(0, 1_000).boxed().peek(taken::add),
          number -> number,
          number -> ahead.add(taken.size() - number));
    }
    assertThat(taken).hasSize(1_000);
    assertThat(ahead).hasSize(1_000).allMatch(more -> more <= 9);
  }

  @Test
  void whatATaskThrowsIsThrown() {
    try (Processors processors = new Processors(2)) {
      assertThatThrownBy(() ->
              processors.work(
                  Stream.of(1, 2),
                  number -> {
                    throw new IllegalStateException("no " + number);
                  },
                  done -> {}))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("no 1");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
