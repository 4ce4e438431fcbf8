package dev.roundtrip.scenarios;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Negotiation;
import dev.roundtrip.economy.party.Rung;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How it is written what a party asks for when it cannot pay, and where it looks for cash. */
final class NegotiationForm {

  static final Field<Rate> DEFERRED_SHARE =
      Field.optional(
          "deferred-share", Units.SHARE, "share of the rent it asks to put off; 30 % if left out");

  static final Field<Integer> DEFERRAL =
      Field.optional(
          "deferral", Units.DURATION, "for how long it asks to put it off; 24 months if left out");

  static final Field<Rate> DEFERRAL_RATE =
      Field.optional(
          "deferral-rate", Units.INTEREST, "yearly interest it offers on it; 10 % if left out");

  static final Field<Integer> FEE =
      Field.optional(
          "fee",
          Units.DURATION,
          "rent it offers for being let out of power that is not there yet; 6 months' if left out");

  static final Field<Rate> RECOVERY =
      Field.optional(
          "recovery",
          Units.SHARE,
          "what it expects to recover of an ordinary claim on a party in default; 20 % if left"
              + " out");

  static final Shape SHAPE =
      new Shape("a negotiation", DEFERRED_SHARE, DEFERRAL, DEFERRAL_RATE, FEE, RECOVERY);

  static final Field<List<Rung>> LADDER =
      Field.optional(
          "ladder",
          new Many<>("rungs", Choice.of("rungs", Rung.values())),
          "where it looks for cash it lacks, in order; tranches, shares, equity, debt, stretch-out, step-down"
              + " if left out");

  private NegotiationForm() {}

  static Negotiation make(@Nullable Values written) {
    Negotiation usual = Negotiation.USUAL;
    if (written == null) {
      return usual;
    }
    return new Negotiation(
        written.or(DEFERRED_SHARE, usual.deferredShare()),
        written.or(DEFERRAL, usual.deferralMonths()),
        written.or(DEFERRAL_RATE, usual.deferralRate()),
        written.or(FEE, usual.feeMonths()),
        written.or(RECOVERY, usual.recovery()));
  }
}
