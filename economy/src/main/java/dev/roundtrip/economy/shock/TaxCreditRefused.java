package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.contract.Intervention;
import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The treasury gives no credit for what is spent while it lasts: nothing is claimed under tax
 * credits. What was earned before is still paid when it is due. Granting a credit is a reading of
 * the scenario.
 *
 * <p>For example, of $2,000 million paid for chips in March 2027 the $700 million that a credit of
 * 35 % would bring a year later do not come.
 *
 * @param owner who gets none; null for everybody
 * @param course when it bears
 */
public record TaxCreditRefused(@Nullable PartyId owner, Course course) implements Shock {

  private static final Parameter<PartyId> OWNER =
      Parameter.optional("owner", new Form.Party(false), "who gets none; nobody does if left out");

  static final ShockType TYPE =
      new ShockType(
          "tax-credit-refused",
          ShockType.Kind.POLICY,
          "What is spent from then on earns no tax credit.",
          "tax credits on spending of the month: none",
          "asked for: 35 % of what data centres cost (Liuhe digest 2025-11-18, line 66)",
          List.of(OWNER),
          false,
          a -> new TaxCreditRefused(a.find(OWNER), a.course()));

  public TaxCreditRefused {
    if (owner != null) {
      OWNER.within(owner);
    }
    TYPE.requireNoDecay(course);
  }

  @Override
  public ShockType type() {
    return TYPE;
  }

  @Override
  public List<Argument<?>> arguments() {
    return owner == null ? List.of() : List.of(OWNER.is(owner));
  }

  @Override
  public Inputs changed(Inputs inputs, int age, double weight) {
    String about = owner == null ? Intervention.EVERYBODY : owner.value();
    return inputs.intervening(all -> all.plus(Kind.CREDIT_REFUSED, about));
  }
}
