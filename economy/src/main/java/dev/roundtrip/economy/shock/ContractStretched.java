package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * A part of the rent under a capacity contract is put off: its buyer asks whether it needs to or
 * not, and its supplier grants whatever that is worth, on the buyer's usual terms. It is asked
 * once, and what is put off is repaid.
 *
 * <p>For example, of $100 million of rent a month $30 million are put off for 24 months.
 *
 * @param contract which contract
 * @param course when it bears
 */
public record ContractStretched(ContractId contract, Course course) implements Shock {

  private static final Parameter<ContractId> CONTRACT =
      Parameter.required(
          "contract", new Form.Agreement(Form.Agreement.Of.CAPACITY), "which contract");

  static final ShockType TYPE =
      new ShockType(
          "contract-stretched",
          ShockType.Kind.NAMED,
          "A part of the rent under a contract is put off.",
          "stretch-out asked for and granted",
          "",
          List.of(CONTRACT),
          false,
          a -> new ContractStretched(a.get(CONTRACT), a.course()));

  public ContractStretched {
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
    return inputs.intervening(all -> all.plus(Kind.STRETCHED, contract.value()));
  }
}
