package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * A party's business outside the contracts of the loop brings in less: {@code other revenue' =
 * other revenue x (1 - size x weight)}. It has less to fund its customers with, and to pay what it
 * owes.
 *
 * <p>For example, at 60 % other customers who paid $5,000 million a month pay $2,000 million.
 *
 * @param party whose revenue falls
 * @param size share of it that is lost
 * @param course when it bears and how it fades
 */
public record CashStress(PartyId party, Rate size, Course course) implements Shock {

  private static final Parameter<PartyId> PARTY =
      Parameter.required("party", new Form.Party(false), "whose revenue falls");

  private static final Parameter<Rate> SIZE =
      Parameter.required("size", Form.Percentage.of(0, 100), "share of it that is lost");

  static final ShockType TYPE =
      new ShockType(
          "cash-stress",
          ShockType.Kind.CONDUCT,
          "A party's business outside the loop brings in less.",
          "other revenue of the party x (1 - size)",
          "a supplier short of cash stops funding (Shan Zi 2025, line 36: "
              + "vendor finance of the 1990s)",
          List.of(PARTY, SIZE),
          true,
          a -> new CashStress(a.get(PARTY), a.get(SIZE), a.course()));

  public CashStress {
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
    Rate factor = Rate.ONE.plus(Weighted.of(size, -weight));
    return inputs.intervening(all -> all.times(Kind.OTHER_REVENUE, party.value(), factor));
  }
}
