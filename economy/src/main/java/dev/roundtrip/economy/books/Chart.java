package dev.roundtrip.economy.books;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.party.PartyId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The chart of accounts. An account is one object through the run, with its balance and its mirror
 * beside it, and the accounts of a dealing are looked up together.
 */
final class Chart {

  private final Map<Account, Balance> accounts = new LinkedHashMap<>();
  private final Map<PartyId, Integer> owners = new LinkedHashMap<>();
  private final Map<ContractId, Map<ObligationKind, Form>> forms = new LinkedHashMap<>();
  private final List<Balance> posted = new ArrayList<>();
  private final Map<AccountKind, List<Balance>> postedByKind = new EnumMap<>(AccountKind.class);
  private final List<Balance> moved = new ArrayList<>();

  /** The accounts that a due and its payment are booked on, and between whom. */
  record Form(
      PartyId obligor,
      PartyId obligee,
      Balance receivable,
      Balance earned,
      Balance spent,
      Balance payable,
      Balance cashReceived,
      Balance cashPaid) {

    private boolean isBetween(PartyId from, PartyId to) {
      return obligor.equals(from) && obligee.equals(to);
    }
  }

  /** Returns an account, which is opened by the first posting to it. */
  Balance account(PartyId owner, AccountKind kind, PartyId counterparty) {
    return account(Account.of(owner, kind, counterparty));
  }

  private Balance account(Account account) {
    Balance known = accounts.get(account);
    return known == null ? added(account) : known;
  }

  private Balance added(Account account) {
    Integer owner = owners.computeIfAbsent(account.owner(), id -> owners.size());
    Balance added = new Balance(account, owner);
    accounts.put(account, added);
    AccountKind kind = account.kind().opposite();
    PartyId counterparty = account.counterparty();
    Balance mirror =
        kind == null || counterparty == null
            ? null
            : accounts.get(account.mirroredBy(kind, counterparty));
    if (mirror != null) {
      added.mirror(mirror);
      mirror.mirror(added);
    }
    return added;
  }

  /** Returns the accounts of an obligation; those of its contract and kind are kept at hand. */
  Form form(Obligation due) {
    ObligationKind kind = due.id().kind();
    Map<ObligationKind, Form> ofContract = forms.get(due.id().contract());
    if (ofContract == null) {
      ofContract = new EnumMap<>(ObligationKind.class);
      forms.put(due.id().contract(), ofContract);
    }
    Form form = ofContract.get(kind);
    if (form == null || !form.isBetween(due.obligor(), due.obligee())) {
      form = form(Treatment.of(kind), due.obligor(), due.obligee());
      ofContract.put(kind, form);
    }
    return form;
  }

  private Form form(Treatment treatment, PartyId obligor, PartyId obligee) {
    return new Form(
        obligor,
        obligee,
        account(obligee, AccountKind.RECEIVABLE, obligor),
        account(obligee, treatment.credit(), obligor),
        account(obligor, treatment.debit(), obligee),
        account(obligor, AccountKind.PAYABLE, obligee),
        account(obligee, AccountKind.CASH, obligor),
        account(obligor, AccountKind.CASH, obligee));
  }

  void post(Balance balance, long cents) {
    if (!balance.isPosted()) {
      posted.add(balance);
      postedByKind
          .computeIfAbsent(balance.account().kind(), kind -> new ArrayList<>())
          .add(balance);
    }
    if (!balance.hasMoved()) {
      moved.add(balance);
    }
    balance.add(cents);
  }

  /** Returns what stands on an account, in cents; zero where nothing was posted. */
  long now(Account account) {
    Balance balance = accounts.get(account);
    return balance == null ? 0 : balance.now();
  }

  /** Returns the accounts that were ever posted to, in the order of first posting. */
  List<Balance> posted() {
    return posted;
  }

  /** Returns those of a kind, in the same order. */
  List<Balance> posted(AccountKind kind) {
    return postedByKind.getOrDefault(kind, List.of());
  }

  /** Returns the accounts that the open month has posted to, in the order of first posting. */
  List<Balance> moved() {
    return moved;
  }

  /** Returns how many parties own accounts. */
  int owners() {
    return owners.size();
  }

  void closeMonth() {
    moved.forEach(Balance::close);
    moved.clear();
  }
}
