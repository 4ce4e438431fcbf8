package dev.roundtrip.cli.control;

import dev.roundtrip.proto.v1.PartyResult;

/**
 * How a party did in a month, in cents.
 *
 * @param party its id
 * @param revenue revenue booked
 * @param due what fell due for it to pay
 * @param paid what it paid
 * @param cash cash at the end
 * @param arrears what is overdue at the end
 * @param debt principal it owes at the end and that is not due yet; a default makes all of it due
 * @param onlineMw power online, in megawatts
 */
public record PartyMonth(
    String party,
    long revenue,
    long due,
    long paid,
    long cash,
    long arrears,
    long debt,
    long onlineMw) {

  static PartyMonth of(PartyResult result) {
    return new PartyMonth(
        result.getParty(),
        result.getRevenueCents(),
        result.getDueCents(),
        result.getPaidCents(),
        result.getCashCents(),
        result.getArrearsCents(),
        result.getDebtCents(),
        result.getOnlineMw());
  }
}
