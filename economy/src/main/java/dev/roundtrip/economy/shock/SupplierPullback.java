package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * A supplier stops funding its customers: it grants no tranche and no loan to whom it sells, and
 * its warrants do not vest. What is firmly owed it goes on paying, and what has vested stays
 * vested.
 *
 * <p>For example, $10 billion earned under a letter of intent are asked for and refused, with this
 * shock as the cause on record.
 *
 * @param party which supplier
 * @param course when it bears
 */
public record SupplierPullback(PartyId party, Course course) implements Shock {

  private static final Parameter<PartyId> PARTY =
      Parameter.required("party", new Form.Party(false), "which supplier");

  static final ShockType TYPE =
      new ShockType(
          "supplier-pullback",
          ShockType.Kind.CONDUCT,
          "A supplier stops funding its customers: no tranches, no shares, no loans to " + "them.",
          "tranches granted, warrants vested, loans to customers: none",
          "suppliers may cut the cash and the stock they give (Liuhe digest 2025-11-18, line 526)",
          List.of(PARTY),
          false,
          a -> new SupplierPullback(a.get(PARTY), a.course()));

  public SupplierPullback {
    PARTY.within(party);
    TYPE.requireNoDecay(course);
  }

  @Override
  public ShockType type() {
    return TYPE;
  }

  @Override
  public List<Argument<?>> arguments() {
    return List.of(PARTY.is(party));
  }

  @Override
  public Inputs changed(Inputs inputs, int age, double weight) {
    return inputs.intervening(all -> all.plus(Kind.FUNDING_STOPPED, party.value()));
  }
}
