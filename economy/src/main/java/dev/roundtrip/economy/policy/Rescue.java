package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Who steps in when a party has fallen into arrears, and how.
 *
 * @param form how
 * @param rescuer who steps in
 * @param rescued who is rescued
 * @param limit the most that is given or guaranteed; positive
 * @param facility what is lent under a public guarantee; null otherwise
 * @param expectedLoss what a guarantor reckons to pay in the end, as a share of the limit; 0 to 1
 */
public record Rescue(
    Form form,
    PartyId rescuer,
    PartyId rescued,
    Money limit,
    @Nullable Facility facility,
    Rate expectedLoss) {

  /**
   * A loan that is drawn only once it is guaranteed, and then whatever lenders' appetite.
   *
   * @param loan its contract, at a margin that says how safe it is
   * @param lender who lends
   */
  public record Facility(ContractId loan, PartyId lender) {}

  /** How a party is rescued. */
  public enum Form {
    /** Another firm takes it over and pays what it lacks; its other shareholders lose all. */
    ABSORPTION,
    /** The state guarantees new debt; the shareholders keep their shares. */
    PUBLIC_GUARANTEE,
    /** The state takes it over and pays what it lacks; its other shareholders lose all. */
    NATIONALISATION;

    /** Tells whether the rescuer takes the party over and gives cash for its shares. */
    public boolean takesOver() {
      return switch (this) {
        case ABSORPTION, NATIONALISATION -> true;
        case PUBLIC_GUARANTEE -> false;
      };
    }
  }

  /** Returns the id of the contract that is signed in the run. */
  public ContractId contract() {
    return new ContractId(rescued + "-rescue");
  }

  /** Tells whether a loan is the one that only a guarantee opens. */
  public boolean isFacility(ContractId loan) {
    return facility != null && facility.loan().equals(loan);
  }

  public Rescue {
    if (rescuer.equals(rescued)) {
      throw new IllegalArgumentException("nobody rescues itself: " + rescuer);
    }
    if (form.takesOver() == (facility != null)
        || !limit.isPositive()
        || expectedLoss.isNegative()
        || expectedLoss.compareTo(Rate.ONE) > 0) {
      throw new IllegalArgumentException("a rescue of " + rescued + " is out of bounds");
    }
  }
}
