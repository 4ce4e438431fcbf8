package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.simulation.PartyResult;
import dev.roundtrip.ledger.store.PartyReader;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The parties at a close.
 *
 * @param run the run, or null before the first
 * @param period the month; null before the first close, when these are opening balances
 * @param revenueMonths how many months the trailing revenue covers: 12, or all there are
 * @param parties kind by kind, outside sectors last
 * @param others how many parties are left out because others are larger
 */
@Json
record PartiesView(
    @Nullable String run,
    @Nullable String period,
    int revenueMonths,
    List<PartyView> parties,
    int others) {

  static final PartiesView NONE = new PartiesView(null, null, 0, List.of(), 0);

  /**
   * A party. All amounts are whole cents.
   *
   * @param party its id
   * @param name what people call it
   * @param kind what it is, such as {@code chip-maker}
   * @param outside whether it is an outside sector, which takes no decisions and can always pay
   * @param many whether it stands for many, such as all lenders, and is spoken of in the plural
   * @param cashCents cash at the end of the month
   * @param revenueCents revenue booked in the month
   * @param trailingRevenueCents revenue of the last twelve months, or of all there are
   * @param dueCents what fell due for it to pay in the month
   * @param paidCents what it paid in the month, arrears included
   * @param receivedCents what it was paid in the month
   * @param arrearsCents what is overdue at the end of the month
   * @param debtCents principal it owes at the end of the month and that is not due yet
   * @param onlineMw power online: rented by a buyer, rented out by a cloud
   * @param defaulted the month in which it defaulted, or null if it has not up to this one
   */
  @Json
  record PartyView(
      String party,
      String name,
      String kind,
      boolean outside,
      boolean many,
      long cashCents,
      long revenueCents,
      long trailingRevenueCents,
      long dueCents,
      long paidCents,
      long receivedCents,
      long arrearsCents,
      long debtCents,
      long onlineMw,
      @Nullable String defaulted) {

    static PartyView of(Party party, PartyReader.PartyStanding standing) {
      PartyResult result = standing.result();
      return new PartyView(
          party.id().value(),
          party.name(),
          kind(party),
          !party.kind().acts(),
          party.many(),
          result.cash().cents(),
          result.revenue().cents(),
          standing.revenueOfYear().cents(),
          result.due().cents(),
          result.paid().cents(),
          result.received().cents(),
          result.arrears().cents(),
          result.debt().cents(),
          result.online().value(),
          RunView.text(standing.defaulted()));
    }

    private static String kind(Party party) {
      return party.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
