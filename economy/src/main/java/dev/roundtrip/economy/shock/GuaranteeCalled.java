package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * A guarantee is called in the first month in which something stays unpaid under the guaranteed
 * contract, without waiting for a default, and in later ones for what of it is new.
 *
 * <p>For example, $100 million of interest stay unpaid and 80 % are covered: $80 million are due
 * the month after.
 *
 * @param contract which guarantee
 * @param course when it bears
 */
public record GuaranteeCalled(ContractId contract, Course course) implements Shock {

  private static final Parameter<ContractId> CONTRACT =
      Parameter.required(
          "contract", new Form.Agreement(Form.Agreement.Of.GUARANTEE), "which guarantee");

  static final ShockType TYPE =
      new ShockType(
          "guarantee-called",
          ShockType.Kind.NAMED,
          "A guarantee is called for what is overdue, before the debtor is in default.",
          "call at the first arrears",
          "billions for the guarantor (Liuhe digest 2025-11-18, line 714)",
          List.of(CONTRACT),
          false,
          a -> new GuaranteeCalled(a.get(CONTRACT), a.course()));

  public GuaranteeCalled {
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
    return inputs.intervening(all -> all.plus(Kind.CALLED, contract.value()));
  }
}
