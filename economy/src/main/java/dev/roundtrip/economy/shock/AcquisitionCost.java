package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * Winning and keeping customers costs more: {@code operating costs' = operating costs x (1 + size x
 * weight)} for one party, in what falls due to outside sectors under its operating lines.
 *
 * <p>For example, at 50 % operating costs of $1,000 million a month are $1,500 million.
 *
 * @param party whose costs rise
 * @param size by how much they rise
 * @param course when it bears and how it fades
 */
public record AcquisitionCost(PartyId party, Rate size, Course course) implements Shock {

  private static final Parameter<PartyId> PARTY =
      Parameter.required("party", new Form.Party(false), "whose costs rise");

  private static final Parameter<Rate> SIZE =
      Parameter.required("size", Form.Percentage.of(0, 1000), "by how much they rise");

  static final ShockType TYPE =
      new ShockType(
          "acquisition-cost",
          ShockType.Kind.COSTS,
          "Winning and keeping customers costs a party more.",
          "operating costs of the party x (1 + size)",
          "customers cost more faster than revenue grows (Liuhe digest 2025-11-18, line 134)",
          List.of(PARTY, SIZE),
          true,
          a -> new AcquisitionCost(a.get(PARTY), a.get(SIZE), a.course()));

  public AcquisitionCost {
    PARTY.within(party);
    SIZE.within(size);
  }

  @Override
  public ShockType type() {
    return TYPE;
  }

  @Override
  public List<Argument<?>> arguments() {
    return List.of(PARTY.is(party), SIZE.is(size));
  }

  @Override
  public Inputs changed(Inputs inputs, int age, double weight) {
    Rate factor = Rate.ONE.plus(Weighted.of(size, weight));
    return inputs.intervening(all -> all.times(Kind.OPERATING_COSTS, party.value(), factor));
  }
}
