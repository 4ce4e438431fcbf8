package dev.roundtrip.wire;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.time.Period;
import java.util.SortedMap;

/** Single fields: the bounds that the schema states, checked on arrival. */
final class Fields {

  private static final int LAST_PERIOD = 119_999;
  private static final int RUN_ID_LENGTH = 128;
  private static final int HOST_ID_LENGTH = 64;
  private static final int ADDRESS_LENGTH = 255;
  private static final int DIGEST_LENGTH = 64;

  private Fields() {}

  static PartyId party(String field, String text) throws WireException {
    try {
      return new PartyId(text);
    } catch (IllegalArgumentException e) {
      throw notAnId(field, text);
    }
  }

  static ContractId contractId(String text) throws WireException {
    return contract("contract_id", text);
  }

  static ContractId contract(String field, String text) throws WireException {
    try {
      return new ContractId(text);
    } catch (IllegalArgumentException e) {
      throw notAnId(field, text);
    }
  }

  static RecordId record(String field, String text) throws WireException {
    try {
      return RecordId.parse(text);
    } catch (IllegalArgumentException e) {
      throw WireException.of(field, "the id of a record is such as 2027-03#12", text);
    }
  }

  private static WireException notAnId(String field, String text) {
    return WireException.of(
        field, "an id is up to 64 lower-case letters, digits and hyphens", text);
  }

  static Period period(String field, int index) throws WireException {
    if (index < 0 || index > LAST_PERIOD) {
      throw new WireException(
          field, "a month is 0 to " + LAST_PERIOD + " months since the year 0, found " + index);
    }
    return new Period(index);
  }

  static Megawatts megawatts(String field, long value) throws WireException {
    if (value < 0) {
      throw new WireException(field, "power must not be negative, found " + value);
    }
    return new Megawatts(value);
  }

  /** Returns a number of things, of which there may be none. */
  static int count(String field, int value) throws WireException {
    if (value < 0) {
      throw new WireException(field, "a count must not be negative, found " + value);
    }
    return value;
  }

  /** Returns a place in an order that begins with 1. */
  static int place(String field, int value) throws WireException {
    if (value < 1) {
      throw new WireException(field, "counting begins with 1, found " + value);
    }
    return value;
  }

  static String runId(String text) throws WireException {
    return name("run_id", text, RUN_ID_LENGTH);
  }

  static String hostId(String text) throws WireException {
    return name("host_id", text, HOST_ID_LENGTH);
  }

  private static String name(String field, String text, int longest) throws WireException {
    boolean valid = !text.isEmpty() && text.length() <= longest;
    for (int i = 0; valid && i < text.length(); i++) {
      char c = text.charAt(i);
      valid = isLetter(c) || isDigit(c) || "._-".indexOf(c) >= 0;
    }
    if (!valid) {
      throw WireException.of(
          field, "must be 1 to " + longest + " letters, digits, dots, underscores, hyphens", text);
    }
    return text;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static String address(String text) throws WireException {
    if (text.isBlank() || text.length() > ADDRESS_LENGTH) {
      throw WireException.of(
          "address", "must be 1 to " + ADDRESS_LENGTH + " characters such as host:9091", text);
    }
    return text;
  }

  /** Returns a SHA-256 in hexadecimal. */
  static String digest(String field, String text) throws WireException {
    boolean valid = text.length() == DIGEST_LENGTH;
    for (int i = 0; valid && i < DIGEST_LENGTH; i++) {
      char c = text.charAt(i);
      valid = isDigit(c) || (c >= 'a' && c <= 'f');
    }
    if (!valid) {
      throw WireException.of(field, "must be 64 lower-case hexadecimal digits", text);
    }
    return text;
  }

  /** Refuses a message without one of its parts. */
  static void require(boolean present, String field) throws WireException {
    if (!present) {
      throw new WireException(field, "is missing");
    }
  }

  /**
   * Refuses a party that is not after all before it: lists by party are sorted and have no twins.
   */
  static void requireNext(SortedMap<PartyId, ?> before, PartyId party) throws WireException {
    if (!before.isEmpty() && before.lastKey().compareTo(party) >= 0) {
      throw new WireException(
          "party", party + " comes after " + before.lastKey() + "; a list is sorted by id");
    }
  }

  static WireException notSet(String oneOf) {
    return new WireException(oneOf, "nothing is set, or something this build does not know");
  }
}
