package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.analysis.DefaultLoss.Part;
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

/**
 * What one debtor would leave if it defaulted now, and who would have what of it.
 *
 * <p>The estate has its cash, what its plant would bring and what others owe it overdue, at what it
 * carries that at. For example, an estate of $300 million that owes two clouds $1,000 million and
 * $500 million of damages: they lose $800 million and $400 million.
 */
final class Estate {

  private final Ledger ledger;
  private final PartyId debtor;
  private final List<Obligation> claims;
  private final long[] owed = new long[Seniority.values().length];
  private final long[] covered = new long[owed.length];

  /**
   * @param owing what the debtor has not paid already
   * @param owedToIt what others have not paid the debtor, less what it has taken over as a
   *     guarantor
   */
  Estate(Ledger ledger, PartyId debtor, List<Obligation> owing, Money owedToIt) {
    this.ledger = ledger;
    this.debtor = debtor;
    Money collateral = ledger.collateral().of(debtor);
    claims = new ArrayList<>(owing);
    claims.addAll(Acceleration.ranked(dueOnDefault(), collateral));
    cover(means(collateral, owedToIt));
  }

  private List<Obligation> dueOnDefault() {
    List<Obligation> due = new ArrayList<>();
    for (ContractState state : ledger.world().activeIn(ledger.period(), debtor)) {
      if (state.contract().obligor().equals(debtor)) {
        due.addAll(state.dueOnDefault(ledger.environment()));
      }
    }
    return due;
  }

  private Money means(Money collateral, Money owedToIt) {
    World world = ledger.world();
    Money means = world.cash(debtor).plus(collateral).plus(owedToIt);
    for (PartyId estate : world.defaults().keySet()) {
      Account writtenOff = Account.of(debtor, AccountKind.LOSS_ALLOWANCE, estate);
      means = means.plus(ledger.books().balance(writtenOff));
    }
    return means;
  }

  /** Spreads what the estate has over the ranks, the first in full before the next. */
  private void cover(Money means) {
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

  /** Adds what the creditors lose, by creditor: nothing of what is carried at nothing already. */
  void addLosses(SortedMap<PartyId, DefaultLoss> losses) {
    for (Obligation claim : claims) {
      if (!ledger.world().isTakenOver(claim)) {
        DefaultLoss loss =
            DefaultLoss.NONE
                .with(Part.of(claim.id().kind()), claim.amount())
                .with(Part.RECOVERED, recovered(claim));
        losses.merge(claim.obligee(), loss, DefaultLoss::plus);
      }
    }
  }

  /** Adds what a call does: the guarantor takes over the claim, and what the estate pays on it. */
  void addCall(Guarantee.State state, SortedMap<PartyId, DefaultLoss> losses) {
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
      DefaultLoss given =
          DefaultLoss.NONE.with(Part.GUARANTEES_GIVEN, amount).with(Part.RECOVERED, takenOver);
      DefaultLoss held =
          DefaultLoss.NONE
              .with(Part.GUARANTEES_HELD, amount)
              .with(Part.RECOVERED, takenOver.negated());
      losses.merge(terms.guarantor(), given, DefaultLoss::plus);
      losses.merge(terms.beneficiary(), held, DefaultLoss::plus);
    }
  }
}
