package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Intervention;
import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.contract.Interventions;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What is done in the name of the public. Everything is off unless a scenario switches it on.
 *
 * @param guarantees whether guarantees that the public sector has given are in force
 * @param rescue who is rescued by whom once it is in arrears, or null for nobody
 */
public record PublicPolicy(boolean guarantees, @Nullable Rescue rescue) {

  /** What the state reckons to lose of what a shock makes it guarantee (assumed). */
  private static final Rate EXPECTED_LOSS = Rate.ofPercent(20);

  /** Nothing is done. */
  public static final PublicPolicy NONE = new PublicPolicy(false, null);

  /**
   * Returns what is done in a month in which shocks refuse a rescue or make the state give one; the
   * state's goes before the scenario's.
   *
   * @param shocked what shocks make of parties and loans
   * @param state the public sector that steps in, or null if there is none
   * @param loans the loans that can be guaranteed, by id
   */
  public PublicPolicy under(
      Interventions shocked, @Nullable PartyId state, SortedMap<ContractId, TermLoan> loans) {
    Rescue wanted = state == null ? rescue : rescueBy(state, shocked, loans);
    boolean refused = wanted != null && shocked.on(Kind.RESCUE_REFUSED, wanted.rescued());
    return new PublicPolicy(guarantees, refused ? null : wanted);
  }

  private @Nullable Rescue rescueBy(
      PartyId state, Interventions shocked, SortedMap<ContractId, TermLoan> loans) {
    for (Intervention taken : shocked.of(Kind.NATIONALISED)) {
      return new Rescue(
          Rescue.Form.NATIONALISATION,
          state,
          new PartyId(taken.about()),
          Money.ofCents(taken.value()),
          null,
          Rate.ZERO);
    }
    for (Intervention given : shocked.of(Kind.GUARANTEED)) {
      TermLoan loan = loans.get(new ContractId(given.about()));
      if (loan != null) {
        return new Rescue(
            Rescue.Form.PUBLIC_GUARANTEE,
            state,
            loan.borrower(),
            Money.ofCents(given.value()),
            new Rescue.Facility(loan.id(), loan.lender()),
            EXPECTED_LOSS);
      }
    }
    return rescue;
  }

  /** Tells whether a loan is closed as long as nobody guarantees it. */
  boolean opensByGuarantee(ContractId loan) {
    return rescue != null && rescue.isFacility(loan);
  }
}
