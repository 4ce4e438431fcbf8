package dev.roundtrip.ledger.web;

import dev.roundtrip.ledger.store.EntryReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the accounts of a run had in them at a close, added up from the journal.
 *
 * @param run the run, or null before the first
 * @param period the close; the month before the first for the opening balances
 * @param balances those that are not zero, in order of owner and account
 * @param skip what to skip to see more, or null if that was all
 */
@Json
record BalancesView(
    @Nullable String run,
    @Nullable String period,
    List<BalanceView> balances,
    @Nullable Integer skip) {

  static final BalancesView NONE = new BalancesView(null, null, List.of(), null);

  /**
   * An account.
   *
   * @param owner whose book it is in
   * @param account such as {@code assets:cash}
   * @param counterparty the other side of a claim, or null
   * @param amountCents positive for a debit balance, negative for a credit balance
   */
  @Json
  record BalanceView(
      String owner, String account, @Nullable String counterparty, long amountCents) {}

  static BalancesView of(EntryReader.Balances found, int skipped) {
    return new BalancesView(
        found.facts().runId(),
        found.period().toString(),
        found.balances().stream()
            .map(
                one -> new BalanceView(one.owner(), one.account(), one.counterparty(), one.cents()))
            .toList(),
        found.more() ? Integer.valueOf(skipped + found.balances().size()) : null);
  }
}
