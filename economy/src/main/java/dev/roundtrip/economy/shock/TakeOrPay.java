package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.contract.Intervention;
import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Suppliers hold their customers to the letter of take-or-pay: no rent is put off and no power let
 * go, whatever that would be worth to them.
 *
 * <p>For example, a supplier to whom agreeing is worth $36 billion and refusing $24 billion insists
 * on the rent.
 *
 * @param supplier which one; null if left out
 * @param course when it bears
 */
public record TakeOrPay(@Nullable PartyId supplier, Course course) implements Shock {

  private static final Parameter<PartyId> SUPPLIER =
      Parameter.optional("supplier", new Form.Party(false), "which one; all of them if left out");

  static final ShockType TYPE =
      new ShockType(
          "take-or-pay",
          ShockType.Kind.CONDUCT,
          "Suppliers hold their customers to the letter: nothing is put off, nothing let " + "go.",
          "stretch-outs and step-downs granted: none",
          "pay or go bankrupt, whether used or not (unnamed article 2025-10, line 29)",
          List.of(SUPPLIER),
          false,
          a -> new TakeOrPay(a.find(SUPPLIER), a.course()));

  public TakeOrPay {
    if (supplier != null) {
      SUPPLIER.within(supplier);
    }
    TYPE.requireNoDecay(course);
  }

  @Override
  public ShockType type() {
    return TYPE;
  }

  @Override
  public List<Argument<?>> arguments() {
    return supplier == null ? List.of() : List.of(SUPPLIER.is(supplier));
  }

  @Override
  public Inputs changed(Inputs inputs, int age, double weight) {
    String about = supplier == null ? Intervention.EVERYBODY : supplier.value();
    return inputs.intervening(all -> all.plus(Kind.TO_THE_LETTER, about));
  }
}
