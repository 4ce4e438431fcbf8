package dev.roundtrip.economy.provenance;

import dev.roundtrip.economy.party.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Where money came from before it began to go round.
 *
 * @param kind what it was
 * @param party whose means or shares they were; null where the kind needs none
 */
public record Origin(Kind kind, @Nullable PartyId party) implements Comparable<Origin> {

  /** What money was before it began to go round. */
  public enum Kind {
    /** Customers outside the loop paid it for something. */
    CUSTOMERS,
    /** Investors paid it for shares. */
    OUTSIDE_EQUITY,
    /** Lenders lent it. */
    OUTSIDE_DEBT,
    /** The treasury paid it. */
    PUBLIC_MONEY,
    /** A party had it at the start, or a supplier has put it into another party. */
    OWN_MEANS,
    /** The market paid it for shares that a supplier had given away. */
    SUPPLIER_EQUITY_MONETISED
  }

  public static final Origin CUSTOMERS = new Origin(Kind.CUSTOMERS, null);
  public static final Origin OUTSIDE_EQUITY = new Origin(Kind.OUTSIDE_EQUITY, null);
  public static final Origin OUTSIDE_DEBT = new Origin(Kind.OUTSIDE_DEBT, null);
  public static final Origin PUBLIC_MONEY = new Origin(Kind.PUBLIC_MONEY, null);

  /** Returns the means of a party. */
  public static Origin ownMeans(PartyId party) {
    return new Origin(Kind.OWN_MEANS, party);
  }

  /** Returns what the market paid for shares of a supplier. */
  public static Origin monetised(PartyId supplier) {
    return new Origin(Kind.SUPPLIER_EQUITY_MONETISED, supplier);
  }

  @Override
  public int compareTo(Origin other) {
    int order = kind.compareTo(other.kind);
    if (order != 0 || party == null || other.party == null) {
      return order;
    }
    return party.compareTo(other.party);
  }

  /** Returns the name, such as {@code own means (nvidia)}. */
  @Override
  public String toString() {
    return switch (kind) {
      case CUSTOMERS -> "customers";
      case OUTSIDE_EQUITY -> "outside equity";
      case OUTSIDE_DEBT -> "outside debt";
      case PUBLIC_MONEY -> "public money";
      case OWN_MEANS -> "own means (" + party + ")";
      case SUPPLIER_EQUITY_MONETISED -> "supplier equity (" + party + "), monetised outside";
    };
  }
}
