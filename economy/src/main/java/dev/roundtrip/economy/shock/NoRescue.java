package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * A party is not rescued: neither taken over nor its debt guaranteed. What has been signed stays
 * signed.
 *
 * <p>For example, a party that is in arrears in March 2029 and was to be taken over in April is in
 * default in May.
 *
 * @param party who is not rescued
 * @param course when it bears
 */
public record NoRescue(PartyId party, Course course) implements Shock {

  private static final Parameter<PartyId> PARTY =
      Parameter.required("party", new Form.Party(false), "who is not rescued");

  static final ShockType TYPE =
      new ShockType(
          "no-rescue",
          ShockType.Kind.POLICY,
          "A party is not rescued, whatever was meant to be done.",
          "rescue of the party: none",
          "if we fail we should fail (Liuhe digest 2025-11-18, line 208); no federal "
              + "bailout (Liuhe digest 2025-11-18, line 98)",
          List.of(PARTY),
          false,
          a -> new NoRescue(a.get(PARTY), a.course()));

  public NoRescue {
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
    return inputs.intervening(all -> all.plus(Kind.RESCUE_REFUSED, party.value()));
  }
}
