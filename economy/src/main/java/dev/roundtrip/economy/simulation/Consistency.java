package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.books.Books;
import dev.roundtrip.economy.books.IdentityBreach;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the world says must be what the books say: cash, loans and what is overdue. */
final class Consistency {

  private static final List<AccountKind> OWED =
      List.of(AccountKind.PAYABLE, AccountKind.LOANS_OWED, AccountKind.DEFERRED_RENT_OWED);

  private Consistency() {}

  /** Proves it at a close, when everybody that acts has cash or none. */
  static void prove(Period period, World world, Books books) {
    proveClaims(period, world, books);
    for (Party party : world.economy().parties()) {
      Money cash = books.balance(Account.cash(party.id()));
      if (party.kind().acts() && cash.isNegative()) {
        throw new IdentityBreach(period, party.id() + " has paid cash it does not have: " + cash);
      }
    }
  }

  /** Proves what holds after every event: cash is paid before it comes in, within a clearing. */
  static void proveClaims(Period period, World world, Books books) {
    Map<Account, Money> expected = new LinkedHashMap<>();
    books.forEachBalance(OWED, (account, balance) -> expected.put(account, Money.ZERO));
    for (Obligation obligation : world.unpaid()) {
      owe(
          expected,
          obligation.obligor(),
          AccountKind.PAYABLE,
          obligation.obligee(),
          obligation.amount());
    }
    for (ContractState state : world.inForce()) {
      if (state instanceof Capacity.State capacity && capacity.deferred().isPositive()) {
        Capacity terms = capacity.contract();
        owe(
            expected,
            terms.buyer(),
            AccountKind.DEFERRED_RENT_OWED,
            terms.supplier(),
            capacity.deferred());
      }
      if (state instanceof TermLoan.State loan) {
        TermLoan terms = loan.contract();
        owe(expected, terms.borrower(), AccountKind.LOANS_OWED, terms.lender(), loan.principal());
      }
    }
    expected.forEach((account, amount) -> require(period, books, account, amount));
    for (Party party : world.economy().parties()) {
      if (party.kind().acts()) {
        require(period, books, Account.cash(party.id()), world.cash(party.id()));
      }
    }
  }

  private static void owe(
      Map<Account, Money> expected,
      PartyId owner,
      AccountKind kind,
      PartyId counterparty,
      Money amount) {
    expected.merge(Account.of(owner, kind, counterparty), amount.negated(), Money::plus);
  }

  private static void require(Period period, Books books, Account account, Money expected) {
    Money booked = books.balance(account);
    if (!booked.equals(expected)) {
      throw new IdentityBreach(
          period, account + " is " + booked + " in the books but " + expected + " in the world");
    }
  }
}
