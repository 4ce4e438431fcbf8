package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Seniority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one type of contract is written; one file for each type of the economy. */
interface ContractForm {

  /** Returns the type's name in a scenario. */
  String type();

  /** Returns the type of the economy it makes. */
  Class<? extends Contract> made();

  /** Returns the keys that this type has beside those every contract has. */
  List<Field<?>> fields();

  /** Returns the rank of its claims where the scenario does not say. */
  default Seniority usualSeniority() {
    return Seniority.SENIOR;
  }

  /**
   * Makes the contract.
   *
   * @return the contract, or null after saying in the context which of the terms do not go together
   */
  @Nullable Contract make(Heading heading, Values terms, Context context);
}
