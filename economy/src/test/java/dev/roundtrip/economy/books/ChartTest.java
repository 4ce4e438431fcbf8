package dev.roundtrip.economy.books;

import static dev.roundtrip.economy.books.SmallBooks.A;
import static dev.roundtrip.economy.books.SmallBooks.B;
import static dev.roundtrip.economy.books.SmallBooks.C;
import static dev.roundtrip.economy.books.SmallBooks.JANUARY;
import static dev.roundtrip.economy.books.SmallBooks.obligation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.party.PartyId;
import org.junit.jupiter.api.Test;

/** The accounts at hand are those that a new chart would open. */
class ChartTest {

  private final Chart chart = new Chart();

  private static Obligation due(String contract, ObligationKind kind, PartyId from, PartyId to) {
    return obligation(contract, kind, JANUARY, from, to, 1);
  }

  private void requireAccounts(Obligation due) {
    PartyId from = due.obligor();
    PartyId to = due.obligee();
    Treatment treatment = Treatment.of(due.id().kind());
    Chart.Form form = chart.form(due);
    requireAccount(form.receivable(), to, AccountKind.RECEIVABLE, from);
    requireAccount(form.earned(), to, treatment.credit(), from);
    requireAccount(form.spent(), from, treatment.debit(), to);
    requireAccount(form.payable(), from, AccountKind.PAYABLE, to);
    requireAccount(form.cashReceived(), to, AccountKind.CASH, from);
    requireAccount(form.cashPaid(), from, AccountKind.CASH, to);
  }

  private void requireAccount(Balance balance, PartyId owner, AccountKind kind, PartyId other) {
    assertThat(balance.account()).isEqualTo(Account.of(owner, kind, other));
    assertThat(balance).as("one object").isSameAs(chart.account(owner, kind, other));
  }

  @Test
  void everyKindOfDueHasItsAccountsOnceAndAgain() {
    for (ObligationKind kind : ObligationKind.values()) {
      requireAccounts(due("deal", kind, A, B));
    }
    for (ObligationKind kind : ObligationKind.values()) {
      requireAccounts(due("deal", kind, A, B));
    }
  }

  @Test
  void aContractWhoseClaimPassesToAnotherHasTheAccountsOfThatOne() {
    requireAccounts(due("deal", ObligationKind.CAPACITY, A, B));
    requireAccounts(due("deal", ObligationKind.CAPACITY, A, C));
    requireAccounts(due("deal", ObligationKind.CAPACITY, B, A));
    requireAccounts(due("deal", ObligationKind.CAPACITY, C, B));
    requireAccounts(due("deal", ObligationKind.CAPACITY, A, B));
  }

  @Test
  void twoContractsBetweenTheSamePartiesShareTheirAccounts() {
    Chart.Form one = chart.form(due("deal", ObligationKind.CAPACITY, A, B));
    Chart.Form other = chart.form(due("another", ObligationKind.CAPACITY, A, B));
    assertThat(other).isEqualTo(one);
    assertThat(chart.form(due("another", ObligationKind.CAPACITY, A, B))).isSameAs(other);
  }

  @Test
  void aClaimAndWhatMirrorsItKnowEachOther() {
    Chart.Form form = chart.form(due("deal", ObligationKind.CAPACITY, A, B));
    assertThat(form.receivable().mirror()).isSameAs(form.payable());
    assertThat(form.payable().mirror()).isSameAs(form.receivable());
    assertThat(form.cashPaid().mirror()).isNull();
  }
}
