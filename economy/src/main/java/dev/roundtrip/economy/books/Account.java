package dev.roundtrip.economy.books;

import dev.roundtrip.economy.party.PartyId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One account in one party's book.
 *
 * @param owner whose book it is in
 * @param kind its place in the chart of accounts
 * @param counterparty the other side of a claim; null where the kind is not kept per counterparty
 */
public record Account(PartyId owner, AccountKind kind, @Nullable PartyId counterparty)
    implements Comparable<Account> {

  public Account {
    if (kind.isPerCounterparty() == (counterparty == null)) {
      throw new IllegalArgumentException(owner + " " + kind + " with " + counterparty);
    }
  }

  /** Returns the account of a kind, which keeps the counterparty only where the kind does. */
  public static Account of(PartyId owner, AccountKind kind, PartyId counterparty) {
    return new Account(owner, kind, kind.isPerCounterparty() ? counterparty : null);
  }

  /** Returns a party's cash. */
  public static Account cash(PartyId owner) {
    return new Account(owner, AccountKind.CASH, null);
  }

  /** Returns the account in the counterparty's book that mirrors this one. */
  Account mirroredBy(AccountKind mirror, PartyId other) {
    return of(other, mirror, owner);
  }

  @Override
  public int compareTo(Account other) {
    int order = owner.compareTo(other.owner);
    order = order != 0 ? order : kind.compareTo(other.kind);
    if (order != 0 || counterparty == null || other.counterparty == null) {
      return order;
    }
    return counterparty.compareTo(other.counterparty);
  }

  /** The same in every run, unlike the hash of an enum. */
  @Override
  public int hashCode() {
    int hash = 31 * owner.value().hashCode() + kind.path().hashCode();
    return counterparty == null ? hash : 31 * hash + counterparty.value().hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Account account
        && kind == account.kind
        && owner.equals(account.owner)
        && Objects.equals(counterparty, account.counterparty);
  }

  /** Returns the name in the style of plain-text accounting, such as {@code x:assets:cash}. */
  @Override
  public String toString() {
    String name = owner + ":" + kind.path();
    return counterparty == null ? name : name + ":" + counterparty;
  }
}
