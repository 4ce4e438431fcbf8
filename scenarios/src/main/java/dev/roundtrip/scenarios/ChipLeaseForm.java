package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipLease;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a chip lease is written. */
final class ChipLeaseForm implements ContractForm {

  static final Field<PartyId> LESSEE =
      Field.required("lessee", Reference.PARTY, "who runs the sites and pays rent; a party id");

  static final Field<PartyId> LESSOR =
      Field.required("lessor", Reference.PARTY, "who makes and owns the chips; a party id");

  static final Field<Money> VALUE =
      Field.required("value", Units.PRICE_OF_POWER, "what the chips would sell for");

  static final Field<Money> COST =
      Field.required("cost", Units.PRICE_OF_POWER, "what the chips cost the lessor");

  static final Field<Money> RENT =
      Field.required("rent", Units.PRICE_OF_POWER_YEAR, "rent of the chips");

  static final Field<Rate> RESIDUAL =
      Field.required(
          "residual", Units.SHARE, "share of the cost left at the end of the useful life");

  static final Field<Integer> LIFE =
      Field.required("useful-life", Units.DURATION, "time for which they are leased");

  static final Field<Integer> NOTICE =
      Field.optional(
          "return-notice", Units.DURATION, "rent due when given back before; none if left out");

  static final Field<Megawatts> MOST =
      Field.required(
          "most", Units.POSITIVE_POWER, "the most power leased in all, chips given back aside");

  static final Field<Integer> LEAD =
      Field.required("lead", Units.DURATION, "time from order to energisation of the site");

  static final Field<Integer> INSTALLATION =
      Field.required("installation", Units.DURATION, "time from delivery to energisation");

  @Override
  public String type() {
    return "chip-lease";
  }

  @Override
  public Class<? extends Contract> made() {
    return ChipLease.class;
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(
        LESSEE, LESSOR, VALUE, COST, RENT, RESIDUAL, LIFE, NOTICE, MOST, LEAD, INSTALLATION);
  }

  @Override
  public @Nullable Contract make(Heading heading, Values terms, Context context) {
    if (terms.get(LEAD) <= terms.get(INSTALLATION)) {
      terms.refuse(LEAD, context, "more months than the installation takes");
      return null;
    }
    return new ChipLease(
        heading,
        terms.get(LESSEE),
        terms.get(LESSOR),
        terms.get(VALUE),
        terms.get(COST),
        terms.get(RENT),
        terms.get(RESIDUAL),
        terms.get(LIFE),
        terms.or(NOTICE, 0),
        terms.get(MOST),
        terms.get(LEAD),
        terms.get(INSTALLATION));
  }

  /** Says where it does not fit with the rest of the scenario. */
  static void check(ChipLease lease, Fitting fitting) {
    fitting.mustAct(lease.lessor(), LESSOR, "who delivers");
    fitting.mustAct(lease.lessee(), LESSEE, "who orders");
    doubtMost(lease, fitting);
  }

  /** What a lease does not fill nothing else does. */
  private static void doubtMost(ChipLease lease, Fitting fitting) {
    List<Capacity> sites =
        fitting.contracts().values().stream()
            .filter(Capacity.class::isInstance)
            .map(Capacity.class::cast)
            .filter(site -> lease.id().equals(site.chips()))
            .toList();
    long planned = sites.stream().mapToLong(site -> site.energisation().total()).sum();
    if (planned > lease.most().value()) {
      List<String> ids = sites.stream().map(site -> site.id().value()).toList();
      fitting.doubt(
          MOST,
          "at least the %d MW that it is to fill (%s), as what it does not fill never comes online"
              .formatted(planned, String.join(", ", ids)));
    }
  }
}
