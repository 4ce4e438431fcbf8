package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.money.Money;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a party expects of the months ahead, worked out once in a month and kept until its end. It
 * follows from its contracts and the published environment, which stay as they are while parties
 * decide, and not from what is said meanwhile.
 */
public final class Plans {

  private long[] net = {0};
  private final Map<ContractId, @Nullable Money[]> receipts = new LinkedHashMap<>();

  /** Works out what comes in less what goes out, in some of the months ahead. */
  interface Forecast {
    /**
     * @param net what is expected some months ahead, in cents; filled in from one month on
     */
    void addTo(long[] net, int from);
  }

  /** Returns what comes in less what goes out, in cents, by months ahead; from one on. */
  long[] net(int months, Forecast forecast) {
    int known = net.length;
    if (known < months) {
      net = Arrays.copyOf(net, months);
      forecast.addTo(net, known);
    }
    return net;
  }

  /** Returns what a contract is expected to bring, some months ahead. */
  Money receipts(ContractId contract, int ahead, IntFunction<Money> workedOut) {
    @Nullable Money[] months = receipts.get(contract);
    if (months == null || months.length <= ahead) {
      months = months == null ? new @Nullable Money[ahead + 1] : Arrays.copyOf(months, 2 * ahead);
      receipts.put(contract, months);
    }
    Money known = months[ahead];
    if (known == null) {
      known = workedOut.apply(ahead);
      months[ahead] = known;
    }
    return known;
  }
}
