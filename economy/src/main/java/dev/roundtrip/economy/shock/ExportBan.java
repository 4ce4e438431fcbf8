package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * No chips may be delivered to a party, nor does it order any; what it has paid for stays
 * undelivered until the ban is lifted.
 *
 * <p>For example, 400 MW ordered, paid and due in March 2027 under a ban until June 2027 are
 * delivered in July.
 *
 * @param party who gets none
 * @param course when it bears
 */
public record ExportBan(PartyId party, Course course) implements Shock {

  private static final Parameter<PartyId> PARTY =
      Parameter.required("party", new Form.Party(false), "who gets none");

  static final ShockType TYPE =
      new ShockType(
          "export-ban",
          ShockType.Kind.SUPPLY,
          "No chips may be delivered to a party.",
          "deliveries to the party: none",
          "",
          List.of(PARTY),
          false,
          a -> new ExportBan(a.get(PARTY), a.course()));

  public ExportBan {
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
    return inputs.intervening(all -> all.plus(Kind.EMBARGO, party.value()));
  }
}
