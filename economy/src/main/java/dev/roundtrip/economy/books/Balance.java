package dev.roundtrip.economy.books;

import org.jspecify.annotations.Nullable;

/** What stands on an account, in cents; debits are positive. */
final class Balance {

  private final Account account;
  private final int owner;
  private @Nullable Balance mirror;
  private long now;
  private long atLastClose;

  /** Whether the account was ever posted to. */
  private boolean posted;

  /** Whether the open month has posted to it. */
  private boolean moved;

  /** Its number in the hash chain; negative until it is first written there. */
  private long name = -1;

  /** What the month's entries make it, while that is being proved. */
  private long replayed;

  /**
   * @param owner the owner's number, from 0
   */
  Balance(Account account, int owner) {
    this.account = account;
    this.owner = owner;
  }

  Account account() {
    return account;
  }

  int owner() {
    return owner;
  }

  /** Returns the account that must stand at the opposite, or null while there is none. */
  @Nullable Balance mirror() {
    return mirror;
  }

  void mirror(Balance other) {
    mirror = other;
  }

  long now() {
    return now;
  }

  boolean isPosted() {
    return posted;
  }

  boolean hasMoved() {
    return moved;
  }

  /** Returns by how much the open month has changed it. */
  long movement() {
    return now - atLastClose;
  }

  void add(long cents) {
    now = Math.addExact(now, cents);
    posted = true;
    moved = true;
  }

  void close() {
    atLastClose = now;
    moved = false;
  }

  /** Tells whether the hash chain has a number for it. */
  boolean isNamed() {
    return name >= 0;
  }

  long name() {
    return name;
  }

  void name(long number) {
    name = number;
  }

  void startReplay() {
    replayed = atLastClose;
  }

  void replay(long cents) {
    replayed = Math.addExact(replayed, cents);
  }

  boolean isReplayed() {
    return replayed == now;
  }
}
