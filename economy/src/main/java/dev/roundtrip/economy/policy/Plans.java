package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.CashPlan;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
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

  private final CashPlan cash;
  private final Map<ContractId, @Nullable Money[]> receipts = new LinkedHashMap<>();

  /**
   * @param now the month
   */
  public Plans(Period now) {
    cash = new CashPlan(now);
  }

  /** Returns what comes in less what goes out, as far ahead as was asked for so far. */
  CashPlan cash() {
    return cash;
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
