package dev.roundtrip.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.simulation.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageDigestsTest {

  private static final int DRAWS = 20_000;

  @Test
  void messagesHaveTheSameDigestIfAndOnlyIfTheyAreEqual() {
    for (int seed = 0; seed < DRAWS; seed++) {
      Any any = new Any(seed);
      Message message = any.of(Message.class);
      Message alike = any.like(message);
      assertThat(digestOf(message).equals(digestOf(alike)))
          .as("seed %d: %s and %s", seed, message, alike)
          .isEqualTo(message.equals(alike));
    }
  }

  private static String digestOf(Message message) {
    return MessageDigests.of(List.of(message));
  }

  @Test
  void orderCounts() {
    Message first = Samples.message(1, Samples.BODIES.get(0));
    Message second = Samples.message(2, Samples.BODIES.get(1));
    assertThat(MessageDigests.of(List.of(first, second)))
        .isNotEqualTo(MessageDigests.of(List.of(second, first)));
  }

  @Test
  void nothingHasADigestToo() {
    assertThat(MessageDigests.of(List.of())).matches("[0-9a-f]{64}");
  }
}
