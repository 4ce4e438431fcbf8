package dev.roundtrip.economy.books;

import static dev.roundtrip.economy.books.SmallBooks.A;
import static dev.roundtrip.economy.books.SmallBooks.B;
import static dev.roundtrip.economy.books.SmallBooks.C;
import static dev.roundtrip.economy.books.SmallBooks.JANUARY;
import static dev.roundtrip.economy.books.SmallBooks.OPENING;
import static dev.roundtrip.economy.books.SmallBooks.due;
import static dev.roundtrip.economy.books.SmallBooks.obligation;
import static dev.roundtrip.economy.books.SmallBooks.paid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import org.junit.jupiter.api.Test;

class BookkeepingTest {

  private final Books books = SmallBooks.opened();

  private static Obligation rent(Period period) {
    return obligation("rent", ObligationKind.CAPACITY, period, A, B, 100);
  }

  private static Obligation interest(Period period) {
    return obligation("loan", ObligationKind.INTEREST, period, B, C, 7);
  }

  private Money cash(PartyId party) {
    return books.balance(Account.cash(party));
  }

  @Test
  void anEntrySaysOfWhichMonthADueIs() {
    books.open(JANUARY, Rate.ONE);
    books.post(due(rent(JANUARY)));
    books.post(paid(rent(OPENING)));
    books.post(paid(rent(JANUARY)));
    books.post(due(interest(JANUARY)));
    books.post(due(interest(OPENING)));
    books.post(due(rent(JANUARY)));
    assertThat(books.entries())
        .extracting(JournalEntry::text)
        .containsExactly(
            "due capacity of 2027-01",
            "paid capacity of 2026-12",
            "paid capacity of 2027-01",
            "due interest of 2027-01",
            "due interest of 2026-12",
            "due capacity of 2027-01");
    assertThat(books.entries()).extracting(JournalEntry::number).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void theNextMonthIsWrittenAsTheNext() {
    books.open(JANUARY, Rate.ONE);
    books.post(due(rent(JANUARY)));
    books.open(JANUARY.next(), Rate.ONE);
    books.post(due(rent(JANUARY.next())));
    books.post(paid(rent(JANUARY)));
    assertThat(books.entries())
        .extracting(JournalEntry::text)
        .containsExactly("due capacity of 2027-02", "paid capacity of 2027-01");
  }

  @Test
  void anEntryOfSixLinesHasThemAll() {
    Obligation claim = rent(JANUARY);
    ContractId backing = new ContractId("backing");
    books.open(JANUARY, Rate.ONE);
    books.post(due(claim));
    books.post(
        new Event.ContractChanged(
            new ContractEvent.ClaimTakenOver(backing, claim, C, Money.ofCents(40))));
    assertThat(books.entries().getLast().postings())
        .extracting(posting -> posting.account() + " " + posting.amount().cents())
        .containsExactly(
            "b:assets:guaranteed-claims 40",
            "b:assets:receivable:a -40",
            "a:liabilities:payable:b 40",
            "a:liabilities:payable:c -40",
            "c:assets:receivable:a 40",
            "c:assets:claims-taken-over -40");
  }

  @Test
  void rankIsInNoAccount() {
    Obligation called =
        obligation("loan", ObligationKind.ACCELERATED_PRINCIPAL, JANUARY, A, B, 100);
    books.open(JANUARY, Rate.ONE);
    books.post(new Event.ContractChanged(new ContractEvent.RankLost(called, Money.ofCents(40))));
    assertThat(books.entries()).isEmpty();
  }

  @Test
  void aClaimThatPassesToAnotherIsPaidToThatOne() {
    Obligation claim = rent(JANUARY);
    books.open(JANUARY, Rate.ONE);
    books.post(due(claim));
    books.post(paid(claim));
    books.post(paid(obligation("rent", ObligationKind.CAPACITY, JANUARY, A, C, 40)));
    books.post(paid(claim));
    assertThat(cash(A)).isEqualTo(Money.ofCents(-240));
    assertThat(cash(B)).isEqualTo(Money.ofCents(200));
    assertThat(cash(C)).isEqualTo(Money.ofCents(40));
  }
}
