package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.Warrant;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a warrant is written. */
final class WarrantForm implements ContractForm {

  private static final BigInteger MOST = BigInteger.TEN.pow(16);

  static final Field<PartyId> ISSUER =
      Field.required("issuer", Reference.PARTY, "the supplier whose shares they are; a party id");

  static final Field<PartyId> HOLDER =
      Field.required("holder", Reference.PARTY, "the customer who may exercise; a party id");

  static final Field<PartyId> MARKET =
      Field.required("market", Reference.PARTY, "who buys the shares; a party id");

  static final Field<Long> SHARES =
      Field.required("shares", Units.SHARE_COUNT, "how many shares it gives a right to in all");

  static final Field<Money> STRIKE =
      Field.required("strike", Units.PRICE_OF_SHARE, "what a share costs the holder");

  static final Field<Money> GRANT_VALUE =
      Field.required(
          "grant-value", Units.PRICE_OF_SHARE, "fair value of the right to one on the grant's day");

  static final Field<Megawatts> DELIVERED =
      Field.required("delivered", Units.POSITIVE_POWER, "power delivered in all");

  static final Field<Money> HURDLE =
      Field.optional("hurdle", Units.PRICE_OF_SHARE, "least share price; none if left out");

  static final Field<List<Values>> TRANCHES =
      Field.required(
          "tranches",
          new Many<>("tranches", new Shape("a tranche", DELIVERED, HURDLE, SHARES)),
          "what vests at which power and share price, neither of which falls");

  static final Field<List<ContractId>> DELIVERIES =
      Field.required(
          "deliveries",
          new Many<>("contract ids", Reference.CONTRACT),
          "the chip supplies of the issuer whose deliveries count");

  @Override
  public String type() {
    return "warrant";
  }

  @Override
  public Class<? extends Contract> made() {
    return Warrant.class;
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(ISSUER, HOLDER, MARKET, SHARES, STRIKE, GRANT_VALUE, TRANCHES, DELIVERIES);
  }

  @Override
  public Seniority usualSeniority() {
    return Seniority.EQUITY;
  }

  @Override
  public @Nullable Contract make(Heading heading, Values terms, Context context) {
    List<Warrant.Tranche> tranches = new ArrayList<>();
    long shares = 0;
    for (Values tranche : terms.get(TRANCHES)) {
      if (!tranche.complete()) {
        return null;
      }
      shares = Math.addExact(shares, tranche.get(SHARES));
      tranches.add(
          new Warrant.Tranche(tranche.get(DELIVERED), tranche.find(HURDLE), tranche.get(SHARES)));
    }
    int before = context.problems().count();
    if (shares != terms.get(SHARES)) {
      String found = "tranches of " + shares + " shares in all";
      terms.refuse(TRANCHES, context, found, "tranches of " + terms.get(SHARES) + " shares");
    }
    if (BigInteger.valueOf(shares)
            .multiply(BigInteger.valueOf(terms.get(GRANT_VALUE).cents()))
            .compareTo(MOST)
        > 0) {
      terms.refuse(GRANT_VALUE, context, "shares that are worth at most 100 trillion USD");
    }
    return context.problems().count() > before
        ? null
        : new Warrant(
            heading,
            terms.get(ISSUER),
            terms.get(HOLDER),
            terms.get(MARKET),
            terms.get(STRIKE),
            terms.get(GRANT_VALUE),
            tranches,
            terms.get(DELIVERIES));
  }

  /** Says where it does not fit with the rest of the scenario. */
  static void check(Warrant warrant, Fitting fitting) {
    fitting.mustAct(warrant.issuer(), ISSUER, "who states its deliveries");
    fitting.mustAct(warrant.holder(), HOLDER, "who exercises");
    Surroundings around = fitting.around();
    Party market = around.parties().get(warrant.market());
    if (market != null && market.kind() != PartyKind.CAPITAL_MARKETS) {
      fitting.refuse(MARKET, "the party of the kind capital-markets");
    }
    fitting.mustBe(
        warrant.deliveries(),
        supply -> supply instanceof ChipSupply own && own.maker().equals(warrant.issuer()),
        DELIVERIES,
        "a chip supply made by '" + warrant.issuer() + "'");
    boolean hurdles = warrant.tranches().stream().anyMatch(tranche -> tranche.hurdle() != null);
    if (hurdles && !around.listed().contains(warrant.issuer().value())) {
      fitting
          .terms()
          .refuseMissing(
              SharesForm.LISTING_PATH + warrant.issuer(),
              TRANCHES,
              around.context(),
              "a hurdle on the share price of '"
                  + warrant.issuer()
                  + "', which has no price process",
              "a party whose shares are listed, or no hurdle");
    }
  }
}
