package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Parameter.Argument;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.ShockRules;
import java.util.List;

/** Whether the shocks of a scenario fit its parties and contracts, one by one and together. */
final class ShockFit {

  private ShockFit() {}

  /** Says which shocks do not fit; false if any does not. */
  static boolean holds(Economy economy, Values written, Context context) {
    boolean eachFits = true;
    Node.Entry list = written.mapping().entries().get(ScenarioForm.SHOCKS.key());
    for (int i = 0; i < economy.shocks().size(); i++) {
      try {
        ShockRules.require(economy, List.of(economy.shocks().get(i)));
      } catch (IllegalArgumentException e) {
        eachFits = false;
        if (list != null && list.value() instanceof Node.Listing shocks) {
          Node shock = Figure.valueOf(shocks.items().get(i));
          String path = Shape.pathOf(written.path(), ScenarioForm.SHOCKS) + "[" + i + "]";
          String allowed = "a shock that fits the scenario (" + e.getMessage() + ")";
          String struck = struckBy(economy.shocks().get(i));
          context.problems().addMissing(struck, shock.place(), path, shock.found(), allowed);
        }
      }
    }
    return eachFits && together(economy, written, context);
  }

  /** Returns the way to the party or contract that a shock strikes; empty if it names none. */
  private static String struckBy(Shock shock) {
    for (Argument<?> argument : shock.arguments()) {
      switch (argument.value()) {
        case PartyId party -> {
          return ScenarioForm.PARTIES.key() + "." + party;
        }
        case ContractId contract -> {
          return ScenarioForm.CONTRACTS.key() + "." + contract;
        }
        default -> {} // a number
      }
    }
    return "";
  }

  private static boolean together(Economy economy, Values written, Context context) {
    try {
      ShockRules.require(economy, economy.shocks());
      return true;
    } catch (IllegalArgumentException e) {
      written.refuse(
          ScenarioForm.SHOCKS,
          context,
          "shocks that do not fit",
          "those that do: " + e.getMessage());
      return false;
    }
  }
}
