package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipLease;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Discretion;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.OperatingLine.Driver;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an operating line is written. What its amount follows is said by its keys: a yearly amount, a
 * price with sites, a price with deliveries, or a share of surplus cash.
 */
final class OperatingLineForm implements ContractForm {

  static final Field<PartyId> PAYER =
      Field.required("payer", Reference.PARTY, "who pays; a party id");

  static final Field<PartyId> PAYEE =
      Field.required("payee", Reference.PARTY, "who is paid; a party id");

  static final Field<ObligationKind> KIND =
      Field.required(
          "kind",
          Choice.of(
              "kinds of operating line",
              ObligationKind.OTHER_REVENUE,
              ObligationKind.OPERATING_COST,
              ObligationKind.COST_OF_SALES,
              ObligationKind.CHIP_PURCHASE,
              ObligationKind.CAPITAL_SPENDING,
              ObligationKind.EQUITY,
              ObligationKind.DISTRIBUTION),
          "what it is for, which decides how both sides book it");

  static final Field<Money> AMOUNT =
      Field.optional("amount", Units.MONEY_PER_YEAR, "amount of the first year, paid in twelfths");

  static final Field<Integer> FIRST_YEAR =
      Field.optional(
          "first-year",
          Units.YEAR,
          "the calendar year of the amount; the year in which the term begins if left out");

  static final Field<List<Rate>> GROWTH =
      Field.optional(
          "growth",
          new Figure<>("growth", new Many<>("yearly changes", Units.CHANGE)),
          "growth of the amount into the second year, the third and so on; the last goes on");

  static final Field<Money> PRICE_OF_USE =
      Field.optional(
          "price-of-use", Units.PRICE_OF_POWER_YEAR, "price of the power in use at the sites");

  static final Field<List<ContractId>> SITES =
      Field.optional(
          "sites",
          new Many<>("contract ids", Reference.CONTRACT),
          "the capacity contracts of the payer whose power counts");

  static final Field<Money> PRICE_OF_DELIVERY =
      Field.optional(
          "price-of-delivery", Units.PRICE_OF_POWER, "price of the chips that are delivered");

  static final Field<List<ContractId>> DELIVERIES =
      Field.optional(
          "deliveries",
          new Many<>("contract ids", Reference.CONTRACT),
          "the chip supplies of the payer whose deliveries count");

  static final Field<Money> SURPLUS_ABOVE =
      Field.optional(
          "surplus-above",
          Units.MONEY,
          "cash the payer keeps; what its plans leave above it counts");

  static final Field<Rate> SURPLUS_SHARE =
      Field.optional("surplus-share", Units.SHARE, "the share of that paid out a month");

  static final Field<Discretion> CUT =
      Field.optional(
          "cut",
          Choice.of("kinds of spending that may be cut", Discretion.values()),
          "what it is cut as when cash is lacking: buybacks first, then building, then dividends");

  static final Field<Money> BACKLOG =
      Field.optional(
          "backlog",
          Units.POSITIVE_MONEY,
          "what the payer has signed for and not been billed, as the payee files it; shown, never due");

  @Override
  public String type() {
    return "operating-line";
  }

  @Override
  public Class<? extends Contract> made() {
    return OperatingLine.class;
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(
        PAYER,
        PAYEE,
        KIND,
        AMOUNT,
        FIRST_YEAR,
        GROWTH,
        PRICE_OF_USE,
        SITES,
        PRICE_OF_DELIVERY,
        DELIVERIES,
        SURPLUS_ABOVE,
        SURPLUS_SHARE,
        CUT,
        BACKLOG);
  }

  @Override
  public @Nullable Contract make(Heading heading, Values terms, Context context) {
    Driver driver = driver(heading, terms, context);
    return driver == null
        ? null
        : new OperatingLine(
            heading,
            terms.get(PAYER),
            terms.get(PAYEE),
            terms.get(KIND),
            driver,
            terms.find(CUT),
            terms.or(BACKLOG, Money.ZERO));
  }

  private static @Nullable Driver driver(Heading heading, Values terms, Context context) {
    boolean yearly = terms.has(AMOUNT) || terms.has(FIRST_YEAR) || terms.has(GROWTH);
    boolean used = terms.has(PRICE_OF_USE) || terms.has(SITES);
    boolean delivered = terms.has(PRICE_OF_DELIVERY) || terms.has(DELIVERIES);
    boolean spared = terms.has(SURPLUS_ABOVE) || terms.has(SURPLUS_SHARE);
    boolean alone = Stream.of(yearly, used, delivered, spared).filter(key -> key).count() == 1;
    if (alone && terms.has(AMOUNT)) {
      return yearly(heading, terms, context);
    }
    if (alone && terms.has(PRICE_OF_USE) && terms.has(SITES)) {
      return new Driver.PerMegawattYear(terms.get(PRICE_OF_USE), terms.get(SITES));
    }
    if (alone && terms.has(PRICE_OF_DELIVERY) && terms.has(DELIVERIES)) {
      return new Driver.PerMegawattDelivered(terms.get(PRICE_OF_DELIVERY), terms.get(DELIVERIES));
    }
    if (alone && terms.has(SURPLUS_ABOVE) && terms.has(SURPLUS_SHARE)) {
      return new Driver.ShareOfSurplus(terms.get(SURPLUS_ABOVE), terms.get(SURPLUS_SHARE));
    }
    context
        .problems()
        .add(
            terms.key(),
            terms.path(),
            yearly || used || delivered || spared ? "keys that do not go together" : "no amount",
            "'amount' (with 'first-year' and 'growth'), or 'price-of-use' and 'sites', or"
                + " 'price-of-delivery' and 'deliveries', or 'surplus-above' and 'surplus-share'");
    return null;
  }

  /** Makes the yearly driver if its amounts stay in the range of money for the whole term. */
  private static @Nullable Driver yearly(Heading heading, Values terms, Context context) {
    int firstYear = terms.or(FIRST_YEAR, heading.term().first().year());
    Driver.Yearly yearly =
        new Driver.Yearly(firstYear, terms.get(AMOUNT), terms.or(GROWTH, List.of()));
    try {
      yearly.in(heading.term().last().year());
      return yearly;
    } catch (ArithmeticException e) {
      terms.refuse(GROWTH, context, "growth that keeps the amount within the range of money");
      return null;
    }
  }

  /** Says where it does not fit with the rest of the scenario. */
  static void check(OperatingLine line, Fitting fitting) {
    switch (line.driver()) {
      case Driver.Yearly yearly -> {}
      case Driver.PerMegawattYear use -> {
        fitting.mustAct(line.payer(), PAYER, "who states its use");
        fitting.mustBe(
            use.sites(),
            site -> site instanceof Capacity own && own.supplier().equals(line.payer()),
            SITES,
            "a capacity contract supplied by '" + line.payer() + "'");
      }
      case Driver.ShareOfSurplus surplus ->
          fitting.mustAct(line.payer(), PAYER, "who states its surplus");
      case Driver.PerMegawattDelivered delivered -> {
        fitting.mustAct(line.payer(), PAYER, "who states its deliveries");
        fitting.mustBe(
            delivered.deliveries(),
            chips -> isDeliveredBy(line.payer(), chips),
            DELIVERIES,
            "a chip supply made or a chip lease granted by '" + line.payer() + "'");
      }
    }
  }

  private static boolean isDeliveredBy(PartyId maker, Contract source) {
    return (source instanceof ChipSupply supply && supply.maker().equals(maker))
        || (source instanceof ChipLease lease && lease.lessor().equals(maker));
  }
}
