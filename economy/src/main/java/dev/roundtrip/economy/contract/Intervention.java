package dev.roundtrip.economy.contract;

/**
 * What a shock makes of one party or contract in a month, whatever its habits and terms.
 *
 * @param kind what is made of it
 * @param about the id of the party or contract, or {@link #EVERYBODY}
 * @param value a factor in billionths, an amount in cents, or 1 for what is only on or off
 */
public record Intervention(Kind kind, String about, long value)
    implements Comparable<Intervention> {

  public Intervention {
    if (kind.measure() == Measure.SWITCH && value != 1) {
      throw new IllegalArgumentException("what is on or off is on: " + kind + " " + value);
    }
  }

  /** Stands for every party. */
  public static final String EVERYBODY = "*";

  /** What can be made of a party or contract. */
  public enum Kind {
    /** A party's operating costs are multiplied. */
    OPERATING_COSTS(Measure.FACTOR),
    /** What a party earns beside the contracts of the loop is multiplied. */
    OTHER_REVENUE(Measure.FACTOR),
    /** What borrowers have promised to keep is multiplied. */
    COVENANTS(Measure.FACTOR),
    /** A party funds its customers no more, and gives them no more shares. */
    FUNDING_STOPPED(Measure.SWITCH),
    /** A supplier agrees to no stretch-out and no step-down. */
    TO_THE_LETTER(Measure.SWITCH),
    /** A party pays nothing. */
    PAYMENTS_STOPPED(Measure.SWITCH),
    /** No chips may be delivered to a party. */
    EMBARGO(Measure.SWITCH),
    /** Who owes under a contract walks away from it. */
    CANCELLED(Measure.SWITCH),
    /** A part of the rent under a contract is put off. */
    STRETCHED(Measure.SWITCH),
    /** A guarantee is called for what is overdue. */
    CALLED(Measure.SWITCH),
    /** What a party spends earns no tax credit. */
    CREDIT_REFUSED(Measure.SWITCH),
    /** A party is not rescued. */
    RESCUE_REFUSED(Measure.SWITCH),
    /** The state takes a party over once it is in arrears, up to an amount. */
    NATIONALISED(Measure.AMOUNT),
    /** The state guarantees a loan up to an amount. */
    GUARANTEED(Measure.AMOUNT);

    private final Measure measure;

    Kind(Measure measure) {
      this.measure = measure;
    }

    /** Returns what the value of such an intervention is. */
    public Measure measure() {
      return measure;
    }
  }

  /** What a value is. */
  public enum Measure {
    /** Billionths of a factor; those on the same figure multiply. */
    FACTOR,
    /** Cents; of those on the same thing the largest counts. */
    AMOUNT,
    /** On; 1. */
    SWITCH
  }

  @Override
  public int compareTo(Intervention other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : about.compareTo(other.about);
  }
}
