package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise to pay a creditor what its debtor does not. It is called in the close in which the
 * debtor defaults, for a share of what then stays unpaid under the guaranteed contract, and due the
 * month after. A shock can have it called before, for what is overdue then; the rest of the cap is
 * called at the default. Who pays takes over as much of the creditor's claim on the debtor's
 * estate, but no more than its share of what the estate has left unpaid by then; what the creditor
 * got beyond that, it hands back.
 *
 * <p>{@code called = min(coverage x unpaid, cap)}. For example, $1,000 million stay unpaid; 80 %
 * covered, at most $1 billion: $800 million are due the month after. Once they are paid, the
 * guarantor has a claim of $800 million on the estate and the creditor one of $200 million.
 *
 * <p>The guarantor books the fair value at signing, {@code cap x expected loss}, as an expense
 * against a provision, and releases it in equal monthly parts over the term. A call raises the
 * provision to what is called.
 *
 * @param guarantor who pays instead of the debtor
 * @param beneficiary the creditor of the guaranteed contract
 * @param debtor who owes under it
 * @param guaranteed the term loan or capacity contract
 * @param coverage share of what stays unpaid that is guaranteed; above 0, at most 1
 * @param cap the most that is paid; positive
 * @param expectedLoss what the guarantor expects at signing to pay in the end, as a share of the
 *     cap; 0 to 1
 * @see "docs/MODEL.md, Guarantee"
 */
public record Guarantee(
    Heading heading,
    PartyId guarantor,
    PartyId beneficiary,
    PartyId debtor,
    ContractId guaranteed,
    Rate coverage,
    Money cap,
    Rate expectedLoss)
    implements SignedInRun {

  /** Longer than any run. */
  private static final int MONTHS_TO_SETTLE = 12_000;

  public Guarantee {
    if (guarantor.equals(debtor) || beneficiary.equals(debtor) || guarantor.equals(beneficiary)) {
      throw new IllegalArgumentException(
          heading.id()
              + ": nobody guarantees itself, or is owed by itself: "
              + List.of(guarantor, beneficiary, debtor));
    }
    if (coverage.compareTo(Rate.ZERO) <= 0
        || coverage.compareTo(Rate.ONE) > 0
        || !cap.isPositive()
        || expectedLoss.isNegative()
        || expectedLoss.compareTo(Rate.ONE) > 0) {
      throw new IllegalArgumentException(
          heading.id() + ": coverage, cap or expected loss is out of bounds");
    }
  }

  @Override
  public PartyId obligor() {
    return guarantor;
  }

  @Override
  public PartyId obligee() {
    return beneficiary;
  }

  @Override
  public PartyId registrar() {
    return guarantor;
  }

  @Override
  public boolean needsConsent() {
    return false;
  }

  /** A call is settled however long that takes, so a guarantee in force stays so. */
  @Override
  public Period lastActive() {
    return term().last().plus(MONTHS_TO_SETTLE);
  }

  @Override
  public State atSigning() {
    return new State(this, null, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
  }

  /**
   * Tells whether the beneficiary is owed by the debtor under a contract. A guarantee in favour of
   * anybody else would be a bet on a default.
   */
  public boolean hasExposureTo(Contract contract) {
    boolean guarantees = contract instanceof TermLoan || contract instanceof Capacity;
    return guarantees
        && contract.id().equals(guaranteed)
        && contract.obligor().equals(debtor)
        && contract.obligee().equals(beneficiary);
  }

  /** Tells whether an obligation is what the debtor owes the creditor under the contract. */
  public boolean covers(Obligation claim) {
    return claim.id().contract().equals(guaranteed)
        && claim.obligor().equals(debtor)
        && claim.obligee().equals(beneficiary);
  }

  /**
   * Tells whether an obligation is a claim on the debtor that the guarantor has taken over. The
   * guarantor has booked its loss already: such a claim is carried at nothing until something of it
   * comes in.
   */
  public boolean tookOver(ObligationId claim) {
    return claim.contract().equals(id())
        && claim.kind() != ObligationKind.GUARANTEE
        && claim.kind() != ObligationKind.GUARANTEE_RETURN;
  }

  /**
   * Returns the part of a claim that the guarantor has to bear: for example, of $1,000 million, 80
   * % covered and at most $500 million, $500 million; of $600 million, $480 million.
   */
  public Money coveredOf(Money claim) {
    return claim.times(coverage).min(cap);
  }

  /** Returns the fair value at signing. */
  public Money provision() {
    return cap.times(expectedLoss);
  }

  /** Returns what of it has not been released after a month of the term, or before it. */
  public Money provisionAfter(Period period) {
    Term inForce = heading.inForce();
    int all = inForce.months();
    int done = Math.clamp(period.minus(inForce.first()) + 1, 0, all);
    return provision().minus(provision().times(done, all));
  }

  /**
   * @param contract the terms
   * @param call what was called last, due in the month after, or null
   * @param called all that was called
   * @param paid what of it was paid
   * @param takenOver what the guarantor has taken over of the creditor's claim
   * @param returned what the creditor has handed back or owes back
   */
  public record State(
      Guarantee contract,
      @Nullable Obligation call,
      Money called,
      Money paid,
      Money takenOver,
      Money returned)
      implements ContractState {

    /**
     * Returns what is called because the debtor has defaulted, beside what was called before; null
     * if nothing.
     *
     * @param unpaid what stays unpaid to the creditor under the guaranteed contract
     * @param byOthers what other guarantors have taken over of that before
     * @param period the month of the default
     */
    public ContractEvent.@Nullable GuaranteeCalled calledFor(
        Money unpaid, Money byOthers, Period period) {
      Money amount = toBear(unpaid, byOthers).minus(called).min(unpaid);
      if (!contract.term().covers(period) || !amount.isPositive()) {
        return null;
      }
      Obligation due =
          Obligations.single(contract, ObligationKind.GUARANTEE, period.next(), amount).getFirst();
      boolean first = call == null;
      return new ContractEvent.GuaranteeCalled(
          due, first ? contract.provisionAfter(period) : Money.ZERO);
    }

    /**
     * Returns what the creditor would still have from the guarantor if the debtor defaulted: what
     * is called and not paid, and what would be called for then.
     *
     * @param unpaid what would stay unpaid to the creditor under the guaranteed contract
     * @param byOthers what other guarantors have taken over of that before
     */
    public Money payableFor(Money unpaid, Money byOthers, Period period) {
      Money covered = toBear(unpaid, byOthers);
      Money promised = contract.term().covers(period) ? covered : covered.min(called);
      return promised.minus(takenOver).min(unpaid).max(Money.ZERO);
    }

    /** Returns its part of the whole claim, what guarantors have taken over of it included. */
    private Money toBear(Money unpaid, Money byOthers) {
      return contract.coveredOf(unpaid.plus(takenOver).plus(byOthers));
    }

    /**
     * Returns what of the calls so far is still to come and the creditor will keep: for example, of
     * $688 million called, 300 are paid and taken over; of $840 million that the estate left unpaid
     * 80 % are 672, so 372 are to come of the 388 not paid.
     *
     * @param unpaid what the debtor leaves unpaid to the creditor under the guaranteed contract
     * @param byOthers what other guarantors have taken over of that before
     */
    public Money toComeOf(Money unpaid, Money byOthers) {
      Money lasting = toBear(unpaid, byOthers).minus(takenOver).min(unpaid);
      return lasting.min(called.minus(paid)).max(Money.ZERO);
    }

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      List<Obligation> due = new ArrayList<>(2);
      if (call != null && call.id().period().equals(conditions.period())) {
        due.add(call);
      }
      Money twice = paid.minus(takenOver).minus(returned);
      if (twice.isPositive()) {
        due.add(returnOf(twice, conditions.period()));
      }
      return due;
    }

    private Obligation returnOf(Money amount, Period period) {
      ObligationId id = new ObligationId(contract.id(), ObligationKind.GUARANTEE_RETURN, period);
      Seniority seniority = contract.heading.seniority();
      return new Obligation(id, contract.beneficiary, contract.guarantor, amount, seniority);
    }

    @Override
    public List<Accrual> accruesIn(Conditions conditions, List<Notice> notices) {
      Period period = conditions.period();
      if (call != null || !contract.term().covers(period)) {
        return List.of();
      }
      List<Accrual> accruals = new ArrayList<>(2);
      if (period.equals(contract.heading.inForce().first())) {
        accrue(accruals, Accrual.Kind.GUARANTEE_PROVIDED, contract.provision());
      }
      Money part =
          contract.provisionAfter(period.previous()).minus(contract.provisionAfter(period));
      accrue(accruals, Accrual.Kind.GUARANTEE_RELEASED, part);
      return accruals;
    }

    private void accrue(List<Accrual> accruals, Accrual.Kind kind, Money amount) {
      if (amount.isPositive()) {
        PartyId own = contract.guarantor;
        accruals.add(new Accrual(contract.id(), kind, own, own, amount));
      }
    }

    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      return call != null && call.id().period().equals(period) ? call.amount() : Money.ZERO;
    }

    @Override
    public State apply(ContractEvent event) {
      return switch (event) {
        case ContractEvent.GuaranteeCalled now ->
            new State(
                contract, now.due(), called.plus(now.due().amount()), paid, takenOver, returned);
        case ContractEvent.ObligationPaid(Obligation due, Money amount)
            when due.id().kind() == ObligationKind.GUARANTEE ->
            new State(contract, call, called, paid.plus(amount), takenOver, returned);
        case ContractEvent.ClaimTakenOver taken ->
            new State(contract, call, called, paid, takenOver.plus(taken.amount()), returned);
        case ContractEvent.ObligationDue(Obligation due)
            when due.id().kind() == ObligationKind.GUARANTEE_RETURN ->
            new State(contract, call, called, paid, takenOver, returned.plus(due.amount()));
        case ContractEvent.NoticeGiven other -> this;
        case ContractEvent.ObligationDue other -> this;
        case ContractEvent.ObligationPaid other -> this;
        case ContractEvent.Accrued booked -> this;
        case ContractEvent.RankLost lost -> this;
      };
    }
  }
}
