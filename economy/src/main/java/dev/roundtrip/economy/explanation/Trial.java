package dev.roundtrip.economy.explanation;

import dev.roundtrip.economy.contract.ContractId;
import java.util.List;

/**
 * One thing that was taken out of a run to see whether it happens all the same.
 *
 * @param removed what was taken out: specs of shocks, ids of contracts
 * @param outcome what came of it
 */
public record Trial(List<String> removed, Outcome outcome) {

  public Trial {
    removed = List.copyOf(removed);
  }

  /** What came of a trial. */
  public enum Outcome {
    /** It does not happen without. */
    PREVENTED,
    /** It happens all the same. */
    HAPPENED,
    /** The rest cannot be run. */
    IMPOSSIBLE
  }

  /** Something that can be taken out. */
  sealed interface Removal {
    Premises from(Premises premises);

    /** A shock. */
    record OfShock(Struck struck) implements Removal {
      @Override
      public Premises from(Premises premises) {
        return premises.without(struck);
      }

      @Override
      public String toString() {
        return struck.shock().spec();
      }
    }

    /** A contract. */
    record OfContract(ContractId contract) implements Removal {
      @Override
      public Premises from(Premises premises) {
        return premises.without(contract);
      }

      @Override
      public String toString() {
        return contract.toString();
      }
    }
  }
}
