package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * Who owes under a contract walks away from it: it ends, and what a default would make due under it
 * is due at once: a loan's principal, rent put off and, for power online that is no mere letter of
 * intent, damages. Nobody is in default for it unless that stays unpaid.
 *
 * <p>For example, 100 MW at $12 million with a minimum of 90 % and a year left that let again for
 * $330 million: $750 million of damages.
 *
 * @param contract which contract
 * @param course when it bears
 */
public record ContractCancelled(ContractId contract, Course course) implements Shock {

  private static final Parameter<ContractId> CONTRACT =
      Parameter.required(
          "contract", new Form.Agreement(Form.Agreement.Of.ANY_BUT_GUARANTEE), "which contract");

  static final ShockType TYPE =
      new ShockType(
          "contract-cancelled",
          ShockType.Kind.NAMED,
          "Who owes under a contract walks away from it.",
          "contract ends; damages but for a letter of intent",
          "the articles call the same contracts vague (Damoxing zhi Jia 2025) and "
              + "binding (unnamed article 2025-10, line 29)",
          List.of(CONTRACT),
          false,
          a -> new ContractCancelled(a.get(CONTRACT), a.course()));

  public ContractCancelled {
    CONTRACT.within(contract);
    TYPE.requireNoDecay(course);
  }

  @Override
  public ShockType type() {
    return TYPE;
  }

  @Override
  public List<Argument<?>> arguments() {
    return List.of(CONTRACT.is(contract));
  }

  @Override
  public Inputs changed(Inputs inputs, int age, double weight) {
    return inputs.intervening(all -> all.plus(Kind.CANCELLED, contract.value()));
  }
}
