package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.CustomerSales;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.party.PartyId;
import java.util.List;

/** How sales to customers are written; their market is in the climate. */
final class CustomerSalesForm implements ContractForm {

  static final Field<PartyId> CUSTOMERS =
      Field.required("customers", Reference.PARTY, "the sector that buys and pays; a party id");

  static final Field<PartyId> SELLER =
      Field.required("seller", Reference.PARTY, "who serves them; a party id");

  @Override
  public String type() {
    return "customer-sales";
  }

  @Override
  public Class<? extends Contract> made() {
    return CustomerSales.class;
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(CUSTOMERS, SELLER);
  }

  @Override
  public Contract make(Heading heading, Values terms, Context context) {
    return new CustomerSales(heading, terms.get(CUSTOMERS), terms.get(SELLER));
  }

  /** Says where it does not fit with the rest of the scenario. */
  static void check(CustomerSales sales, Fitting fitting) {
    fitting.mustAct(sales.seller(), SELLER, "who serves");
    if (fitting.contracts().values().stream().anyMatch(other -> servesFirst(other, sales))) {
      fitting.refuse(
          SELLER, "a seller with one such contract at a time, as its compute serves once");
    }
    if (!fitting.around().markets().contains(sales.id().value())) {
      Values terms = fitting.terms();
      String market = "climate.markets." + sales.id();
      String allowed = "one for it in '" + market + "'";
      fitting
          .around()
          .context()
          .problems()
          .addMissing(market, terms.key(), terms.path(), "no market", allowed);
    }
  }

  /** Tells whether a contract, the first of the two by id, has the same seller serve others. */
  private static boolean servesFirst(Contract contract, CustomerSales sales) {
    return contract instanceof CustomerSales other
        && other.id().compareTo(sales.id()) < 0
        && other.seller().equals(sales.seller())
        && !other.heading().inForce().first().isAfter(sales.term().last())
        && !sales.heading().inForce().first().isAfter(other.term().last());
  }
}
