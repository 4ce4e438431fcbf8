package dev.roundtrip.economy.settlement;

import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Intervention;
import dev.roundtrip.economy.contract.Interventions;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What follows from guarantees once everything has cleared: who has paid takes over its share of
 * the claim, the oldest part first; what was taken over and comes in is a loss recovered; and a
 * debtor that has fallen lets the guarantee be called, as a shock can before it has.
 */
final class Guarantees {

  private final Period period;

  /** What was paid on each obligation of the month. */
  private final SortedMap<ObligationId, Money> paid = new TreeMap<>();

  /** What of each obligation stays unpaid; whole as long as nothing of it is taken over. */
  private final SortedMap<ObligationId, Obligation> open = new TreeMap<>();

  /** What each contract's guarantors have taken over of the claims under it. */
  private final SortedMap<ContractId, Money> takenOver = new TreeMap<>();

  private final List<Event> events = new ArrayList<>();

  private Guarantees(
      Period period,
      List<ContractState> contracts,
      List<Obligation> claims,
      long[] cents,
      List<Obligation> withheld) {
    this.period = period;
    for (ContractState state : contracts) {
      if (state instanceof Guarantee.State guarantee) {
        takenOver.merge(guarantee.contract().guaranteed(), guarantee.takenOver(), Money::plus);
      }
    }
    for (int i = 0; i < claims.size(); i++) {
      Obligation claim = claims.get(i);
      Money amount = Money.ofCents(cents[i]);
      paid.put(claim.id(), amount);
      if (amount.isLessThan(claim.amount())) {
        open.put(claim.id(), claim.lessPaid(amount));
      }
    }
    withheld.forEach(claim -> open.put(claim.id(), claim));
  }

  /**
   * Returns what follows.
   *
   * @param contracts the contracts in force, sorted by id
   * @param claims what was cleared
   * @param cents what was paid on each
   * @param withheld what was due and was not cleared
   * @param fallen who has defaulted in this close
   * @param shocked what shocks make of single guarantees
   */
  static List<Event> follow(
      Period period,
      List<ContractState> contracts,
      List<Obligation> claims,
      long[] cents,
      List<Obligation> withheld,
      Set<PartyId> fallen,
      Interventions shocked) {
    Guarantees guarantees = null;
    for (ContractState state : contracts) {
      if (state instanceof Guarantee.State guarantee) {
        if (guarantees == null) {
          guarantees = new Guarantees(period, contracts, claims, cents, withheld);
        }
        boolean called = shocked.on(Intervention.Kind.CALLED, guarantee.contract().id());
        guarantees.follow(guarantee, called || fallen.contains(guarantee.contract().debtor()));
      }
    }
    return guarantees == null ? List.of() : guarantees.events;
  }

  private void follow(Guarantee.State state, boolean isCalled) {
    Guarantee terms = state.contract();
    if (state.call() != null) {
      recover(terms);
      takeOver(state, paidOnCalls(terms));
    }
    if (isCalled) {
      Money byAll = takenOver.getOrDefault(terms.guaranteed(), Money.ZERO);
      Money besides = byAll.minus(state.takenOver());
      ContractEvent called = state.calledFor(open(terms), besides, period);
      if (called != null) {
        events.add(new Event.ContractChanged(called));
      }
    }
  }

  private Money paidOnCalls(Guarantee terms) {
    Money sum = Money.ZERO;
    for (var payment : paid.entrySet()) {
      ObligationId id = payment.getKey();
      boolean call = id.contract().equals(terms.id()) && id.kind() == ObligationKind.GUARANTEE;
      sum = call ? sum.plus(payment.getValue()) : sum;
    }
    return sum;
  }

  /** Returns what is open under the guaranteed contract, the oldest first. */
  private List<Obligation> claims(Guarantee terms) {
    List<Obligation> claims = new ArrayList<>();
    for (Obligation claim : open.values()) {
      if (terms.covers(claim)) {
        claims.add(claim);
      }
    }
    return claims;
  }

  private Money open(Guarantee terms) {
    return Money.sum(claims(terms).stream().map(Obligation::amount).toList());
  }

  /**
   * The guarantor owes its share of what the debtor and its estate leave unpaid: what they have
   * paid since the call lowers that, and what was paid beyond it comes back.
   */
  private void takeOver(Guarantee.State state, Money paidNow) {
    Guarantee terms = state.contract();
    Money byAll = takenOver.getOrDefault(terms.guaranteed(), Money.ZERO);
    Money owed = terms.coveredOf(open(terms).plus(byAll)).minus(state.takenOver());
    Money left = paidNow.min(owed);
    for (Obligation claim : claims(terms)) {
      Money part = left.min(claim.amount());
      if (part.isPositive()) {
        left = left.minus(part);
        takenOver.merge(terms.guaranteed(), part, Money::plus);
        events.add(
            new Event.ContractChanged(
                new ContractEvent.ClaimTakenOver(terms.id(), claim, terms.guarantor(), part)));
        open.remove(claim.id());
        if (part.isLessThan(claim.amount())) {
          open.put(claim.id(), claim.lessPaid(part));
        }
      }
    }
  }

  private void recover(Guarantee terms) {
    Money recovered = Money.ZERO;
    for (var payment : paid.entrySet()) {
      boolean tookOver = terms.tookOver(payment.getKey());
      recovered = tookOver ? recovered.plus(payment.getValue()) : recovered;
    }
    if (recovered.isPositive()) {
      PartyId own = terms.guarantor();
      events.add(
          new Event.ContractChanged(
              new ContractEvent.Accrued(
                  new Accrual(terms.id(), Accrual.Kind.GUARANTEE_RECOVERED, own, own, recovered))));
    }
  }
}
