package dev.roundtrip.economy.provenance;

/** A payment and what it was made of. */
final class Carried {

  private final Payment payment;

  /** Cents by origin as they left the payer. */
  private final long[] given;

  /**
   * @param given cents by origin as they left the payer; sums to the payment; for a payer outside,
   *     of the origin the payment gave to the money
   */
  Carried(Payment payment, long[] given) {
    this.payment = payment;
    this.given = given;
  }

  Payment payment() {
    return payment;
  }

  /** Returns the cents of one origin as they left the payer. */
  long given(int origin) {
    return given[origin];
  }

  /** Makes more of the payment, or less, of one origin. */
  void give(int origin, long cents) {
    given[origin] = Math.addExact(given[origin], cents);
  }

  /** Adds what left the payer to cents by origin. */
  void addGivenTo(long[] sums, int sign) {
    for (int origin = 0; origin < given.length; origin++) {
      sums[origin] = Math.addExact(sums[origin], sign * given[origin]);
    }
  }

  /** Adds what reached the payee, as given or all of the new origin, to cents by origin. */
  void addReceivedTo(long[] sums, int sign) {
    if (payment.renames()) {
      int origin = payment.origin();
      sums[origin] = Math.addExact(sums[origin], sign * payment.cents());
    } else {
      addGivenTo(sums, sign);
    }
  }
}
