package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.contract.ObligationKind;

/** Which payments between acting parties a measure of circularity looks at. */
public enum PaymentScope {
  /** What is paid for something: chips, rent, shares of revenue, interest, damages, guarantees. */
  WITHOUT_FUNDING,
  /** All payments: capital put in, lent, repaid and distributed as well. */
  WITH_FUNDING;

  /** Tells whether payments of an obligation belong to it. */
  boolean includes(ObligationKind kind) {
    return this == WITH_FUNDING || !isFunding(Flow.of(kind));
  }

  private static boolean isFunding(Flow flow) {
    return switch (flow) {
      case EQUITY, SHARE_SALES, DEBT_DRAWN, PRINCIPAL, DISTRIBUTIONS -> true;
      case SALES,
          RENT,
          CHIPS,
          REVENUE_SHARES,
          OTHER_BUSINESS,
          OPERATING,
          BUILDING,
          INTEREST,
          TAX,
          DAMAGES,
          GUARANTEES ->
          false;
    };
  }
}
