package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer of capacity asks its supplier for beside the contract: to put off rent, and to be
 * let out of power that is not there yet. A grant counts only in the month of the same request.
 *
 * <p>For example, with 30 % of the rent put off, $70 million of $100 million a month are payable;
 * the other $30 million accrue.
 *
 * @param deferral the rent put off, or null if none ever was
 * @param asked the last request, or null
 * @see "docs/MODEL.md, Stretch-out and step-down"
 */
public record Concessions(@Nullable DeferredRent deferral, @Nullable Asked asked) {

  static final Concessions NONE = new Concessions(null, null);

  /** A request to change the contract and its month. */
  public record Asked(Period period, Notice notice) {}

  /** Tells whether rent can be put off: not while an earlier part of it still is. */
  boolean mayStretchOutIn(Period period) {
    return deferral == null || !deferral.isOpenIn(period);
  }

  /** Tells whether a part of the rent of a month is put off. */
  boolean putOffIn(Period period) {
    return deferral != null && deferral.putsOffIn(period);
  }

  /** Returns the rent put off and not due yet, interest included. */
  Money deferred() {
    return deferral == null ? Money.ZERO : deferral.balance();
  }

  /** Returns the part of a month's rent that is not put off. */
  Money payable(Money rent, Period period) {
    return deferral == null ? rent : rent.minus(deferral.putOff(rent, period));
  }

  /** Returns what is paid in a month of the rent put off and its interest. */
  Money repaidIn(Period period) {
    return deferral == null ? Money.ZERO : deferral.repaidIn(period);
  }

  /** Adds what is due in a month of the rent put off and its interest. */
  void addRepayment(List<Obligation> due, Capacity contract, Period period) {
    if (deferral != null && deferral.repaysIn(period)) {
      Money part = deferral.repaymentIn(period);
      Obligations.addTo(due, contract, ObligationKind.INTEREST, period, deferral.interest());
      Obligations.addTo(due, contract, ObligationKind.DEFERRED_RENT, period, part);
    }
  }

  /**
   * Returns what of a month's rent is put off, and what is added to it. Who cannot pay the rent
   * cannot pay a fee: it is added as well.
   */
  List<Accrual> accrualsOf(MonthlyRent rent, Capacity contract, Period period) {
    List<Accrual> accruals = new ArrayList<>(4);
    if (deferral != null) {
      Money deficiency = deferral.putOff(rent.deficiency(), period);
      contract.accrue(
          accruals, Accrual.Kind.RENT_DEFERRED, deferral.putOff(rent.capacity(), period));
      contract.accrue(accruals, Accrual.Kind.DEFICIENCY_DEFERRED, deficiency);
      contract.accrue(accruals, Accrual.Kind.DEFERRAL_INTEREST, deferral.interest());
      contract.accrue(accruals, Accrual.Kind.FEE_DEFERRED, deferral.fee());
    }
    return accruals;
  }

  /** Returns the first step-down of a month that was asked for and granted, or null. */
  static Notice.@Nullable StepDownGranted stepDownAgreed(List<Notice> notices) {
    Notice.StepDownAsked wish = null;
    for (Notice notice : notices) {
      if (notice instanceof Notice.StepDownAsked stepDown) {
        wish = stepDown;
      }
      if (wish != null
          && notice instanceof Notice.StepDownGranted granted
          && granted.dropped().equals(wish.dropped())
          && granted.feeMonths() == wish.feeMonths()) {
        return granted;
      }
    }
    return null;
  }

  /** Tells whether the last request is this one and of this month. */
  boolean areAsked(Period period, Notice wish) {
    return new Asked(period, wish).equals(asked);
  }

  Concessions withAsked(Period period, Notice wish) {
    return new Concessions(deferral, new Asked(period, wish));
  }

  Concessions withStretchOut(StretchOut terms, Period granted, Period last) {
    return withDeferral(new DeferredRent(terms, granted, last, Money.ZERO, Money.ZERO));
  }

  /** Returns them after a month in which so much rent is served. */
  Concessions after(Period period, Money rent) {
    return deferral == null ? this : withDeferral(deferral.after(period, rent));
  }

  /** Returns them after rent was put off, or, if negative, fell due. */
  Concessions withDeferred(Money change) {
    return deferral == null ? this : withDeferral(deferral.plus(change));
  }

  /** Returns them after a fee was agreed on that is to be put off, or was put off if zero. */
  Concessions withFee(Money agreed) {
    return deferral == null ? this : withDeferral(deferral.withFee(agreed));
  }

  private Concessions withDeferral(DeferredRent next) {
    return new Concessions(next, asked);
  }
}
