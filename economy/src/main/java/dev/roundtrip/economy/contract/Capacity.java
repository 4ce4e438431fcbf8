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
 * of capacity and $30 million of deficiency a month. With a minimum of 100 % all of it counts as
 * drawn, unless the buyer calls less off.
 *
 * @param buyer who draws and pays
 * @param supplier who owns the sites
 * @param opening megawatts energised before the first month of the term
 * @param energisation megawatts planned to come online, by month
 * @param trancheMonths term of each tranche from its own energisation; positive
 * @param price per megawatt and year during that term, in the contract's first year; positive
 * @param escalator by how much the price rises on every anniversary of the contract's first month
 * @param deposit what the buyer leaves with the supplier in the contract's first month, at no
 *     interest, and gets back in its last; the supplier keeps it if the contract ends before; zero
 *     or positive
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
    Rate escalator,
    Money deposit,
    @Nullable Money renewalPrice,
    Rate minimumUse,
    Money announced,
    @Nullable ContractId chips)
    implements Contract {

  private static final int MONTHS = 12;

  /** How late a supplier may be before its customer can cancel free of charge (assumed). */
  public static final int LATE_MONTHS = 6;

  /** A contract whose price stays as it is, without a deposit. */
  public Capacity(
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
      @Nullable ContractId chips) {
    this(
        heading,
        buyer,
        supplier,
        opening,
        energisation,
        trancheMonths,
        price,
        Rate.ZERO,
        Money.ZERO,
        renewalPrice,
        minimumUse,
        announced,
        chips);
  }

  /**
   * Returns the price per megawatt and year in a month, renewals aside.
   *
   * <p>For example, $12 million rising 3 %: $12.36 million in the second year, $12.7308 million in
   * the third.
   */
  public Money priceIn(Period period) {
    Money now = price;
    if (!escalator.equals(Rate.ZERO)) {
      for (int years = period.minus(term().first()) / MONTHS; years > 0; years--) {
        now = now.plus(now.times(escalator));
      }
    }
    return now;
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
    return new State(this, start, Money.ZERO, Money.ZERO, Money.ZERO, null, null);
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
    Money rent = Money.ZERO;
    for (int done = 0; done < months; ) {
      Period now = from.plus(done);
      int same = Math.min(months - done, monthsAtPriceOf(now));
      rent = rent.plus(priceIn(now).times(power.value()).times(same, MONTHS));
      done += same;
    }
    return rent;
  }

  /** Returns for how many months, from one on, the price is what it is in that one. */
  private int monthsAtPriceOf(Period period) {
    return escalator.equals(Rate.ZERO)
        ? Integer.MAX_VALUE
        : MONTHS - Math.floorMod(period.minus(term().first()), MONTHS);
  }

  /** Returns what it costs to drop power: so many months of its rent. */
  private Money feeFor(Megawatts dropped, int months, Period period) {
    return priceIn(period).times(dropped.value()).times(months, MONTHS);
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
   * @param cancelled headline value of what was dropped or cancelled
   * @param held what the supplier holds of the deposit
   * @param deferral the rent put off, or null
   * @param asked the last request to change the contract, or null
   */
  public record State(
      Capacity contract,
      Energisation power,
      Money billed,
      Money cancelled,
      Money held,
      @Nullable DeferredRent deferral,
      @Nullable Asked asked)
      implements ContractState {

    /** A request to change the contract and its month. */
    public record Asked(Period period, Notice notice) {}

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
      Money gone = cancelled.plus(backlog().max(Money.ZERO));
      Energisation none = new Energisation(contract.opening, List.of(), Schedule.EMPTY);
      return new State(contract, none, billed, gone, held, deferral, asked);
    }

    /**
     * Returns it with the power alone that was online at signing: all that came since runs on chips
     * that are given back with their lease.
     */
    public State withoutLeasedChips() {
      boolean any = power.opening().isPositive() && !power.tranches().isEmpty();
      List<Tranche> own = any ? power.tranches().subList(0, 1) : List.of();
      return withPower(new Energisation(power.opening(), own, power.planned()));
    }

    /** Returns what is left of the headline value: signed, less billed, less cancelled. */
    public Money backlog() {
      return contract.announced.minus(billed).minus(cancelled);
    }

    /** Tells whether rent can be put off: not while an earlier part of it still is. */
    public boolean mayStretchOutIn(Period period) {
      return deferral == null || !deferral.isOpenIn(period);
    }

    /** Returns the rent put off and not due yet, interest included. */
    public Money deferred() {
      return deferral == null ? Money.ZERO : deferral.balance();
    }

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      Period period = conditions.period();
      List<Obligation> due = new ArrayList<>(4);
      Served served = served(conditions, notices);
      Obligations.addTo(
          due, contract, ObligationKind.CAPACITY, period, payable(served.capacity(), period));
      Obligations.addTo(
          due, contract, ObligationKind.DEFICIENCY, period, payable(served.deficiency(), period));
      if (deferral != null && deferral.repaysIn(period)) {
        Money part = deferral.repaymentIn(period);
        Obligations.addTo(due, contract, ObligationKind.INTEREST, period, deferral.interest());
        Obligations.addTo(due, contract, ObligationKind.DEFERRED_RENT, period, part);
      }
      if (deferral == null || !deferral.putsOffIn(period)) {
        Obligations.addTo(
            due, contract, ObligationKind.STEP_DOWN_FEE, period, feeAgreed(period, notices));
      }
      addDeposit(due, period);
      return due;
    }

    private void addDeposit(List<Obligation> due, Period period) {
      if (contract.deposit.isPositive()) {
        Money left = period.equals(contract.term().first()) ? contract.deposit : Money.ZERO;
        Obligations.addTo(due, contract, ObligationKind.DEPOSIT, period, left);
      }
      if (held.isPositive() && period.equals(contract.term().last())) {
        ObligationId id = new ObligationId(contract.id(), ObligationKind.DEPOSIT_RETURN, period);
        Seniority seniority = contract.heading.seniority();
        due.add(new Obligation(id, contract.supplier, contract.buyer, held, seniority));
      }
    }

    /** What was served in a month: power drawn, and power committed and not drawn. */
    private record Served(Money capacity, Money deficiency) {}

    private Served served(Conditions conditions, List<Notice> notices) {
      Period period = conditions.period();
      Megawatts energised = energisedIn(period);
      if (!energised.isPositive()) {
        return new Served(Money.ZERO, Money.ZERO);
      }
      Megawatts drawn = drawn(energised, notices);
      Megawatts deficiency = energised.times(contract.minimumUse()).minusOrZero(drawn);
      Money yearly = yearlyRent(period, conditions);
      long whole = MONTHS * energised.value();
      return new Served(
          yearly.times(drawn.value(), whole), yearly.times(deficiency.value(), whole));
    }

    private Megawatts drawn(Megawatts energised, List<Notice> notices) {
      Megawatts drawn = isCalledOff() ? Megawatts.ZERO : energised;
      for (Notice notice : notices) {
        if (notice instanceof Notice.CallOff callOff) {
          drawn = callOff.drawn().min(energised);
        }
      }
      return drawn;
    }

    /** Where all is paid for anyway, nothing is called off, and what nobody says is drawn. */
    private boolean isCalledOff() {
      return !contract.minimumUse.equals(Rate.ONE);
    }

    private Money payable(Money rent, Period period) {
      return deferral == null ? rent : rent.minus(deferral.putOff(rent, period));
    }

    private Money feeAgreed(Period period, List<Notice> notices) {
      Notice.StepDownAsked wish = null;
      Megawatts left = missing();
      for (Notice notice : notices) {
        if (notice instanceof Notice.StepDownAsked stepDown) {
          wish = stepDown;
        } else if (notice instanceof Notice.CapacityEnergised energised) {
          left = left.minusOrZero(energised.added());
        }
        if (wish != null
            && notice instanceof Notice.StepDownGranted(var id, Megawatts dropped, int feeMonths)
            && dropped.equals(wish.dropped())
            && feeMonths == wish.feeMonths()) {
          return contract.feeFor(dropped.min(left), feeMonths, period);
        }
      }
      return Money.ZERO;
    }

    /** Who cannot pay the rent cannot pay a fee: it is added to the rent that is put off. */
    @Override
    public List<Accrual> accruesIn(Conditions conditions, List<Notice> notices) {
      Period period = conditions.period();
      if (deferral == null || !deferral.putsOffIn(period)) {
        return List.of();
      }
      Served served = served(conditions, notices);
      Money rent = deferral.putOff(served.capacity(), period);
      Money deficiency = deferral.putOff(served.deficiency(), period);
      List<Accrual> accruals = new ArrayList<>(4);
      addTo(accruals, Accrual.Kind.RENT_DEFERRED, rent);
      addTo(accruals, Accrual.Kind.DEFICIENCY_DEFERRED, deficiency);
      addTo(accruals, Accrual.Kind.DEFERRAL_INTEREST, deferral.interest());
      addTo(accruals, Accrual.Kind.FEE_DEFERRED, deferral.fee());
      return accruals;
    }

    private void addTo(List<Accrual> accruals, Accrual.Kind kind, Money amount) {
      if (amount.isPositive()) {
        accruals.add(new Accrual(contract.id(), kind, contract.supplier, contract.buyer, amount));
      }
    }

    /** Returns a year's rent for all the power online in a month, were all of it drawn. */
    private Money yearlyRent(Period period, RentalPrices market) {
      Money renewed = Money.ZERO;
      long atPrice = 0;
      for (Tranche tranche : tranches()) {
        int age = period.minus(tranche.from());
        if (age >= contract.trancheMonths) {
          Money price = contract.renewedAtAge(age, market);
          renewed = renewed.plus(price.times(tranche.power().value()));
        } else if (age >= 0) {
          atPrice += tranche.power().value();
        }
      }
      return renewed.plus(contract.priceIn(period).times(atPrice));
    }

    /** What was put off and is repaid in the month is left out. */
    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      return payable(plannedRent(period, outlook), period).plus(depositIn(period));
    }

    /**
     * Rent is put off and repaid month after month: what is repaid in one is owed in none after.
     */
    @Override
    public void expect(CashPlan months, Outlook outlook) {
      DeferredRent left = deferral;
      int begun = left == null ? months.from() : months.next();
      for (int ahead = begun; ahead < months.to(); ahead++) {
        Period period = months.month(ahead);
        if (ahead >= months.from()) {
          Money repaid = left == null ? Money.ZERO : left.repaidIn(period);
          months.add(ahead, expectedIn(period, outlook).plus(repaid).cents());
        }
        left = left == null ? null : left.after(period, plannedRent(period, outlook));
      }
    }

    /** Returns what is to be left as a deposit in a coming month; negative if handed back. */
    private Money depositIn(Period period) {
      if (period.equals(contract.term().first())) {
        return contract.deposit;
      }
      return period.equals(contract.term().last()) ? held.negated() : Money.ZERO;
    }

    /**
     * Returns what the buyer owes in coming months though it draws nothing, if all power comes as
     * planned: the minimum rent less what is put off, and what is repaid of that.
     *
     * @param next the first of them, whose dues are not in this state yet
     */
    public Money minimumIn(Period next, int months, Outlook outlook) {
      Money owed = Money.ZERO;
      DeferredRent left = deferral;
      for (int ahead = 0; ahead < months; ahead++) {
        Period period = next.plus(ahead);
        Money rent = plannedRent(period, outlook).times(contract.minimumUse);
        owed = owed.plus(payable(rent, period));
        if (left != null) {
          owed = owed.plus(left.repaidIn(period));
          left = left.after(period, rent);
        }
      }
      return owed;
    }

    private Money plannedRent(Period period, Outlook outlook) {
      if (!contract.term().covers(period)) {
        return Money.ZERO;
      }
      return yearlyRent(period, outlook).plus(yearlyRentOfComing(period)).times(1, MONTHS);
    }

    private Money yearlyRentOfComing(Period period) {
      long coming = plannedIn(period).minusOrZero(energisedIn(period)).value();
      return contract.priceIn(period).times(coming);
    }

    /** Returns the part of a coming month's rent that is for power planned and not online yet. */
    public Money rentOfComingPower(Period period) {
      return yearlyRentOfComing(period).times(1, MONTHS);
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
      addTo(accruals, Accrual.Kind.DEPOSIT_KEPT, held);
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
      };
    }

    private State afterNotice(Period period, Notice notice) {
      return switch (notice) {
        case Notice.CapacityEnergised(var id, Megawatts added) ->
            withPower(power.with(new Tranche(period.next(), added)));
        case Notice.StretchOutAsked wish -> withAsked(new Asked(period, wish));
        case Notice.StepDownAsked wish -> withAsked(new Asked(period, wish));
        case Notice.StretchOutGranted(var id, StretchOut terms)
            when isAsked(period, new Notice.StretchOutAsked(id, terms))
                && mayStretchOutIn(period) ->
            withDeferral(
                new DeferredRent(terms, period, contract.term().last(), Money.ZERO, Money.ZERO));
        case Notice.StepDownGranted(var id, Megawatts dropped, int feeMonths)
            when isAsked(period, new Notice.StepDownAsked(id, dropped, feeMonths)) -> {
          Megawatts gone = dropped.min(missing());
          State next = without(gone, power.withoutLast(gone));
          yield deferral == null || !deferral.putsOffIn(period)
              ? next
              : next.withDeferral(deferral.withFee(contract.feeFor(gone, feeMonths, period)));
        }
        case Notice.LatePowerCancelled(var id, Megawatts late) -> {
          Megawatts gone = late.min(cancellableIn(period));
          yield without(gone, power.withoutNext(gone));
        }
        default -> this;
      };
    }

    private boolean isAsked(Period period, Notice wish) {
      return new Asked(period, wish).equals(asked);
    }

    private State withPower(Energisation next) {
      return new State(contract, next, billed, cancelled, held, deferral, asked);
    }

    private State withAsked(Asked wish) {
      return new State(contract, power, billed, cancelled, held, deferral, wish);
    }

    private State withDeferral(DeferredRent next) {
      return new State(contract, power, billed, cancelled, held, next, asked);
    }

    private State without(Megawatts dropped, Energisation left) {
      Money value = contract.price.times(dropped.value()).times(contract.trancheMonths, MONTHS);
      Money gone = cancelled.plus(value.min(backlog().max(Money.ZERO)));
      return new State(contract, left, billed, gone, held, deferral, asked);
    }

    private State afterDue(Obligation due) {
      return switch (due.id().kind()) {
        case CAPACITY, DEFICIENCY -> withBilled(due.amount());
        case DEFERRED_RENT, ACCELERATED_RENT -> withDeferred(due.amount().negated());
        case DEPOSIT -> withHeld(held.plus(due.amount()));
        case DEPOSIT_RETURN -> withHeld(held.minus(due.amount()));
        default -> this;
      };
    }

    private State withHeld(Money left) {
      return new State(contract, power, billed, cancelled, left, deferral, asked);
    }

    private State afterAccrual(Accrual accrual) {
      if (accrual.kind() == Accrual.Kind.DEPOSIT_KEPT) {
        return withHeld(Money.ZERO);
      }
      State next = withDeferred(accrual.amount());
      return switch (accrual.kind()) {
        case RENT_DEFERRED, DEFICIENCY_DEFERRED -> next.withBilled(accrual.amount());
        case FEE_DEFERRED -> next.withoutFee();
        default -> next;
      };
    }

    private State withBilled(Money amount) {
      return new State(contract, power, billed.plus(amount), cancelled, held, deferral, asked);
    }

    private State withoutFee() {
      return deferral == null ? this : withDeferral(deferral.withFee(Money.ZERO));
    }

    private State withDeferred(Money change) {
      return deferral == null ? this : withDeferral(deferral.plus(change));
    }
  }

  /** Returns the price of a tranche past its term; its chips are as old as the tranche. */
  private Money renewedAtAge(int months, RentalPrices market) {
    return renewalPrice == null ? market.rentAtAge(months) : renewalPrice;
  }
}
