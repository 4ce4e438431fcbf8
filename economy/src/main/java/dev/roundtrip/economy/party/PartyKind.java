package dev.roundtrip.economy.party;

/**
 * What a party is in the field's terms. It says which service hosts the party and how it is shown;
 * what a party does follows from the contracts it holds, so a cloud may invest and a chip maker may
 * lend.
 */
public enum PartyKind {
  /** Buys compute and sells what it makes of it. */
  BUYER,
  /** Sells chips. */
  CHIP_MAKER,
  /** Builds sites, fills them with chips and rents them out. */
  CLOUD,
  /**
   * A project vehicle: owns the sites of one project, with equity and project debt of its own, and
   * lets them out.
   */
  VEHICLE,
  /** Buys equity. */
  INVESTOR,
  /** Lends. */
  LENDER,
  /** A public body that acts, such as a guarantor. */
  PUBLIC_SECTOR,
  /**
   * A sector that has accounts but takes no decisions: customers, foundries, builders, staff,
   * shareholders. It can always pay.
   */
  OUTSIDE,
  /**
   * The outside sector that savings come from. It holds the other side of all opening balances, so
   * that cash sums to zero from the first entry.
   */
  CAPITAL_MARKETS;

  /** Tells whether parties of this kind take part in the rounds of a period. */
  public boolean acts() {
    return switch (this) {
      case BUYER, CHIP_MAKER, CLOUD, VEHICLE, INVESTOR, LENDER, PUBLIC_SECTOR -> true;
      case OUTSIDE, CAPITAL_MARKETS -> false;
    };
  }
}
