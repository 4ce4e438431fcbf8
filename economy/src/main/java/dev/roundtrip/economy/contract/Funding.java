package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import java.util.List;

/** Reading requests for cash and the answers to them. */
final class Funding {

  private Funding() {}

  /**
   * Returns what the funder owes: the request under a firm commitment, and otherwise what it
   * granted, at most the request. Zero without a request.
   */
  static Money owed(Binding binding, List<Notice> notices) {
    Money requested = Money.ZERO;
    Money granted = Money.ZERO;
    for (Notice notice : notices) {
      if (notice instanceof Notice.FundingRequested request) {
        requested = request.amount();
      } else if (notice instanceof Notice.FundingGranted grant) {
        granted = grant.amount();
      }
    }
    return binding == Binding.FIRM ? requested : granted.min(requested);
  }
}
