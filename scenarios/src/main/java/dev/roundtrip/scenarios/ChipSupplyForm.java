package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a chip supply is written. */
final class ChipSupplyForm implements ContractForm {

  static final Field<PartyId> BUYER =
      Field.required("buyer", Reference.PARTY, "who owns the sites and pays; a party id");

  static final Field<PartyId> MAKER =
      Field.required("maker", Reference.PARTY, "who delivers; a party id");

  static final Field<Money> PRICE =
      Field.required("price", Units.PRICE_OF_POWER, "price of the chips and network that fill it");

  static final Field<Rate> PREPAYMENT =
      Field.required("prepayment", Units.SHARE, "share of the price due with the order");

  static final Field<Integer> LEAD =
      Field.required("lead", Units.DURATION, "time from order to energisation of the site");

  static final Field<Integer> INSTALLATION =
      Field.required(
          "installation", Units.DURATION, "time from payment of the rest to energisation");

  @Override
  public String type() {
    return "chip-supply";
  }

  @Override
  public Class<? extends Contract> made() {
    return ChipSupply.class;
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(BUYER, MAKER, PRICE, PREPAYMENT, LEAD, INSTALLATION);
  }

  @Override
  public @Nullable Contract make(Heading heading, Values terms, Context context) {
    if (terms.get(LEAD) <= terms.get(INSTALLATION)) {
      terms.refuse(LEAD, context, "more months than the installation takes");
      return null;
    }
    return new ChipSupply(
        heading,
        terms.get(BUYER),
        terms.get(MAKER),
        terms.get(PRICE),
        terms.get(PREPAYMENT),
        terms.get(LEAD),
        terms.get(INSTALLATION));
  }

  /** Says where it does not fit with the rest of the scenario. */
  static void check(ChipSupply supply, Fitting fitting) {
    fitting.mustAct(supply.maker(), MAKER, "who delivers");
    fitting.mustAct(supply.buyer(), BUYER, "who orders");
  }
}
