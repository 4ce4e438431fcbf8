package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.Locale;

/**
 * The id of something on record, by which a decision names what caused it, so that a chain of
 * causes can be walked backwards.
 *
 * <p>As text: {@code 2027-03#12} is the twelfth event of March 2027, {@code 2027-03/lab/plan/5} the
 * fifth message of a party in a round (a decision is a message too), {@code 2027-03/sentiment} a
 * published figure of a month.
 */
public sealed interface RecordId {

  /**
   * Something that happened.
   *
   * @param period the month
   * @param number its place among the month's events, from 1
   */
  record OfEvent(Period period, int number) implements RecordId {
    public OfEvent {
      requirePlace(number);
    }

    @Override
    public String toString() {
      return period + "#" + number;
    }
  }

  /**
   * Something a party said, its decisions included.
   *
   * @param sequence its place among what the party said in the round, from 1
   */
  record OfMessage(Period period, Round round, PartyId sender, int sequence) implements RecordId {
    public OfMessage {
      requirePlace(sequence);
    }

    @Override
    public String toString() {
      String spoken = round.name().toLowerCase(Locale.ROOT);
      return period + "/" + sender + "/" + spoken + "/" + sequence;
    }
  }

  /**
   * A figure published for a month.
   *
   * @param name such as {@code sentiment}, or {@code statement/lab} where there is one of several
   */
  record OfFigure(Period period, String name) implements RecordId {
    public OfFigure {
      String[] parts = name.split("/", -1);
      if (parts.length > 2
          || !PartyId.isValid(parts[0])
          || !PartyId.isValid(parts[parts.length - 1])) {
        throw new IllegalArgumentException("not the name of a figure: " + name);
      }
    }

    @Override
    public String toString() {
      return period + "/" + name;
    }
  }

  /**
   * Returns the id that a text stands for.
   *
   * @throws IllegalArgumentException if it stands for none
   */
  static RecordId parse(String text) {
    int hash = text.indexOf('#');
    if (hash >= 0) {
      return new OfEvent(Period.parse(text.substring(0, hash)), place(text.substring(hash + 1)));
    }
    String[] parts = text.split("/", 4);
    if (parts.length < 2) {
      throw new IllegalArgumentException("not the id of a record: " + text);
    }
    Period period = Period.parse(parts[0]);
    if (parts.length < 4) {
      return new OfFigure(period, text.substring(parts[0].length() + 1));
    }
    for (Round round : Round.values()) {
      if (round.name().toLowerCase(Locale.ROOT).equals(parts[2])) {
        return new OfMessage(period, round, new PartyId(parts[1]), place(parts[3]));
      }
    }
    throw new IllegalArgumentException("not the id of a record: " + text);
  }

  private static int place(String text) {
    return Integer.parseInt(text);
  }

  private static void requirePlace(int place) {
    if (place < 1) {
      throw new IllegalArgumentException("records are counted from 1: " + place);
    }
  }
}
