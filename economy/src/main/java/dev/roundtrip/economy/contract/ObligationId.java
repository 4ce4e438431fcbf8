package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The identity of an obligation: a contract makes at most one obligation of a kind due in a month.
 *
 * @param contract the contract it arose from
 * @param kind what it is for
 * @param period the month in which it fell due first
 */
public record ObligationId(ContractId contract, ObligationKind kind, Period period)
    implements Comparable<ObligationId> {

  @Override
  public int compareTo(ObligationId other) {
    int byPeriod = period.compareTo(other.period);
    if (byPeriod != 0) {
      return byPeriod;
    }
    int byContract = contract.compareTo(other.contract);
    return byContract != 0 ? byContract : kind.compareTo(other.kind);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * contract.hashCode() + kind.name().hashCode()) + period.index();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ObligationId id
        && kind == id.kind
        && period.equals(id.period)
        && contract.equals(id.contract);
  }

  @Override
  public String toString() {
    return contract + "/" + kind + "/" + period;
  }
}
