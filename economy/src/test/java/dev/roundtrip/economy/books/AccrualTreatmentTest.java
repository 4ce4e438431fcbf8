package dev.roundtrip.economy.books;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccrualTreatmentTest {

  private static final PartyId GIVER = new PartyId("giver");

  /** Those whose giver and receiver are one. */
  private static final Set<Accrual.Kind> OF_ONE =
      EnumSet.of(
          Accrual.Kind.CHIPS_INSTALLED,
          Accrual.Kind.SITE_COMPLETED,
          Accrual.Kind.GUARANTEE_PROVIDED,
          Accrual.Kind.GUARANTEE_RELEASED,
          Accrual.Kind.GUARANTEE_RECOVERED);

  /** Debit to credit, of each side. */
  private static final String BOOKED =
      """
      orders cancelled
        giver:liabilities:contract:receiver to giver:gains:damages
        receiver:expenses:damages to receiver:assets:prepayments:giver
      deposit kept
        giver:liabilities:contract:receiver to giver:gains:damages
        receiver:expenses:damages to receiver:assets:prepayments:giver
      rent deferred
        giver:assets:deferred-rent:receiver to giver:revenue:compute
        receiver:expenses:compute to receiver:liabilities:deferred-rent:giver
      deficiency deferred
        giver:assets:deferred-rent:receiver to giver:revenue:deficiency
        receiver:expenses:deficiency to receiver:liabilities:deferred-rent:giver
      deferral interest
        giver:assets:deferred-rent:receiver to giver:revenue:interest
        receiver:expenses:interest to receiver:liabilities:deferred-rent:giver
      fee deferred
        giver:assets:deferred-rent:receiver to giver:gains:damages
        receiver:expenses:damages to receiver:liabilities:deferred-rent:giver
      chips delivered
        giver:liabilities:contract:receiver to giver:revenue:chips
        receiver:assets:construction to receiver:assets:prepayments:giver
      shares granted
        giver:assets:customer-consideration:receiver to giver:equity:paid-in:receiver
        receiver:assets:investments:giver to receiver:liabilities:supplier-consideration:giver
      grant amortised
        giver:revenue:compute to giver:assets:customer-consideration:receiver
        receiver:liabilities:supplier-consideration:giver to receiver:expenses:compute
      chips installed
        giver:assets:plant to giver:assets:construction
      guarantee provided
        giver:expenses:guarantees to giver:liabilities:guarantee-provision
      guarantee released
        giver:liabilities:guarantee-provision to giver:expenses:guarantees
      guarantee recovered
        giver:assets:claims-taken-over to giver:expenses:guarantees
      warrant earned
        giver:revenue:chips to giver:equity:paid-in:receiver
        receiver:assets:investments:giver to receiver:gains:fair-value
      warrant lapsed
        receiver:gains:fair-value to receiver:assets:share-impairment:giver
      fair value gain
        receiver:assets:fair-value-adjustment to receiver:gains:fair-value
      fair value loss
        receiver:gains:fair-value to receiver:assets:fair-value-adjustment
      chips leased out
        giver:assets:plant to giver:expenses:cost-of-sales
      chips written down
        giver:expenses:write-down to giver:assets:plant
      site completed
        giver:assets:plant to giver:assets:construction
      """;

  @Test
  void everyAccrualIsBookedByBothSides() {
    StringBuilder booked = new StringBuilder();
    for (Accrual.Kind kind : Accrual.Kind.values()) {
      JournalEntry entry = entry(kind);
      booked.append(entry.text()).append('\n');
      List<Posting> lines = entry.postings();
      for (int i = 0; i < lines.size(); i += 2) {
        assertThat(lines.get(i).amount()).as("a debit").isEqualTo(Money.ofCents(5));
        assertThat(lines.get(i + 1).amount()).as("a credit").isEqualTo(Money.ofCents(-5));
        booked.append("  ").append(lines.get(i).account()).append(" to ");
        booked.append(lines.get(i + 1).account()).append('\n');
      }
    }
    assertThat(booked).hasToString(BOOKED);
  }

  private static JournalEntry entry(Accrual.Kind kind) {
    PartyId receiver = OF_ONE.contains(kind) ? GIVER : new PartyId("receiver");
    Accrual accrual =
        new Accrual(new ContractId("contract"), kind, GIVER, receiver, Money.ofCents(5));
    Books books = SmallBooks.opened();
    books.open(SmallBooks.JANUARY, Rate.ONE);
    books.post(new Event.ContractChanged(new ContractEvent.Accrued(accrual)));
    return books.entries().getLast();
  }
}
