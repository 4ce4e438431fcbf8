package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * The state takes a party over at the open after it has fallen into arrears, and pays what it lacks
 * up to a limit; its other shareholders lose all. It takes the place of whatever rescue the
 * scenario has.
 *
 * <p>For example, a lab that lacks $20 million a month gets it, out of $200 billion, while others
 * had written it off.
 *
 * @param party who is taken over
 * @param limit the most that is paid
 * @param course when it bears
 */
public record Nationalisation(PartyId party, Money limit, Course course) implements Shock {

  private static final Parameter<PartyId> PARTY =
      Parameter.required("party", new Form.Party(false), "who is taken over");

  private static final Parameter<Money> LIMIT =
      Parameter.required("limit", new Form.Billions(10_000), "the most that is paid");

  static final ShockType TYPE =
      new ShockType(
          "nationalisation",
          ShockType.Kind.POLICY,
          "The state takes a party over as soon as it is in arrears.",
          "rescue of the party by the state, up to limit",
          "the state takes it over and keeps it running (Liuhe digest 2025-11-18, line 174)",
          List.of(PARTY, LIMIT),
          false,
          a -> new Nationalisation(a.get(PARTY), a.get(LIMIT), a.course()));

  public Nationalisation {
    PARTY.within(party);
    LIMIT.within(limit);
    TYPE.requireNoDecay(course);
  }

  @Override
  public ShockType type() {
    return TYPE;
  }

  @Override
  public List<Argument<?>> arguments() {
    return List.of(PARTY.is(party), LIMIT.is(limit));
  }

  @Override
  public Inputs changed(Inputs inputs, int age, double weight) {
    return inputs.intervening(all -> all.plus(Kind.NATIONALISED, party.value(), limit));
  }
}
