package dev.roundtrip.economy.books;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.random.RandomStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DigestTest {

  private static final String[] PIECES = {
    "a", "chip-maker", "\u007f", "\u0080", "\u20ac", "\ud83d\ude00"
  };

  @Test
  void theHashIsThatOfWhatWasAddedHoweverItIsBuffered() throws IOException {
    Digest digest = new Digest();
    for (long seed = 0; seed < 500; seed++) {
      RandomStream random = RandomStream.of(seed, 0, "digest", "test", 0);
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      DataOutputStream naive = new DataOutputStream(written);
      for (int i = below(random, 400); i > 0; i--) {
        add(digest, naive, random);
      }
      assertThat(digest.hex()).as("seed %s", seed).isEqualTo(sha256(written.toByteArray()));
    }
  }

  @Test
  void twoTextsAreNotOneWhereverTheyAreDivided() {
    assertThat(new Digest().add("a-b").add("c").hex())
        .isNotEqualTo(new Digest().add("a").add("b-c").hex())
        .isNotEqualTo(new Digest().add("a-bc").hex())
        .isNotEqualTo(new Digest().add("a-bc").add("").hex());
  }

  @Test
  void zeroHasOneSignAndEveryOtherNumberIsItself() {
    assertThat(new Digest().add(-0.0).hex()).isEqualTo(new Digest().add(0.0).hex());
    assertThat(new Digest().add(-1.0).hex()).isNotEqualTo(new Digest().add(1.0).hex());
  }

  private static void add(Digest digest, DataOutputStream naive, RandomStream random)
      throws IOException {
    switch (below(random, 5)) {
      case 0 -> {
        long number = random.nextLong();
        digest.add(number);
        naive.writeLong(number);
      }
      case 1 -> {
        double number = below(random, 4) == 0 ? -0.0 : random.nextDouble() - 0.5;
        digest.add(number);
        naive.writeDouble(number == 0 ? 0.0 : number);
      }
      case 2 -> {
        boolean flag = below(random, 2) == 0;
        digest.add(flag);
        naive.writeLong(flag ? 1 : 0);
      }
      case 3 -> {
        byte[] bytes = new byte[below(random, 20) == 0 ? 1 + below(random, 9_000) : 32];
        bytes[bytes.length / 2] = (byte) random.nextLong();
        digest.add(bytes);
        naive.write(bytes);
      }
      default -> {
        String text = text(random);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.add(text);
        naive.writeLong(bytes.length);
        naive.write(bytes);
      }
    }
  }

  /** Short and plain most of the time, about as long as the shortcut goes, or not plain. */
  private static String text(RandomStream random) {
    String piece = PIECES[below(random, below(random, 3) == 0 ? PIECES.length : 2)];
    int times = below(random, 4) == 0 ? 95 + below(random, 10) : below(random, 8);
    return below(random, 50) == 0 ? piece.repeat(5_000) : "b".repeat(times) + piece;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static int below(RandomStream random, int bound) {
    return (int) (random.nextDouble() * bound);
  }
}
