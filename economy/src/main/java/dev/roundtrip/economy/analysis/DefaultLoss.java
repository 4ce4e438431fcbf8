package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.money.Money;

/**
 * What one party would lose by the default of another. Amounts are zero or positive.
 *
 * @param overdue what is overdue now
 * @param loans principal that would fall due
 * @param rentPutOff rent put off that would fall due
 * @param damages minimum rent of the power online less what re-letting would bring, at present
 *     value
 * @param prepaid what it has paid ahead or left as a deposit, which the debtor keeps when the
 *     contract ends
 * @param shares shares of the debtor, at what the holder carries them at
 * @param guaranteesGiven what guarantors would be called for
 * @param guaranteesHeld what others would be called for to its good
 * @param recovered what the estate would pay
 */
public record DefaultLoss(
    Money overdue,
    Money loans,
    Money rentPutOff,
    Money damages,
    Money prepaid,
    Money shares,
    Money guaranteesGiven,
    Money guaranteesHeld,
    Money recovered) {

  static final DefaultLoss NONE =
      new DefaultLoss(
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO);

  /** Returns all that is at stake before anything is recovered. */
  public Money exposure() {
    return overdue
        .plus(loans)
        .plus(rentPutOff)
        .plus(damages)
        .plus(prepaid)
        .plus(shares)
        .plus(guaranteesGiven);
  }

  /** Returns what is lost in the end. */
  public Money loss() {
    return exposure().minus(guaranteesHeld).minus(recovered);
  }

  static DefaultLoss ofClaim(ObligationKind kind, Money claim, Money recovered) {
    Money zero = Money.ZERO;
    return switch (kind) {
      case ACCELERATED_PRINCIPAL, UNSECURED_PRINCIPAL ->
          new DefaultLoss(zero, claim, zero, zero, zero, zero, zero, zero, recovered);
      case ACCELERATED_RENT ->
          new DefaultLoss(zero, zero, claim, zero, zero, zero, zero, zero, recovered);
      case DAMAGES -> new DefaultLoss(zero, zero, zero, claim, zero, zero, zero, zero, recovered);
      default -> new DefaultLoss(claim, zero, zero, zero, zero, zero, zero, zero, recovered);
    };
  }

  static DefaultLoss ofShares(Money carried) {
    Money zero = Money.ZERO;
    return new DefaultLoss(zero, zero, zero, zero, zero, carried, zero, zero, zero);
  }

  static DefaultLoss ofPrepaid(Money paid) {
    Money zero = Money.ZERO;
    return new DefaultLoss(zero, zero, zero, zero, paid, zero, zero, zero, zero);
  }

  static DefaultLoss ofGuaranteeGiven(Money called, Money recovered) {
    Money zero = Money.ZERO;
    return new DefaultLoss(zero, zero, zero, zero, zero, zero, called, zero, recovered);
  }

  static DefaultLoss ofGuaranteeHeld(Money called, Money recoveredByGuarantor) {
    Money zero = Money.ZERO;
    return new DefaultLoss(
        zero, zero, zero, zero, zero, zero, zero, called, recoveredByGuarantor.negated());
  }

  DefaultLoss plus(DefaultLoss other) {
    return new DefaultLoss(
        overdue.plus(other.overdue),
        loans.plus(other.loans),
        rentPutOff.plus(other.rentPutOff),
        damages.plus(other.damages),
        prepaid.plus(other.prepaid),
        shares.plus(other.shares),
        guaranteesGiven.plus(other.guaranteesGiven),
        guaranteesHeld.plus(other.guaranteesHeld),
        recovered.plus(other.recovered));
  }
}
