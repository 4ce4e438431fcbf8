package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.CapacityBackstop;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a capacity backstop is written. */
final class CapacityBackstopForm implements ContractForm {

  static final Field<PartyId> BUYER =
      Field.required("buyer", Reference.PARTY, "who rents what is unsold; a party id");

  static final Field<PartyId> SUPPLIER =
      Field.required("supplier", Reference.PARTY, "whose power it is; a party id");

  static final Field<Money> PRICE =
      Field.required("price", Units.PRICE_OF_POWER_YEAR, "rent of a megawatt for a year");

  static final Field<Money> LIMIT =
      Field.required("limit", Units.POSITIVE_MONEY, "the most that is paid in all");

  @Override
  public String type() {
    return "capacity-backstop";
  }

  @Override
  public Class<? extends Contract> made() {
    return CapacityBackstop.class;
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(BUYER, SUPPLIER, PRICE, LIMIT);
  }

  @Override
  public @Nullable Contract make(Heading heading, Values terms, Context context) {
    return new CapacityBackstop(
        heading, terms.get(BUYER), terms.get(SUPPLIER), terms.get(PRICE), terms.get(LIMIT));
  }

  /** Says where it does not fit with the rest of the scenario. */
  static void check(CapacityBackstop backstop, Fitting fitting) {
    fitting.mustAct(backstop.supplier(), SUPPLIER, "who offers it");
  }
}
