package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compute capacity rented by take-or-pay: the buyer pays for the power it draws and, as a separate
 * <i>deficiency payment</i>, for what it draws less than the committed minimum.
 *
 * <p>{@code capacity = price x drawn / 12}, {@code deficiency = price x max(0, minimum use x
 * energised - drawn) / 12}. The minimum is a share of <i>energised</i> megawatts, never of
 * contracted ones: what is not there is not paid for. Megawatts come online in tranches; each runs
 * for its own term from its own energisation and is then renewed: at the renewal price, or, where
 * the contract has none, month by month at the re-letting price for the age of its chips.
 *
 * <p>For example, 100 MW energised at $12 million per MW-year, minimum 90 %, 60 drawn: $60 million
 * of capacity and $30 million of deficiency a month.
 *
 * @param buyer who draws and pays
 * @param supplier who owns the sites
 * @param opening megawatts energised before the first month of the term
 * @param energisation megawatts planned to come online, by month
 * @param trancheMonths term of each tranche from its own energisation; positive
 * @param price per megawatt and year during that term; positive
 * @param renewalPrice per megawatt and year after it; positive; null at the re-letting price
 * @param minimumUse share of energised megawatts paid for whether drawn or not; 0 to 1
 * @param announced headline value; shown as backlog, never due
 * @param chips the chip supply that fills the sites, or null where they are filled already
 * @see "docs/MODEL.md, Capacity, take-or-pay"
 */
public record Capacity(
    Heading heading,
    PartyId buyer,
    PartyId supplier,
    Megawatts opening,
    Schedule energisation,
    int trancheMonths,
    Money price,
    @Nullable Money renewalPrice,
    Rate minimumUse,
    Money announced,
    @Nullable ContractId chips)
    implements Contract {

  private static final int MONTHS = 12;

  @Override
  public PartyId obligor() {
    return buyer;
  }

  @Override
  public PartyId obligee() {
    return supplier;
  }

  @Override
  public State atSigning() {
    List<Tranche> tranches =
        opening.isPositive() ? List.of(new Tranche(term().first(), opening)) : List.of();
    return new State(this, tranches, Money.ZERO);
  }

  /**
   * Returns the contract's value: a year's rent for each tranche planned times its term, as far as
   * it lies within the contract's; renewals do not count.
   *
   * <p>For example, 4,500 MW at $13.3 million for five years: $299.25 billion.
   */
  public Money value() {
    Money value = rentOf(opening, term().first());
    for (Schedule.Step step : energisation.steps()) {
      value = value.plus(rentOf(new Megawatts(step.amount()), step.period()));
    }
    return value;
  }

  private Money rentOf(Megawatts power, Period from) {
    int months = Math.clamp(term().last().minus(from) + 1, 0, trancheMonths);
    return price.times(power.value()).times(months, MONTHS);
  }

  /** Megawatts that came online together and the first month they are billed for. */
  public record Tranche(Period from, Megawatts power) {}

  /**
   * @param contract the terms
   * @param tranches what is online, in order of energisation
   * @param billed all capacity and deficiency due so far
   */
  public record State(Capacity contract, List<Tranche> tranches, Money billed)
      implements ContractState {

    public State {
      tranches = List.copyOf(tranches);
    }

    /** Returns the power online in a month. */
    public Megawatts energisedIn(Period period) {
      long online = 0;
      for (Tranche tranche : tranches) {
        if (!tranche.from().isAfter(period)) {
          online += tranche.power().value();
        }
      }
      return new Megawatts(contract.term().covers(period) ? online : 0);
    }

    /** Returns the power that has come online since the contract was signed. */
    public Megawatts energisedSinceSigning() {
      long online = -contract.opening.value();
      for (Tranche tranche : tranches) {
        online += tranche.power().value();
      }
      return new Megawatts(online);
    }

    /** Returns the power online in a coming month if all comes as planned. */
    public Megawatts plannedIn(Period period) {
      if (!contract.term().covers(period)) {
        return Megawatts.ZERO;
      }
      long planned = contract.opening.value() + contract.energisation.through(period);
      return new Megawatts(Math.max(planned, energisedIn(period).value()));
    }

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      Period period = conditions.period();
      Megawatts energised = energisedIn(period);
      if (!energised.isPositive()) {
        return List.of();
      }
      Megawatts drawn = Megawatts.ZERO;
      for (Notice notice : notices) {
        if (notice instanceof Notice.CallOff callOff) {
          drawn = callOff.drawn().min(energised);
        }
      }
      Megawatts deficiency = energised.times(contract.minimumUse()).minusOrZero(drawn);
      Money yearly = yearlyRent(period, conditions);
      List<Obligation> due = new ArrayList<>(2);
      add(due, ObligationKind.CAPACITY, period, yearly, drawn, energised);
      add(due, ObligationKind.DEFICIENCY, period, yearly, deficiency, energised);
      return due;
    }

    private void add(
        List<Obligation> due,
        ObligationKind kind,
        Period period,
        Money yearly,
        Megawatts part,
        Megawatts whole) {
      Money amount = yearly.times(part.value(), MONTHS * whole.value());
      Obligations.addTo(due, contract, kind, period, amount);
    }

    /** Returns a year's rent for all the power online in a month, were all of it drawn. */
    private Money yearlyRent(Period period, RentalPrices market) {
      Money rent = Money.ZERO;
      for (Tranche tranche : tranches) {
        int age = period.minus(tranche.from());
        if (age >= 0) {
          rent = rent.plus(contract.priceAtAge(age, market).times(tranche.power().value()));
        }
      }
      return rent;
    }

    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      if (!contract.term().covers(period)) {
        return Money.ZERO;
      }
      Megawatts coming = plannedIn(period).minusOrZero(energisedIn(period));
      return yearlyRent(period, outlook)
          .plus(contract.price.times(coming.value()))
          .times(1, MONTHS);
    }

    @Override
    public State apply(ContractEvent event) {
      return switch (event) {
        case ContractEvent.NoticeGiven(
                Period period,
                Notice.CapacityEnergised(var id, var added)) -> {
          List<Tranche> next = new ArrayList<>(tranches);
          next.add(new Tranche(period.next(), added));
          yield new State(contract, next, billed);
        }
        case ContractEvent.ObligationDue due ->
            new State(contract, tranches, billed.plus(due.obligation().amount()));
        case ContractEvent.NoticeGiven other -> this;
        case ContractEvent.ObligationPaid paid -> this;
        case ContractEvent.GuaranteeCalled elsewhere -> this;
        case ContractEvent.ClaimTakenOver elsewhere -> this;
      };
    }
  }

  /** The chips of a tranche are as old as the tranche. */
  private Money priceAtAge(int months, RentalPrices market) {
    if (months < trancheMonths) {
      return price;
    }
    return renewalPrice == null ? market.rentAtAge(months) : renewalPrice;
  }
}
