package dev.roundtrip.economy.party;

import org.jspecify.annotations.Nullable;

/**
 * The name of a party, unique in a scenario: lower-case letters, digits and hyphens, such as {@code
 * chip-maker-1}. Parties are always handled in the order of their ids.
 */
public record PartyId(String value) implements Comparable<PartyId> {

  private static final int LONGEST = 64;

  public PartyId {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "not a party id (lower-case letters, digits, hyphens): " + value);
    }
    value = value.intern(); // the same name is the same text: quick to compare
  }

  /** Tells whether the text can be a party id or a contract id. */
  public static boolean isValid(String text) {
    int length = text.length();
    if (length == 0 || length > LONGEST || !isLetter(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < length; i++) {
      char sign = text.charAt(i);
      boolean joins = sign == '-' && text.charAt(i - 1) != '-' && i < length - 1;
      if (!joins && !isLetter(sign) && !isDigit(sign)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char sign) {
    return sign >= 'a' && sign <= 'z';
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
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
