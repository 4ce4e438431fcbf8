package dev.roundtrip.economy.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.random.RandomStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetOffTest {

  @Test
  void fourDebts() {
    int[] debtor = {1, 2, 3, 4};
    int[] creditor = {2, 3, 1, 3};
    assertThat(SetOff.of(5, debtor, creditor, new long[] {100, 100, 200, 100}))
        .isEqualTo(new SetOff(500, 300, 100));
  }

  @ParameterizedTest
  @CsvSource({"rand_n10, 12218, 18950", "rand_n100, 382271, 502050"})
  void asMuchAsLemonAndNetworkxSetOff(String name, long cleared, long total) {
    List<Map<String, String>> rows = Oracle.rows("setoff/" + name + ".csv");
    int[] debtor = rows.stream().mapToInt(row -> Oracle.index(row, "debtor")).toArray();
    int[] creditor = rows.stream().mapToInt(row -> Oracle.index(row, "creditor")).toArray();
    long[] amounts = rows.stream().mapToLong(row -> Oracle.index(row, "amount")).toArray();
    SetOff setOff = SetOff.of(100, debtor, creditor, amounts);
    assertThat(setOff.total()).isEqualTo(total);
    assertThat(setOff.cleared()).isEqualTo(cleared);
  }

  /** No cycle of the residual network earns: found by relaxing until nothing moves. */
  @Test
  void whatIsSetOffBalancesAndCannotBeBettered() {
    for (int seed = 0; seed < 500; seed++) {
      RandomStream random = RandomStream.of(seed, 0, "set-off", "network", 0);
      int parties = 2 + Networks.below(random, 25);
      int size = 1 + Networks.below(random, 4 * parties);
      int[] from = new int[size];
      int[] to = new int[size];
      long[] amounts = new long[size];
      for (int i = 0; i < size; i++) {
        from[i] = Networks.below(random, parties);
        to[i] = (from[i] + 1 + Networks.below(random, parties - 1)) % parties;
        amounts[i] = Networks.below(random, 20);
      }
      long[] off = LargestCirculation.of(parties, from, to, amounts);
      long[] balance = new long[parties];
      for (int i = 0; i < size; i++) {
        assertThat(off[i]).isBetween(0L, amounts[i]);
        balance[from[i]] += off[i];
        balance[to[i]] -= off[i];
      }
      assertThat(balance).as("seed %d", seed).containsOnly(0);
      assertThat(canBeBettered(parties, from, to, amounts, off)).as("seed %d", seed).isFalse();
    }
  }

  private static boolean canBeBettered(
      int parties, int[] from, int[] to, long[] amounts, long[] off) {
    long[] earned = new long[parties];
    for (int pass = 0; pass <= parties; pass++) {
      boolean moved = false;
      for (int i = 0; i < from.length; i++) {
        if (off[i] < amounts[i] && earned[from[i]] + 1 > earned[to[i]]) {
          earned[to[i]] = earned[from[i]] + 1;
          moved = true;
        }
        if (off[i] > 0 && earned[to[i]] - 1 > earned[from[i]]) {
          earned[from[i]] = earned[to[i]] - 1;
          moved = true;
        }
      }
      if (!moved) {
        return false;
      }
    }
    return true;
  }
}
