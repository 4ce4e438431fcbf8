package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.SiteConstruction;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Schedule;
import java.util.Collections;
import java.util.List;

/** How a site construction is written. */
final class SiteConstructionForm implements ContractForm {

  static final Field<PartyId> OWNER =
      Field.required("owner", Reference.PARTY, "who orders, pays and owns; a party id");

  static final Field<PartyId> BUILDER =
      Field.required("builder", Reference.PARTY, "who builds; a party id");

  static final Field<List<ContractId>> SITES =
      Field.required(
          "sites",
          new Many<>("contract ids", Reference.CONTRACT),
          "the capacity contracts of the owner that are built for");

  static final Field<Schedule> UNDERWAY =
      Field.optional(
          "underway",
          new Timetable<>(Units.POSITIVE_POWER, Megawatts::value),
          "power begun and paid before the run, by the month it is ready; none if left out");

  static final Field<Money> PRICE =
      Field.required("price", Units.PRICE_OF_POWER, "price of shell, power and cooling");

  static final Field<Integer> CONSTRUCTION =
      Field.required("construction", Units.DURATION, "time of building, over which it is paid");

  static final Field<Integer> POWER_QUEUE =
      Field.required("power-queue", Units.DURATION, "time from order to power");

  static final Field<Integer> LIFE =
      Field.required("useful-life", Units.DURATION, "time over which it is depreciated");

  @Override
  public String type() {
    return "site-construction";
  }

  @Override
  public Class<? extends Contract> made() {
    return SiteConstruction.class;
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(OWNER, BUILDER, SITES, UNDERWAY, PRICE, CONSTRUCTION, POWER_QUEUE, LIFE);
  }

  @Override
  public Contract make(Heading heading, Values terms, Context context) {
    return new SiteConstruction(
        heading,
        terms.get(OWNER),
        terms.get(BUILDER),
        terms.get(SITES),
        terms.or(UNDERWAY, Schedule.EMPTY),
        terms.get(PRICE),
        terms.get(CONSTRUCTION),
        terms.get(POWER_QUEUE),
        terms.get(LIFE));
  }

  /** Says where it does not fit with the rest of the scenario. */
  static void check(SiteConstruction site, Fitting fitting) {
    fitting.mustAct(site.owner(), OWNER, "who orders");
    fitting.mustBe(
        site.sites(),
        own -> own instanceof Capacity capacity && capacity.supplier().equals(site.owner()),
        SITES,
        "a capacity contract supplied by '" + site.owner() + "'");
    if (fitting.contracts().values().stream().anyMatch(other -> isBuiltFirst(other, site))) {
      fitting.refuse(SITES, "sites that no other construction is for, as they are built once");
    }
  }

  /** Tells whether a contract, the first of the two by id, builds for some of the same sites. */
  private static boolean isBuiltFirst(Contract contract, SiteConstruction site) {
    return contract instanceof SiteConstruction other
        && other.id().compareTo(site.id()) < 0
        && !Collections.disjoint(other.sites(), site.sites());
  }
}
