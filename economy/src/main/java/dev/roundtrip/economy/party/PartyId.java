package dev.roundtrip.economy.party;

import org.jspecify.annotations.Nullable;

/**
 * The name of a party, unique in a scenario: lower-case letters, digits and hyphens, such as {@code
 * chip-maker-1}. Parties are always handled in the order of their ids.
 */
public record PartyId(String value) implements Comparable<PartyId> {

  public PartyId {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "not a party id (lower-case letters, digits, hyphens): " + value);
    }
    value = value.intern(); // the same name is the same text: quick to compare
  }

  /** Tells whether the text can be a party id or a contract id. */
  public static boolean isValid(String text) {
    return text.length() <= 64 && text.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  }

  @Override
  public int compareTo(PartyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof PartyId id && value.equals(id.value));
  }

  @Override
  public String toString() {
    return value;
  }
}
