package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.ContractId;
import org.jspecify.annotations.Nullable;

/**
 * What is done in the name of the public. Everything is off unless a scenario switches it on.
 *
 * @param guarantees whether guarantees that the public sector has given are in force
 * @param rescue who is rescued by whom once it is in arrears, or null for nobody
 */
public record PublicPolicy(boolean guarantees, @Nullable Rescue rescue) {

  /** Nothing is done. */
  public static final PublicPolicy NONE = new PublicPolicy(false, null);

  /** Tells whether a loan is closed as long as nobody guarantees it. */
  boolean opensByGuarantee(ContractId loan) {
    return rescue != null && rescue.isFacility(loan);
  }
}
