package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who rents the sites that chips are bought or leased for: behind a chip maker's sale to a cloud
 * stands whoever rents the power.
 *
 * <p>Where several rent sites that one source of chips fills, each stands for its share of the
 * megawatts contracted. For example, a source that fills 4,500 MW for one buyer and 500 MW for
 * another: 90 % and 10 %.
 */
final class Tenants {

  private final SortedMap<ContractId, SortedMap<PartyId, Long>> megawatts = new TreeMap<>();

  Tenants(Collection<Contract> contracts) {
    for (Contract contract : contracts) {
      if (contract instanceof Capacity capacity && capacity.chips() != null) {
        long power = capacity.opening().value() + capacity.energisation().total();
        megawatts
            .computeIfAbsent(capacity.chips(), id -> new TreeMap<>())
            .merge(capacity.buyer(), power, Long::sum);
      }
    }
  }

  /** Returns what of an amount paid for chips stands for each tenant; nothing for other things. */
  SortedMap<PartyId, Money> shares(ContractId chips, Money amount) {
    SortedMap<PartyId, Long> power = megawatts.getOrDefault(chips, Collections.emptySortedMap());
    long all = power.values().stream().mapToLong(Long::longValue).sum();
    SortedMap<PartyId, Money> shares = new TreeMap<>();
    power.forEach((tenant, part) -> {
      if (part > 0) {
        shares.put(tenant, amount.times(part, all));
      }
    });
    return shares;
  }
}
