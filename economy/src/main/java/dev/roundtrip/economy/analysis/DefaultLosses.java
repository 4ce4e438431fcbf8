package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Acceleration;
import dev.roundtrip.economy.simulation.Ledger;
import dev.roundtrip.economy.simulation.World;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each party would lose if one defaulted now and nobody fell with it: the claims that the
 * settlement of a default makes due, less what the estate would pay on each rank of them and what
 * guarantors would pay, and the debtor's shares.
 *
 * <p>The estate has its cash, what its plant would bring and what others owe it overdue, at what it
 * carries that at. For example, an estate of $300 million that owes two clouds $1,000 million and
 * $500 million of damages: they lose $800 million and $400 million.
 */
final class DefaultLosses {

  private final Ledger ledger;
  private final PartyId debtor;
  private final List<Obligation> claims = new ArrayList<>();
  private final long[] owed = new long[Seniority.values().length];
  private final long[] covered = new long[owed.length];
  private final SortedMap<PartyId, DefaultLoss> losses = new TreeMap<>();

  private DefaultLosses(Ledger ledger, PartyId debtor) {
    this.ledger = ledger;
    this.debtor = debtor;
  }

  /** Returns the losses by who loses; nobody where the debtor has defaulted already. */
  static SortedMap<PartyId, DefaultLoss> of(Ledger ledger, PartyId debtor) {
    DefaultLosses losses = new DefaultLosses(ledger, debtor);
    if (!ledger.world().hasDefaulted(debtor)) {
      losses.find();
    }
    return losses.losses;
  }

  private void find() {
    List<ContractState> contracts = ledger.world().activeIn(ledger.period(), debtor);
    Money collateral = ledger.collateral().of(debtor);
    claim(contracts, collateral);
    cover(collateral);
    for (Obligation claim : claims) {
      add(
          claim.obligee(),
          DefaultLoss.ofClaim(claim.id().kind(), claim.amount(), recovered(claim)));
    }
    for (ContractState state : ledger.world().activeIn(ledger.period())) {
      if (state instanceof Guarantee.State guarantee
          && guarantee.contract().debtor().equals(debtor)) {
        call(guarantee);
      }
    }
    loseShares();
    losses.values().removeIf(loss -> !loss.exposure().isPositive());
  }

  private void claim(List<ContractState> contracts, Money collateral) {
    for (Obligation unpaid : ledger.world().unpaid()) {
      if (unpaid.obligor().equals(debtor)) {
        claims.add(unpaid);
      }
    }
    List<Obligation> due = new ArrayList<>();
    for (ContractState state : contracts) {
      if (state.contract().obligor().equals(debtor)) {
        due.addAll(state.dueOnDefault(ledger.environment()));
      }
    }
    claims.addAll(Acceleration.ranked(due, collateral));
  }

  /** Spreads what the estate has over the ranks, the first in full before the next. */
  private void cover(Money collateral) {
    World world = ledger.world();
    Money means = world.cash(debtor).plus(collateral);
    for (Obligation unpaid : world.unpaid()) {
      if (unpaid.obligee().equals(debtor)) {
        means = means.plus(unpaid.amount());
      }
    }
    for (PartyId estate : world.defaults().keySet()) {
      Account writtenOff = Account.of(debtor, AccountKind.LOSS_ALLOWANCE, estate);
      means = means.plus(ledger.books().balance(writtenOff));
    }
    for (Obligation claim : claims) {
      int rank = claim.seniority().rank();
      owed[rank] = Math.addExact(owed[rank], claim.amount().cents());
    }
    long left = Math.max(0, means.cents());
    for (int rank = 0; rank < owed.length; rank++) {
      covered[rank] = Math.min(left, owed[rank]);
      left -= covered[rank];
    }
  }

  private Money recovered(Obligation claim) {
    int rank = claim.seniority().rank();
    return claim.amount().times(covered[rank], owed[rank]);
  }

  /** Who is called takes over as much of the claim, and what the estate pays on it. */
  private void call(Guarantee.State state) {
    Guarantee terms = state.contract();
    Money unpaid = Money.ZERO;
    Money recovered = Money.ZERO;
    for (Obligation claim : claims) {
      if (claim.id().contract().equals(terms.guaranteed())
          && claim.obligee().equals(terms.beneficiary())) {
        unpaid = unpaid.plus(claim.amount());
        recovered = recovered.plus(recovered(claim));
      }
    }
    var called = state.calledFor(unpaid, ledger.period());
    if (called != null) {
      Money amount = called.due().amount();
      Money takenOver = recovered.times(amount.cents(), unpaid.cents());
      add(terms.guarantor(), DefaultLoss.ofGuaranteeGiven(amount, takenOver));
      add(terms.beneficiary(), DefaultLoss.ofGuaranteeHeld(amount, takenOver));
    }
  }

  private void loseShares() {
    SortedMap<PartyId, Money> carried = new TreeMap<>();
    ledger
        .books()
        .forEachBalance((account, balance) -> {
          boolean shares =
              account.kind() == AccountKind.INVESTMENTS
                  || account.kind() == AccountKind.SHARE_IMPAIRMENT;
          if (shares && debtor.equals(account.counterparty())) {
            carried.merge(account.owner(), balance, Money::plus);
          }
        });
    carried.forEach((holder, amount) -> {
      if (amount.isPositive()) {
        add(holder, DefaultLoss.ofShares(amount));
      }
    });
  }

  private void add(PartyId loser, DefaultLoss loss) {
    losses.merge(loser, loss, DefaultLoss::plus);
  }
}
