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

  /** What is paid of it in the close of the default, from cash. */
  private final long[] paidAtOnce;

  /** What is paid of it in the end, that included. */
  private final long[] covered;

  /**
   * @param owing what the debtor has not paid already
   * @param owedToIt what others have not paid the debtor, less what it carries at nothing
   */
  Estate(Ledger ledger, PartyId debtor, List<Obligation> owing, Money owedToIt) {
    this.ledger = ledger;
    this.debtor = debtor;
    Money collateral = ledger.collateral().of(debtor);
    claims = new ArrayList<>();
    List<Obligation> onDefault = dueOnDefault();
    owing.forEach(claim -> (Acceleration.isOnPlant(claim) ? onDefault : claims).add(claim));
    claims.addAll(Acceleration.ranked(onDefault, collateral));
    for (Obligation claim : claims) {
      int rank = claim.seniority().rank();
      owed[rank] = Math.addExact(owed[rank], claim.amount().cents());
    }
    Money cash = ledger.world().cash(debtor);
    paidAtOnce = spread(cash);
    covered = spread(cash.plus(meansToCome(collateral, owedToIt)).max(cash));
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

  private Money meansToCome(Money collateral, Money owedToIt) {
    Money means = collateral.plus(owedToIt);
    for (PartyId estate : ledger.world().defaults().keySet()) {
      Account writtenOff = Account.of(debtor, AccountKind.LOSS_ALLOWANCE, estate);
      means = means.plus(ledger.books().balance(writtenOff));
    }
    return means;
  }

  /** Spreads what the estate has over the ranks, the first in full before the next. */
  private long[] spread(Money means) {
    long[] paid = new long[owed.length];
    long left = Math.max(0, means.cents());
    for (int rank = 0; rank < owed.length; rank++) {
      paid[rank] = Math.min(left, owed[rank]);
      left -= paid[rank];
    }
    return paid;
  }

  private Money partOf(Obligation claim, long[] paid) {
    int rank = claim.seniority().rank();
    return claim.amount().times(paid[rank], owed[rank]);
  }

  /** Adds what the creditors lose, by creditor: nothing of what is carried at nothing already. */
  void addLosses(SortedMap<PartyId, DefaultLoss> losses) {
    for (Obligation claim : claims) {
      if (!ledger.world().isCarriedAtNothing(claim)) {
        DefaultLoss loss =
            DefaultLoss.NONE
                .with(Part.of(claim.id().kind()), claim.amount())
                .with(Part.RECOVERED, partOf(claim, covered));
        losses.merge(claim.obligee(), loss, DefaultLoss::plus);
      }
    }
  }

  /**
   * Adds what a call does: it is for what the estate's cash leaves unpaid, and the guarantor takes
   * over the claim and what the estate pays on it later. What is called already and not paid, the
   * creditor still gets and the guarantor has lost already.
   */
  void addCall(Guarantee.State state, SortedMap<PartyId, DefaultLoss> losses) {
    Guarantee terms = state.contract();
    Money unpaid = Money.ZERO;
    Money toCome = Money.ZERO;
    for (Obligation claim : claims) {
      if (claim.id().contract().equals(terms.guaranteed())
          && claim.obligee().equals(terms.beneficiary())) {
        Money atOnce = partOf(claim, paidAtOnce);
        unpaid = unpaid.plus(claim.amount().minus(atOnce));
        toCome = toCome.plus(partOf(claim, covered).minus(atOnce));
      }
    }
    Money byOthers = ledger.world().takenOverByOthers(state);
    Money held = state.payableFor(unpaid, byOthers, ledger.period());
    if (held.isPositive()) {
      Money handedOver = toCome.times(held.cents(), unpaid.cents());
      DefaultLoss relief =
          DefaultLoss.NONE
              .with(Part.GUARANTEES_HELD, held)
              .with(Part.RECOVERED, handedOver.negated());
      losses.merge(terms.beneficiary(), relief, DefaultLoss::plus);
    }
    var called = state.calledFor(unpaid, byOthers, ledger.period());
    if (called != null) {
      Money given = called.due().amount();
      DefaultLoss loss =
          DefaultLoss.NONE
              .with(Part.GUARANTEES_GIVEN, given)
              .with(Part.RECOVERED, toCome.times(given.cents(), unpaid.cents()));
      losses.merge(terms.guarantor(), loss, DefaultLoss::plus);
    }
  }

  /**
   * Adds what its beneficiary loses of a call on the debtor, as guarantor of one that has failed
   * before: it carries the claim at what was to come under the guarantee.
   */
  void addUnpaidCall(Guarantee.State state, SortedMap<PartyId, DefaultLoss> losses) {
    Money toCome = ledger.world().toComeUnder(state);
    if (toCome.isPositive()) {
      int rank = state.contract().heading().seniority().rank();
      DefaultLoss loss =
          DefaultLoss.NONE
              .with(Part.OVERDUE, toCome)
              .with(Part.RECOVERED, toCome.times(covered[rank], owed[rank]));
      losses.merge(state.contract().beneficiary(), loss, DefaultLoss::plus);
    }
  }
}
