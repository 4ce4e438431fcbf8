package dev.roundtrip.ensemble;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;

/**
 * What of a path's outcome is compared between paths.
 *
 * @param kind which figure
 * @param party whose; not asked where it is that of all
 * @param year of which year, where it is one of a year
 * @param last the last month of the run
 */
public record Measure(Kind kind, PartyId party, int year, Period last) {

  /** The figures there are. */
  public enum Kind {
    /** The month in which a party defaults; the one after the last of the run if it does not. */
    DEFAULT(true, false),
    /** The least cash a party has at the end of a month, up to that of its default. */
    LEAST_CASH(true, false),
    /** What all write down because of defaults and takeovers, outside sectors included. */
    LOSS(false, false),
    /** What a party books as revenue in a year. */
    REVENUE(true, true),
    /** The cash a party has at the end of a year, that of its estate after a default. */
    CASH(true, true),
    /** What a party owes at the end of a year in principal that is not due yet. */
    DEBT(true, true);

    private final boolean ofParty;
    private final boolean ofYear;

    Kind(boolean ofParty, boolean ofYear) {
      this.ofParty = ofParty;
      this.ofYear = ofYear;
    }

    /** Tells whether it is a figure of one party. */
    public boolean isOfParty() {
      return ofParty;
    }

    /** Tells whether it is a figure of one year. */
    public boolean isOfYear() {
      return ofYear;
    }
  }

  /** Returns the figure, in cents or as the index of a month. */
  public long of(PathOutcome path) {
    if (kind == Kind.LOSS) {
      return path.loss().cents();
    }
    PartyOutcome outcome = path.parties().get(party);
    if (outcome == null) {
      throw new IllegalArgumentException("not a party that acts: " + party);
    }
    return switch (kind) {
      case LOSS -> path.loss().cents();
      case DEFAULT -> (outcome.fell() == null ? last.next() : outcome.fell()).index();
      case LEAST_CASH -> outcome.leastCash().cents();
      case REVENUE -> endOf(outcome).revenue().cents();
      case CASH -> endOf(outcome).cash().cents();
      case DEBT -> endOf(outcome).debt().cents();
    };
  }

  private YearEnd endOf(PartyOutcome outcome) {
    int yearsToLast = last.year() - year;
    return outcome.years().get(outcome.years().size() - 1 - yearsToLast);
  }
}
