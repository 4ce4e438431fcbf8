package dev.roundtrip.economy.explanation;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is to be explained. Its text is what {@link #parse} reads. */
public sealed interface Question {

  /** Returns the party that it is about. */
  PartyId party();

  /** Why did a party default? {@code default(coreweave)}. */
  record OfDefault(PartyId party) implements Question {
    @Override
    public String toString() {
      return "default(" + party + ")";
    }
  }

  /** Why did a party fall into arrears, the first time? {@code arrears(openai)}. */
  record OfArrears(PartyId party) implements Question {
    @Override
    public String toString() {
      return "arrears(" + party + ")";
    }
  }

  /**
   * Why was a party worth less in a month than it had been? {@code price(nvidia, 2027-06)}.
   *
   * @param month the month
   */
  record OfPrice(PartyId party, Period month) implements Question {
    @Override
    public String toString() {
      return "price(" + party + ", " + month + ")";
    }
  }

  /**
   * Returns the question that a text stands for.
   *
   * @throws IllegalArgumentException if it stands for none; its message says what would
   */
  static Question parse(String text) {
    Matcher asked =
        Pattern.compile("\\s*(\\w+)\\s*\\(\\s*([^\\s,()]+)\\s*(?:,\\s*([^\\s,()]+)\\s*)?\\)\\s*")
            .matcher(text);
    if (asked.matches() && PartyId.isValid(asked.group(2))) {
      PartyId party = new PartyId(asked.group(2));
      String month = asked.group(3);
      if (asked.group(1).equals("default") && month == null) {
        return new OfDefault(party);
      }
      if (asked.group(1).equals("arrears") && month == null) {
        return new OfArrears(party);
      }
      if (asked.group(1).equals("price") && month != null) {
        return new OfPrice(party, Period.parse(month));
      }
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "' cannot be explained; what can is such as default(coreweave), arrears(openai) or"
            + " price(nvidia, 2027-06)");
  }
}
