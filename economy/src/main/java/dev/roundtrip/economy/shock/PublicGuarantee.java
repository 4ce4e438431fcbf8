package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * The state guarantees a loan at once, in full up to a limit; it is lent from the month after,
 * whatever lenders' appetite. Once signed, the guarantee stays when the shock is over. The state
 * reckons to lose 20 % of it (assumed).
 *
 * <p>For example, of $100 billion guaranteed the state sets $20 billion aside.
 *
 * @param loan which loan
 * @param limit the most that is guaranteed
 * @param course when it bears
 */
public record PublicGuarantee(ContractId loan, Money limit, Course course) implements Shock {

  private static final Parameter<ContractId> LOAN =
      Parameter.required("loan", new Form.Agreement(Form.Agreement.Of.LOAN), "which loan");

  private static final Parameter<Money> LIMIT =
      Parameter.required("limit", new Form.Billions(10_000), "the most that is guaranteed");

  static final ShockType TYPE =
      new ShockType(
          "public-guarantee",
          ShockType.Kind.POLICY,
          "The state guarantees a loan at once.",
          "loan guaranteed in full up to limit",
          "asked for and taken back (Liuhe digest 2025-11-18, line 90)",
          List.of(LOAN, LIMIT),
          false,
          a -> new PublicGuarantee(a.get(LOAN), a.get(LIMIT), a.course()));

  public PublicGuarantee {
    LOAN.within(loan);
    LIMIT.within(limit);
    TYPE.requireNoDecay(course);
  }

  @Override
  public ShockType type() {
    return TYPE;
  }

  @Override
  public List<Argument<?>> arguments() {
    return List.of(LOAN.is(loan), LIMIT.is(limit));
  }

  @Override
  public Inputs changed(Inputs inputs, int age, double weight) {
    return inputs.intervening(all -> all.plus(Kind.GUARANTEED, loan.value(), limit));
  }
}
