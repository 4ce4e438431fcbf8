package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * A seller's customers go over to its competitors in equal monthly steps: {@code demand' = demand x
 * (1 - share x weight x min(1, n / over))}, n the months so far, this one included.
 *
 * <p>For example, 40 % over 20 months takes 2 % off the first month, 4 % off the second and 40 %
 * from the twentieth on.
 *
 * @param seller whose customers they are
 * @param share share of them who go in the end
 * @param over how long that takes
 * @param course when it bears and how it fades
 */
public record CompetitorSubstitution(PartyId seller, Rate share, int over, Course course)
    implements Shock {

  private static final Parameter<PartyId> SELLER =
      Parameter.required("seller", new Form.Party(true), "whose customers they are");

  private static final Parameter<Rate> SHARE =
      Parameter.required("share", Form.Percentage.of(0, 100), "share of them who go in the end");

  private static final Parameter<Integer> OVER =
      Parameter.usually("over", new Form.Months(1, 240), "how long that takes", 24, "assumed");

  static final ShockType TYPE =
      new ShockType(
          "competitor-substitution",
          ShockType.Kind.DEMAND,
          "A seller's customers go over to its competitors, evenly over a while.",
          "demand of the seller x (1 - share x months so far / over)",
          "other labs, other chips (Liuhe digest 2025-11-18, line 694; " + "Damoxing zhi Jia 2025)",
          List.of(SELLER, SHARE, OVER),
          true,
          a -> new CompetitorSubstitution(a.get(SELLER), a.get(SHARE), a.get(OVER), a.course()));

  public CompetitorSubstitution {
    SELLER.within(seller);
    SHARE.within(share);
    OVER.within(over);
  }

  @Override
  public ShockType type() {
    return TYPE;
  }

  @Override
  public List<Argument<?>> arguments() {
    return List.of(SELLER.is(seller), SHARE.is(share), OVER.is(over));
  }

  @Override
  public Inputs changed(Inputs inputs, int age, double weight) {
    double gone = StrictMath.min(1, (age + 1) / (double) over);
    return inputs.timesDemand(seller, 1 - share.toDouble() * weight * gone);
  }
}
