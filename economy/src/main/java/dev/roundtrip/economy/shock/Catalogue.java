package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.name.Names;
import java.util.List;

/** All shocks there are: the one list that reading, listing and testing follow from. */
public final class Catalogue {

  private static final List<ShockType> TYPES =
      List.of(
          RevenueMiss.TYPE,
          Churn.TYPE,
          AdoptionDelay.TYPE,
          ModelStagnation.TYPE,
          PriceWar.TYPE,
          CompetitorSubstitution.TYPE,
          AcquisitionCost.TYPE,
          EfficiencyJump.TYPE,
          CapitalFreeze.TYPE,
          AppetiteDown.TYPE,
          RatesUp.TYPE,
          SpreadsWider.TYPE,
          ValuationFall.TYPE,
          SentimentReversal.TYPE,
          ComputeGlut.TYPE,
          ShorterLife.TYPE,
          PowerDelay.TYPE,
          ChipDelay.TYPE,
          ExportBan.TYPE,
          SupplierPullback.TYPE,
          CashStress.TYPE,
          CovenantsTighter.TYPE,
          TakeOrPay.TYPE,
          TaxCreditRefused.TYPE,
          PublicGuarantee.TYPE,
          NoRescue.TYPE,
          Nationalisation.TYPE,
          PartyDefault.TYPE,
          GuaranteeCalled.TYPE,
          ContractStretched.TYPE,
          ContractCancelled.TYPE);

  private Catalogue() {}

  /** Returns all shocks, those of a kind together. */
  public static List<ShockType> types() {
    return TYPES;
  }

  /**
   * Returns the shock of a name.
   *
   * @throws IllegalArgumentException with the nearest name, or all of them
   */
  public static ShockType type(String id) {
    for (ShockType type : TYPES) {
      if (type.id().equals(id)) {
        return type;
      }
    }
    List<String> ids = TYPES.stream().map(ShockType::id).toList();
    String nearest = Names.nearest(id, ids);
    throw new IllegalArgumentException(
        "no shock is called '"
            + id
            + (nearest == null
                ? "'; there are " + String.join(", ", ids)
                : "': did you mean '" + nearest + "'?"));
  }
}
