package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.party.PartyId;
import org.jspecify.annotations.Nullable;

/** The name of a contract, unique in a run; the same form as a party's id. */
public record ContractId(String value) implements Comparable<ContractId> {

  public ContractId {
    if (!PartyId.isValid(value)) {
      throw new IllegalArgumentException(
          "not a contract id (lower-case letters, digits, hyphens): " + value);
    }
    value = value.intern(); // the same name is the same text: quick to compare
  }

  @Override
  public int compareTo(ContractId other) {
    return value.compareTo(other.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof ContractId id && value.equals(id.value));
  }

  @Override
  public String toString() {
    return value;
  }
}
