package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compute capacity rented by take-or-pay: the buyer pays for the power it draws and, as a separate
 * <i>deficiency payment</i>, for what it draws less than the committed minimum.
 *
 * <p>{@code capacity = price x drawn / 12}, {@code deficiency = price x max(0, minimum use x
 * energised - drawn) / 12}. The minimum is a share of <i>energised</i> megawatts, never of
 * contracted ones: what is not there is not paid for. Megawatts come online in tranches; each runs
 * for its own term from its own energisation and is then renewed, both as its {@link Rent} says.
 *
 * <p>For example, 100 MW energised at $12 million per MW-year, minimum 90 %, 60 drawn: $60 million
 * of capacity and $30 million of deficiency a month. All of it counts as drawn unless the buyer
 * calls less off.
 *
 * @param buyer who draws and pays
 * @param supplier who owns the sites
 * @param opening megawatts energised before the first month of the term
 * @param energisation megawatts planned to come online, by month
 * @param rent what is paid for a megawatt, and for how long
 * @param announced headline value; shown as backlog as far as it is not served, never due
 * @param chips the chip supply or lease that fills the sites, or null where they are filled already
 * @param lease that lease, as the economy knows it, or null where chips are the supplier's own
 * @see "docs/MODEL.md, Capacity, take-or-pay"
 */
public record Capacity(
    Heading heading,
    PartyId buyer,
    PartyId supplier,
    Megawatts opening,
    Schedule energisation,
    Rent rent,
    Money announced,
    @Nullable ContractId chips,
    @Nullable ChipLease lease)
    implements Contract {

  private static final int MONTHS = 12;

  /** How late a supplier may be before its customer can cancel free of charge (assumed). */
  public static final int LATE_MONTHS = 6;

  /** Makes a contract of which it is not known yet whether its chips are leased. */
  public Capacity(
      Heading heading,
      PartyId buyer,
      PartyId supplier,
      Megawatts opening,
      Schedule energisation,
      Rent rent,
      Money announced,
      @Nullable ContractId chips) {
    this(heading, buyer, supplier, opening, energisation, rent, announced, chips, null);
  }

  /** Returns the same contract at another rent. */
  public Capacity withRent(Rent agreed) {
    return new Capacity(
        heading, buyer, supplier, opening, energisation, agreed, announced, chips, lease);
  }

  /** Returns the same contract with its chips leased, or not if null. */
  public Capacity onChipsOf(@Nullable ChipLease leased) {
    return Objects.equals(lease, leased)
        ? this
        : new Capacity(
            heading, buyer, supplier, opening, energisation, rent, announced, chips, leased);
  }

  /**
   * Returns the price per megawatt and year in a month, renewals aside.
   *
   * <p>For example, $12 million rising 3 %: $12.36 million in the second year, $12.7308 million in
   * the third.
   */
  public Money priceIn(Period period) {
    return rent.priceAfter(period.minus(term().first()));
  }

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
    Energisation start = new Energisation(opening, tranches, energisation);
    return new State(this, start, Money.ZERO, Money.ZERO, Money.ZERO, Concessions.NONE);
  }

  /**
   * Returns the contract's value: a year's rent for each tranche planned times its term, as far as
   * it lies within the contract's; renewals do not count.
   *
   * <p>For example, 4,500 MW at $13.3 million for five years: $299.25 billion.
   */
  public Money value() {
    return CapacityBacklog.valueOf(this);
  }

  /**
   * Returns what it costs to drop power: so many months of its rent.
   *
   * <p>For example, 120 MW at $12 million per MW-year and six months: $720 million.
   */
  public Money feeFor(Megawatts dropped, int months, Period period) {
    return priceIn(period).times(dropped.value()).times(months, MONTHS);
  }

  /** Adds something the supplier gives the buyer without cash, unless it is nothing. */
  void accrue(List<Accrual> accruals, Accrual.Kind kind, Money amount) {
    if (amount.isPositive()) {
      accruals.add(new Accrual(id(), kind, supplier, buyer, amount));
    }
  }

  /** Megawatts that came online together and the first month they are billed for. */
  public record Tranche(Period from, Megawatts power) {

    /** Returns the power of all tranches. */
    static Megawatts sum(List<Tranche> tranches) {
      long sum = 0;
      for (Tranche tranche : tranches) {
        sum += tranche.power().value();
      }
      return new Megawatts(sum);
    }
  }

  /**
   * @param contract the terms
   * @param power the power online and to come
   * @param billed all capacity and deficiency served so far, what was put off included
   * @param cancelled value of the power that was dropped or cancelled
   * @param held what the supplier holds of the deposit
   * @param concessions what was asked for and granted beside the terms
   */
  public record State(
      Capacity contract,
      Energisation power,
      Money billed,
      Money cancelled,
      Money held,
      Concessions concessions)
      implements ContractState {

    /** Returns what is online, in order of power. */
    public List<Tranche> tranches() {
      return power.tranches();
    }

    /** Returns megawatts planned to come online by month, less what was dropped or cancelled. */
    public Schedule planned() {
      return power.planned();
    }

    /** Returns the power online in a month; none outside the term. */
    public Megawatts energisedIn(Period period) {
      return contract.term().covers(period) ? power.onlineIn(period) : Megawatts.ZERO;
    }

    /** Returns the power that has come online since the contract was signed. */
    public Megawatts energisedSinceSigning() {
      return power.sinceSigning();
    }

    /**
     * Returns the power online in a coming month if all comes as planned; none outside the term.
     */
    public Megawatts plannedIn(Period period) {
      return contract.term().covers(period) ? power.plannedIn(period) : Megawatts.ZERO;
    }

    /** Returns the power planned and not online yet. */
    public Megawatts missing() {
      return power.missing();
    }

    /** Returns the power that was to be online so long ago that the buyer may cancel it. */
    public Megawatts cancellableIn(Period period) {
      return power.missingSince(period.plus(-LATE_MONTHS));
    }

    /**
     * Returns what is left of the contract when its supplier fails: no power, and what was put off
     * still to be repaid.
     */
    public State withoutPower() {
      return withPower(new Energisation(Megawatts.ZERO, List.of(), Schedule.EMPTY));
    }

    /**
     * Returns it with the power alone whose chips are the supplier's own: where they are leased,
     * all that came since signing runs on chips that are given back with their lease.
     */
    public State withOwnChips() {
      return contract.lease == null ? this : withPower(power.atSigning());
    }

    /** Returns what of the contract is signed and still to be served after a month. */
    public Money backlogAfter(Period period) {
      return CapacityBacklog.after(period, this);
    }

    /** Returns the contract's value less that of the power that was dropped or cancelled. */
    public Money contracted() {
      return contract.value().minus(cancelled);
    }

    /** Tells whether rent can be put off: not while an earlier part of it still is. */
    public boolean mayStretchOutIn(Period period) {
      return concessions.mayStretchOutIn(period);
    }

    /** Returns the rent put off and not due yet, interest included. */
    public Money deferred() {
      return concessions.deferred();
    }

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      Period period = conditions.period();
      List<Obligation> due = new ArrayList<>(4);
      MonthlyRent rent = rentIn(conditions, notices);
      Money capacity = concessions.payable(rent.capacity(), period);
      Obligations.addTo(due, contract, ObligationKind.CAPACITY, period, capacity);
      Money deficiency = concessions.payable(rent.deficiency(), period);
      Obligations.addTo(due, contract, ObligationKind.DEFICIENCY, period, deficiency);
      concessions.addRepayment(due, contract, period);
      if (!concessions.putOffIn(period)) {
        Obligations.addTo(
            due, contract, ObligationKind.STEP_DOWN_FEE, period, feeAgreed(period, notices));
      }
      addDeposit(due, period);
      return due;
    }

    private void addDeposit(List<Obligation> due, Period period) {
      if (contract.rent.deposit().isPositive()) {
        boolean first = period.equals(contract.heading.inForce().first());
        Money left = first ? contract.rent.deposit() : Money.ZERO;
        Obligations.addTo(due, contract, ObligationKind.DEPOSIT, period, left);
      }
      if (held.isPositive() && period.equals(contract.term().last())) {
        ObligationId id = new ObligationId(contract.id(), ObligationKind.DEPOSIT_RETURN, period);
        Seniority seniority = contract.heading.seniority();
        due.add(new Obligation(id, contract.supplier, contract.buyer, held, seniority));
      }
    }

    private MonthlyRent rentIn(Conditions conditions, List<Notice> notices) {
      Period period = conditions.period();
      Megawatts energised = energisedIn(period);
      return energised.isPositive()
          ? MonthlyRent.of(contract.rent, energised, yearlyRent(period, conditions), notices)
          : MonthlyRent.NONE;
    }

    private Money feeAgreed(Period period, List<Notice> notices) {
      Notice.StepDownGranted granted = Concessions.stepDownAgreed(notices);
      if (granted == null) {
        return Money.ZERO;
      }
      Megawatts left = missing();
      for (Notice before : notices.subList(0, notices.indexOf(granted))) {
        if (before instanceof Notice.CapacityEnergised energised) {
          left = left.minusOrZero(energised.added());
        }
      }
      return contract.feeFor(granted.dropped().min(left), granted.feeMonths(), period);
    }

    @Override
    public List<Accrual> accruesIn(Conditions conditions, List<Notice> notices) {
      Period period = conditions.period();
      return concessions.putOffIn(period)
          ? concessions.accrualsOf(rentIn(conditions, notices), contract, period)
          : List.of();
    }

    /** Returns a year's rent for all the power online in a month, were all of it drawn. */
    Money yearlyRent(Period period, RentalPrices market) {
      return contract.rent.yearlyIn(period, tranches(), contract.term().first(), market);
    }

    /** What was put off and is repaid in the month is left out. */
    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      return new RentAhead(this, outlook).dueIn(period);
    }

    @Override
    public void expect(CashPlan months, Outlook outlook) {
      new RentAhead(this, outlook).addTo(months);
    }

    /**
     * Returns what the buyer owes in coming months though it draws nothing, if all power comes as
     * planned: the minimum rent less what is put off, and what is repaid of that.
     *
     * @param next the first of them, whose dues are not in this state yet
     */
    public Money minimumIn(Period next, int months, Outlook outlook) {
      return new RentAhead(this, outlook).minimumIn(next, months);
    }

    /** Returns the power planned for a coming month and not online yet. */
    public Megawatts comingIn(Period period) {
      return plannedIn(period).minusOrZero(energisedIn(period));
    }

    /**
     * Returns a year's rent for the power that is planned to be online in a month and is not yet.
     */
    Money yearlyRentOfComing(Period period) {
      return contract.priceIn(period).times(comingIn(period).value());
    }

    /**
     * Returns the part of what is paid of a coming month's rent that is for power planned and not
     * online yet. For example, of 50 MW to come at $12 million, with 30 % put off: $35 million.
     */
    public Money rentOfComingPower(Period period) {
      return concessions.payable(yearlyRentOfComing(period).times(1, MONTHS), period);
    }

    /**
     * Returns what is owed at once when the buyer defaults: what was put off, and damages, the
     * present value of what the supplier loses. Never the backlog beside them.
     */
    @Override
    public List<Obligation> dueOnDefault(Conditions conditions) {
      List<Obligation> due = new ArrayList<>(2);
      Period period = conditions.period();
      Obligations.addTo(due, contract, ObligationKind.ACCELERATED_RENT, period, deferred());
      Obligations.addTo(
          due,
          contract,
          ObligationKind.DAMAGES,
          period,
          CapacityValue.of(this, conditions, conditions.baseRate()).lost().minus(held));
      return due;
    }

    /** Whoever fails, the deposit stays where it is; damages are what the supplier loses beyond. */
    @Override
    public List<Accrual> accruesAtEnd(Period period) {
      List<Accrual> accruals = new ArrayList<>(1);
      contract.accrue(accruals, Accrual.Kind.DEPOSIT_KEPT, held);
      return accruals;
    }

    @Override
    public State apply(ContractEvent event) {
      return switch (event) {
        case ContractEvent.NoticeGiven(Period period, Notice notice) -> afterNotice(period, notice);
        case ContractEvent.ObligationDue(Obligation due) -> afterDue(due);
        case ContractEvent.Accrued(Accrual accrual) -> afterAccrual(accrual);
        case ContractEvent.ObligationPaid paid -> this;
        case ContractEvent.GuaranteeCalled elsewhere -> this;
        case ContractEvent.ClaimTakenOver elsewhere -> this;
        case ContractEvent.RankLost elsewhere -> this;
      };
    }

    private State afterNotice(Period period, Notice notice) {
      return switch (notice) {
        case Notice.CapacityEnergised(var id, Megawatts added) ->
            withPower(power.with(new Tranche(period.next(), added)));
        case Notice.StretchOutAsked wish -> with(concessions.withAsked(period, wish));
        case Notice.StepDownAsked wish -> with(concessions.withAsked(period, wish));
        case Notice.StretchOutGranted(var id, StretchOut terms)
            when concessions.areAsked(period, new Notice.StretchOutAsked(id, terms))
                && mayStretchOutIn(period) ->
            with(concessions.withStretchOut(terms, period, contract.term().last()));
        case Notice.StepDownGranted(var id, Megawatts dropped, int feeMonths)
            when concessions.areAsked(period, new Notice.StepDownAsked(id, dropped, feeMonths)) -> {
          Megawatts gone = dropped.min(missing());
          State next = without(power.withoutLast(gone));
          yield concessions.putOffIn(period)
              ? next.with(concessions.withFee(contract.feeFor(gone, feeMonths, period)))
              : next;
        }
        case Notice.LatePowerCancelled(var id, Megawatts late) -> {
          Megawatts gone = late.min(cancellableIn(period));
          yield without(power.withoutNext(gone));
        }
        default -> this;
      };
    }

    private State withPower(Energisation next) {
      return new State(contract, next, billed, cancelled, held, concessions);
    }

    private State with(Concessions next) {
      return new State(contract, power, billed, cancelled, held, next);
    }

    private State without(Energisation left) {
      Money gone =
          CapacityBacklog.valueOf(contract, power.planned())
              .minus(CapacityBacklog.valueOf(contract, left.planned()));
      return new State(contract, left, billed, cancelled.plus(gone), held, concessions);
    }

    private State afterDue(Obligation due) {
      return switch (due.id().kind()) {
        case CAPACITY, DEFICIENCY -> withBilled(due.amount());
        case DEFERRED_RENT, ACCELERATED_RENT ->
            with(concessions.withDeferred(due.amount().negated()));
        case DEPOSIT -> withHeld(held.plus(due.amount()));
        case DEPOSIT_RETURN -> withHeld(held.minus(due.amount()));
        default -> this;
      };
    }

    private State withHeld(Money left) {
      return new State(contract, power, billed, cancelled, left, concessions);
    }

    private State afterAccrual(Accrual accrual) {
      if (accrual.kind() == Accrual.Kind.DEPOSIT_KEPT) {
        return withHeld(Money.ZERO);
      }
      State next = with(concessions.withDeferred(accrual.amount()));
      return switch (accrual.kind()) {
        case RENT_DEFERRED, DEFICIENCY_DEFERRED -> next.withBilled(accrual.amount());
        case FEE_DEFERRED -> next.with(next.concessions.withFee(Money.ZERO));
        default -> next;
      };
    }

    private State withBilled(Money amount) {
      return new State(contract, power, billed.plus(amount), cancelled, held, concessions);
    }
  }
}
