package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A right to buy new shares of a supplier at a strike. A tranche vests once the power delivered
 * <i>and</i> the supplier's share price at the open of a month have reached its milestones; it can
 * be exercised until the last month of the term. The holder sells what it exercises in the market
 * at the quote of the month: the issuer receives the strike and nothing else.
 *
 * <p>For example, 160 million shares at a strike of $0.01 are worth $95,998,400,000 at a quote of
 * $600, and bring their issuer $1.6 million.
 *
 * @param issuer the supplier whose shares they are
 * @param holder the customer who may exercise
 * @param market the sector that buys the shares
 * @param strike price of a share to the holder; positive
 * @param grantValue fair value of the right to one share on the day of the grant
 * @param tranches what vests at which milestones, both rising from tranche to tranche
 * @param deliveries the chip supplies of the issuer whose deliveries count
 * @see "docs/MODEL.md, Warrant"
 */
public record Warrant(
    Heading heading,
    PartyId issuer,
    PartyId holder,
    PartyId market,
    Money strike,
    Money grantValue,
    List<Tranche> tranches,
    List<ContractId> deliveries)
    implements Contract {

  /**
   * @param delivered power delivered in all; positive
   * @param hurdle least quote at an open, or null for none
   * @param shares how many vest; positive
   */
  public record Tranche(Megawatts delivered, @Nullable Money hurdle, long shares) {

    private boolean isMet(Megawatts power, Money quote) {
      return delivered.compareTo(power) <= 0 && (hurdle == null || !quote.isLessThan(hurdle));
    }

    private boolean isBefore(Tranche later) {
      return delivered.compareTo(later.delivered) <= 0
          && (hurdle == null || (later.hurdle != null && !later.hurdle.isLessThan(hurdle)));
    }
  }

  public Warrant {
    tranches = List.copyOf(tranches);
    deliveries = List.copyOf(deliveries);
    if (tranches.isEmpty()) {
      throw new IllegalArgumentException(heading.id() + ": a warrant needs a tranche");
    }
    for (int i = 1; i < tranches.size(); i++) {
      if (!tranches.get(i - 1).isBefore(tranches.get(i))) {
        throw new IllegalArgumentException(
            heading.id() + ": power and hurdle must not fall from one tranche to the next");
      }
    }
  }

  /** Returns all shares it gives a right to. */
  public long shares() {
    return sharesOf(tranches.size());
  }

  private long sharesOf(int count) {
    long shares = 0;
    for (int i = 0; i < count; i++) {
      shares = Math.addExact(shares, tranches.get(i).shares());
    }
    return shares;
  }

  /** Returns the value at the grant of what has been earned by a delivery, in proportion to it. */
  Money earnedBy(Megawatts delivered) {
    Megawatts full = tranches.getLast().delivered();
    return grantValue.times(shares()).times(delivered.min(full).value(), full.value());
  }

  /** Returns what so many shares are worth at a quote to whoever pays the strike; not negative. */
  public Money valueAt(Money quote, long shares) {
    return quote.minus(strike).max(Money.ZERO).times(shares);
  }

  @Override
  public PartyId obligor() {
    return issuer;
  }

  @Override
  public PartyId obligee() {
    return holder;
  }

  @Override
  public State atSigning() {
    return new State(this, Megawatts.ZERO, 0, 0, Money.ZERO, Money.ZERO);
  }

  /**
   * @param contract the terms
   * @param delivered power delivered up to the last close
   * @param vestedTranches how many tranches have vested
   * @param exercised shares exercised so far
   * @param quote the issuer's quote at the open; zero before the first
   * @param carried what the holder's books showed for it at the last close
   */
  public record State(
      Warrant contract,
      Megawatts delivered,
      int vestedTranches,
      long exercised,
      Money quote,
      Money carried)
      implements ContractState {

    /** Returns the shares that can be exercised. */
    public long exercisable() {
      return contract.sharesOf(vestedTranches) - exercised;
    }

    @Override
    public State observe(Conditions conditions) {
      Money now = conditions.price(contract.issuer).orElse(Money.ZERO);
      int vested = vestedTranches;
      boolean stopped =
          conditions.interventions().on(Intervention.Kind.FUNDING_STOPPED, contract.issuer);
      while (!stopped
          && vested < contract.tranches.size()
          && contract.tranches.get(vested).isMet(delivered, now)) {
        vested++;
      }
      return new State(contract, delivered, vested, exercised, now, worth());
    }

    /** What is vested at the quote, and what is earned and not vested at its value at the grant. */
    private Money worth() {
      long vested = contract.sharesOf(vestedTranches);
      Money unvested = contract.earnedBy(delivered).minus(contract.grantValue.times(vested));
      return contract.valueAt(quote, vested - exercised).plus(unvested.max(Money.ZERO));
    }

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      long shares = exercisedIn(notices);
      if (shares <= 0 || !contract.term().covers(conditions.period())) {
        return List.of();
      }
      Period period = conditions.period();
      Money price = conditions.price(contract.issuer).orElse(Money.ZERO);
      List<Obligation> due = new ArrayList<>(2);
      add(due, ObligationKind.STRIKE, period, contract.holder, contract.issuer, strikeFor(shares));
      add(
          due,
          ObligationKind.SHARE_SALE,
          period,
          contract.market,
          contract.holder,
          price.times(shares));
      return due;
    }

    private void add(
        List<Obligation> due,
        ObligationKind kind,
        Period period,
        PartyId obligor,
        PartyId obligee,
        Money amount) {
      if (amount.isPositive()) {
        ObligationId id = new ObligationId(contract.id(), kind, period);
        due.add(new Obligation(id, obligor, obligee, amount, contract.heading().seniority()));
      }
    }

    private Money strikeFor(long shares) {
      return contract.strike.times(shares);
    }

    private long exercisedIn(List<Notice> notices) {
      long shares = 0;
      for (Notice notice : notices) {
        if (notice instanceof Notice.SharesExercised given) {
          shares = given.shares();
        }
      }
      return Math.min(shares, exercisable());
    }

    @Override
    public List<Accrual> accruesIn(Conditions conditions, List<Notice> notices) {
      Period period = conditions.period();
      Megawatts before = delivered.minusOrZero(deliveredIn(notices));
      Money earned = contract.earnedBy(delivered).minus(contract.earnedBy(before));
      boolean lapses = period.equals(contract.term().last());
      Money kept = lapses ? cost() : worth();
      Money gain = kept.minus(carried).minus(earned).plus(soldIn(notices));
      List<Accrual> accruals = new ArrayList<>(3);
      add(accruals, Accrual.Kind.WARRANT_EARNED, earned);
      add(accruals, Accrual.Kind.FAIR_VALUE_GAIN, gain);
      add(accruals, Accrual.Kind.FAIR_VALUE_LOSS, gain.negated());
      add(accruals, Accrual.Kind.WARRANT_LAPSED, lapses ? cost() : Money.ZERO);
      return accruals;
    }

    /** Whoever fails, the right is gone, and what it was carried at with it. */
    @Override
    public List<Accrual> accruesAtEnd(Period period) {
      List<Accrual> accruals = new ArrayList<>(2);
      if (period.isBefore(contract.term().last())) {
        Money loss = adjustmentAfter(period);
        add(accruals, Accrual.Kind.FAIR_VALUE_GAIN, loss.negated());
        add(accruals, Accrual.Kind.FAIR_VALUE_LOSS, loss);
        add(accruals, Accrual.Kind.WARRANT_LAPSED, cost());
      }
      return accruals;
    }

    /**
     * Returns what the holder's book shows for it beside its cost once a month is closed: what it
     * is worth more, or, if negative, less; nothing from its last month on, when it lapses.
     *
     * <p>For example, earned at $24 million and worth $96 million: $72 million. Once all of it has
     * been exercised and sold, the cost is still there and the adjustment takes it off.
     */
    public Money adjustmentAfter(Period period) {
      return period.isBefore(contract.term().last()) ? worth().minus(cost()) : Money.ZERO;
    }

    /** What the holder's book shows as paid for it, shares sold included, as the issuer's does. */
    private Money cost() {
      return contract.earnedBy(delivered).plus(strikeFor(exercised));
    }

    /** What left the books with the shares sold, less the strike that came in. */
    private Money soldIn(List<Notice> notices) {
      long shares = 0;
      for (Notice notice : notices) {
        shares = notice instanceof Notice.SharesExercised given ? given.shares() : shares;
      }
      return quote.minus(contract.strike).times(Math.min(shares, exercised));
    }

    private void add(List<Accrual> accruals, Accrual.Kind kind, Money amount) {
      if (amount.isPositive()) {
        accruals.add(new Accrual(contract.id(), kind, contract.issuer, contract.holder, amount));
      }
    }

    private static Megawatts deliveredIn(List<Notice> notices) {
      Megawatts delivered = Megawatts.ZERO;
      for (Notice notice : notices) {
        if (notice instanceof Notice.UsageReported reported) {
          delivered = delivered.plus(reported.usage());
        }
      }
      return delivered;
    }

    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      return Money.ZERO;
    }

    @Override
    public State apply(ContractEvent event) {
      return switch (event) {
        case ContractEvent.NoticeGiven(Period period, Notice.UsageReported reported) ->
            new State(
                contract,
                delivered.plus(reported.usage()),
                vestedTranches,
                exercised,
                quote,
                carried);
        case ContractEvent.NoticeGiven(Period period, Notice.SharesExercised given) ->
            new State(
                contract,
                delivered,
                vestedTranches,
                exercised + Math.min(Math.max(0, given.shares()), exercisable()),
                quote,
                carried);
        case ContractEvent.NoticeGiven other -> this;
        case ContractEvent.ObligationDue due -> this;
        case ContractEvent.ObligationPaid paid -> this;
        case ContractEvent.Accrued booked -> this;
        case ContractEvent.GuaranteeCalled elsewhere -> this;
        case ContractEvent.ClaimTakenOver elsewhere -> this;
        case ContractEvent.RankLost elsewhere -> this;
      };
    }
  }
}
