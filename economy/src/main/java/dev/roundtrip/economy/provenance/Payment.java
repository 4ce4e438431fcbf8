package dev.roundtrip.economy.provenance;

/**
 * Cash that moved in a month, between parties that are numbered if they act.
 *
 * @param payer who paid, or {@link #OUTSIDE}
 * @param payee who was paid, or {@link #OUTSIDE}
 * @param origin the origin it gives to the money, or {@link #CARRIED}
 * @param isRevenue whether it is revenue of a supplier
 * @param cents how much; positive
 */
record Payment(int payer, int payee, int origin, boolean isRevenue, long cents) {

  /** In place of a party's number: a sector that does not act, and has no purse. */
  static final int OUTSIDE = -1;

  /** In place of an origin's number: the money keeps the origins that it has. */
  static final int CARRIED = -1;

  boolean isFromInside() {
    return payer != OUTSIDE;
  }

  boolean isToInside() {
    return payee != OUTSIDE;
  }

  /** Tells whether the money begins a new life. */
  boolean renames() {
    return origin != CARRIED;
  }
}
