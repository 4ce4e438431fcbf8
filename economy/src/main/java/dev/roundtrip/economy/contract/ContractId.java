package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.party.PartyId;

/** The name of a contract, unique in a run; the same form as a party's id. */
public record ContractId(String value) implements Comparable<ContractId> {

  public ContractId {
    if (!PartyId.isValid(value)) {
      throw new IllegalArgumentException(
          "not a contract id (lower-case letters, digits, hyphens): " + value);
    }
  }

  @Override
  public int compareTo(ContractId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
