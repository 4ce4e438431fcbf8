package dev.roundtrip.host;

import dev.roundtrip.economy.policy.Round;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.economy.time.Period;

/**
 * A round of a month: where in a run something is said. What is said in one place is read in the
 * next; what is said in the last round of a month is read in the first round of the month after.
 */
public record Place(Period period, Round round) implements Comparable<Place> {

  /** Returns the place in which a message was said. */
  public static Place of(Message.Identity id) {
    return new Place(id.period(), id.round());
  }

  /** Returns the last round of a month. */
  public static Place lastOf(Period period) {
    return new Place(period, Round.COMMIT);
  }

  /** Tells whether a month ends with this round. */
  public boolean isLastOfMonth() {
    return round == Round.COMMIT;
  }

  /** Returns the place in which what is said here is read. */
  public Place next() {
    return switch (round) {
      case PLAN -> new Place(period, Round.RESPOND);
      case RESPOND -> new Place(period, Round.COMMIT);
      case COMMIT -> new Place(period.next(), Round.PLAN);
    };
  }

  /** Returns the place that is read in this one. */
  public Place previous() {
    return switch (round) {
      case PLAN -> lastOf(period.previous());
      case RESPOND -> new Place(period, Round.PLAN);
      case COMMIT -> new Place(period, Round.RESPOND);
    };
  }

  public boolean isBefore(Place other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(Place other) {
    int byPeriod = period.compareTo(other.period);
    return byPeriod != 0 ? byPeriod : round.compareTo(other.round);
  }

  /** Returns the place as people write it, such as {@code 2027-03 PLAN}. */
  @Override
  public String toString() {
    return period + " " + round;
  }
}
