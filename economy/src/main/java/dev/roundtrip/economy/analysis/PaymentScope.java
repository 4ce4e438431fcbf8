package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.contract.ObligationKind;

/** Which payments between acting parties a measure of circularity looks at. */
public enum PaymentScope {
  /** What is paid for something: chips, rent, shares of revenue, interest, damages, guarantees. */
  CASH_ALONE,
  /** That, and cash for shares and strikes of warrants. */
  CASH_WITH_EQUITY,
  /** All payments: loans drawn and repaid, shares sold and distributions as well. */
  ALL;

  /** Tells whether payments of an obligation belong to it. */
  public boolean includes(ObligationKind kind) {
    return switch (Flow.of(kind)) {
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
          true;
      case EQUITY -> this != CASH_ALONE;
      case SHARE_SALES, DEBT_DRAWN, PRINCIPAL, DISTRIBUTIONS -> this == ALL;
    };
  }
}
