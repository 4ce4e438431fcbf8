package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * A party stops paying. What it leaves unpaid is a default when its cure is over, as anybody's;
 * from then on its estate pays as any does.
 *
 * <p>For example, with a cure of two months and rent due in January, a party that stops in January
 * is in default in March.
 *
 * @param party who stops paying
 * @param course when it bears
 */
public record PartyDefault(PartyId party, Course course) implements Shock {

  private static final Parameter<PartyId> PARTY =
      Parameter.required("party", new Form.Party(false), "who stops paying");

  static final ShockType TYPE =
      new ShockType(
          "default",
          ShockType.Kind.NAMED,
          "A party stops paying until it is in default.",
          "payments of the party: none",
          "a cloud on debt may go bankrupt (Liuhe digest 2025-11-18, line 522)",
          List.of(PARTY),
          false,
          a -> new PartyDefault(a.get(PARTY), a.course()));

  public PartyDefault {
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
    return inputs.intervening(all -> all.plus(Kind.PAYMENTS_STOPPED, party.value()));
  }
}
