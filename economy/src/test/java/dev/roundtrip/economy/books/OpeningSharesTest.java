package dev.roundtrip.economy.books;

import static dev.roundtrip.economy.books.SmallBooks.A;
import static dev.roundtrip.economy.books.SmallBooks.B;
import static dev.roundtrip.economy.books.SmallBooks.JANUARY;
import static dev.roundtrip.economy.books.SmallBooks.OPENING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.ConditionsPrecedent;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.EquityGrant;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was paid for shares before the run is in both books when they open, and moves no cash. */
class OpeningSharesTest {

  private static final Money PAID = Money.ofMillions(11_600);

  private static Books booksWith(Money opening) {
    Heading heading =
        new Heading(
            new ContractId("stake"),
            OPENING.plus(-24),
            new Term(OPENING.plus(-24), JANUARY.plus(12)),
            Seniority.EQUITY,
            Binding.FIRM);
    EquityRound stake =
        new EquityRound(
            heading,
            A,
            B,
            opening,
            Schedule.EMPTY,
            Money.ofMillions(43_000),
            ConditionsPrecedent.NONE);
    return new Books(List.of(SmallBooks.market()), List.of(stake), OPENING);
  }

  @Test
  void theEntryBalancesInBothBooks() {
    List<JournalEntry> entries = booksWith(PAID).entries();
    assertThat(entries).hasSize(1);
    JournalEntry entry = entries.getFirst();
    assertThat(entry.text()).isEqualTo("opening shares");
    assertThat(entry.contract()).isEqualTo(new ContractId("stake"));
    assertThat(entry.postings())
        .extracting(posting -> posting.account() + " " + posting.amount())
        .containsExactly(
            "a:assets:investments:b 11600000000.00",
            "a:equity:opening -11600000000.00",
            "b:equity:opening 11600000000.00",
            "b:equity:paid-in:a -11600000000.00");
  }

  @Test
  void theInvestmentHasItsMirrorAndNoCashMoves() {
    Books books = booksWith(PAID);
    Money invested = books.balance(Account.of(A, AccountKind.INVESTMENTS, B));
    assertThat(invested).isEqualTo(PAID);
    assertThat(books.balance(Account.of(B, AccountKind.PAID_IN_CAPITAL, A)))
        .isEqualTo(invested.negated());
    assertThat(books.balance(Account.cash(A))).isEqualTo(Money.ZERO);
    assertThat(books.balance(Account.cash(B))).isEqualTo(Money.ZERO);
  }

  @Test
  void nothingIsBookedWhereNothingWasPaidIn() {
    assertThat(booksWith(Money.ZERO).entries()).isEmpty();
  }

  private static Heading underWay(int months, int before) {
    Period first = JANUARY.plus(-before);
    Term term = new Term(first, first.plus(months - 1));
    return new Heading(new ContractId("given"), first, term, Seniority.EQUITY, Binding.FIRM);
  }

  private static List<String> opened(Contract contract) {
    Books books = new Books(List.of(SmallBooks.market()), List.of(contract), OPENING);
    return books.entries().stream()
        .flatMap(entry -> entry.postings().stream())
        .map(posting -> posting.account() + " " + posting.amount())
        .toList();
  }

  /** 22 of 68 months are worn down: 46 times $5,147,058.82 are left. */
  @Test
  void ofSharesGrantedBeforeTheRunWhatIsNotWornDownIsLeft() {
    Heading heading = underWay(68, 22);
    Money price = Money.ofDollars(40);
    assertThat(opened(new EquityGrant(heading, A, B, 8_750_000, price)))
        .containsExactly(
            "a:assets:customer-consideration:b 236764705.88",
            "a:equity:opening 113235294.12",
            "a:equity:paid-in:b -350000000.00",
            "b:assets:investments:a 350000000.00",
            "b:liabilities:supplier-consideration:a -236764705.88",
            "b:equity:opening -113235294.12");
    assertThat(opened(new EquityGrant(underWay(68, 0), A, B, 8_750_000, price))).isEmpty();
    assertThat(opened(new EquityGrant(underWay(68, 68), A, B, 8_750_000, price))).isEmpty();
  }

  @Test
  void ofTheProvisionForAGuaranteeGivenBeforeTheRunWhatIsNotReleasedIsLeft() {
    Guarantee guarantee =
        new Guarantee(
            underWay(40, 10),
            A,
            B,
            new PartyId("debtor"),
            new ContractId("loan"),
            Rate.ONE,
            Money.ofMillions(1_000),
            Rate.ofPercent(4));
    assertThat(opened(guarantee))
        .containsExactly(
            "a:equity:opening 30000000.00", "a:liabilities:guarantee-provision -30000000.00");
  }
}
