package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipLease;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Rent;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** How capacity is written. */
final class CapacityForm implements ContractForm {

  private static final long TEN = 10;

  static final Field<PartyId> BUYER =
      Field.required("buyer", Reference.PARTY, "who draws and pays; a party id");

  static final Field<PartyId> SUPPLIER =
      Field.required("supplier", Reference.PARTY, "who owns the sites; a party id");

  static final Field<Megawatts> OPENING =
      Field.optional(
          "opening",
          Units.POWER,
          "power energised before the first month of the term; none if left out");

  static final Field<Schedule> ENERGISATION =
      Field.optional(
          "energisation",
          new Timetable<>(Units.POSITIVE_POWER, Megawatts::value),
          "power planned to come online, by the first month in which it is there and billed");

  static final Field<Integer> TRANCHE_TERM =
      Field.required(
          "tranche-term", Units.DURATION, "term of each tranche from its own energisation");

  static final Field<Money> PRICE =
      Field.required("price", Units.PRICE_OF_POWER_YEAR, "rent during that term");

  static final Field<Rate> ESCALATOR =
      Field.optional(
          "escalator",
          Units.SHARE,
          "by how much the rent rises on every anniversary of the term's first month; 0% if left out");

  static final Field<Money> DEPOSIT =
      Field.optional(
          "deposit",
          Units.POSITIVE_MONEY,
          "left with the supplier in the term's first month, and handed back in its last");

  static final Field<Money> RENEWAL_PRICE =
      Field.optional(
          "renewal-price",
          Units.PRICE_OF_POWER_YEAR,
          "rent after that term; the re-letting price for the age of the chips if left out");

  static final Field<Rate> MINIMUM_USE =
      Field.required(
          "minimum-use",
          Units.SHARE,
          "share of the energised power that is paid for whether it is drawn or not");

  static final Field<Money> ANNOUNCED =
      Field.required("announced", Units.MONEY, "headline value; shown as backlog, never due");

  static final Field<ContractId> CHIPS =
      Field.optional(
          "chips",
          Reference.CONTRACT,
          "the chip supply that fills the sites; left out where they are filled already");

  @Override
  public String type() {
    return "capacity";
  }

  @Override
  public Class<? extends Contract> made() {
    return Capacity.class;
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(
        BUYER,
        SUPPLIER,
        OPENING,
        ENERGISATION,
        TRANCHE_TERM,
        PRICE,
        ESCALATOR,
        DEPOSIT,
        RENEWAL_PRICE,
        MINIMUM_USE,
        ANNOUNCED,
        CHIPS);
  }

  @Override
  public Contract make(Heading heading, Values terms, Context context) {
    Capacity capacity = capacity(heading, terms);
    try {
      doubtAnnounced(capacity.announced(), capacity.value(), terms, context);
    } catch (ArithmeticException e) {
      Field<?> most = terms.has(ESCALATOR) ? ESCALATOR : PRICE;
      terms.refuse(most, context, "one that keeps the rent of the term within the range of money");
    }
    return capacity;
  }

  /** An announcement far from what was signed is a slip of units more often than a boast. */
  private static void doubtAnnounced(Money announced, Money value, Values terms, Context context) {
    if (announced.isPositive()
        && value.isPositive()
        && (isFarAbove(announced, value) || isFarAbove(value, announced))) {
      terms.doubt(
          ANNOUNCED,
          context,
          "at most ten times more or less than the %s billion USD that its own terms come to"
              .formatted(
                  BigDecimal.valueOf(value.cents(), 11).round(new MathContext(4)).toPlainString()));
    }
  }

  private static boolean isFarAbove(Money one, Money other) {
    return one.cents() / TEN > other.cents();
  }

  private static Capacity capacity(Heading heading, Values terms) {
    return new Capacity(
        heading,
        terms.get(BUYER),
        terms.get(SUPPLIER),
        terms.or(OPENING, Megawatts.ZERO),
        terms.or(ENERGISATION, Schedule.EMPTY),
        rent(terms),
        terms.get(ANNOUNCED),
        terms.find(CHIPS));
  }

  private static Rent rent(Values terms) {
    return new Rent(
        terms.get(TRANCHE_TERM),
        terms.get(PRICE),
        terms.or(ESCALATOR, Rate.ZERO),
        terms.or(DEPOSIT, Money.ZERO),
        terms.find(RENEWAL_PRICE),
        terms.get(MINIMUM_USE));
  }

  /** Says where it does not fit with the rest of the scenario. */
  static void check(Capacity capacity, Fitting fitting) {
    fitting.mustAct(capacity.supplier(), SUPPLIER, "who energises");
    fitting.mustBeWithin(capacity, capacity.energisation(), ENERGISATION);
    checkDeposit(capacity, fitting);
    ContractId chips = capacity.chips();
    fitting.mustBe(
        chips == null ? List.of() : List.of(chips),
        source -> isUsedBy(capacity.supplier(), source),
        CHIPS,
        "a chip supply bought or a chip lease taken by '" + capacity.supplier() + "'");
  }

  private static void checkDeposit(Capacity capacity, Fitting fitting) {
    Period start = fitting.start();
    Period first = capacity.heading().inForce().first();
    if (start != null && capacity.rent().deposit().isPositive() && first.isBefore(start)) {
      fitting.refuse(
          DEPOSIT,
          "none, because the contract is in force from %s, and what was left before %s, the first month, is in no book"
              .formatted(first, start));
    }
  }

  private static boolean isUsedBy(PartyId supplier, Contract source) {
    return (source instanceof ChipSupply supply && supply.buyer().equals(supplier))
        || (source instanceof ChipLease lease && lease.lessee().equals(supplier));
  }
}
