package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.CashPlan;
import dev.roundtrip.economy.contract.ChipSource;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.CustomerSales;
import dev.roundtrip.economy.contract.FreedSite;
import dev.roundtrip.economy.contract.Intervention;
import dev.roundtrip.economy.contract.Interventions;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Outlook;
import dev.roundtrip.economy.contract.RevenueShare;
import dev.roundtrip.economy.environment.Environment.MarketState;
import dev.roundtrip.economy.environment.Market;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * A party's projection of its cash from its own contracts. It expects demand on plan, scaled by how
 * much of the plan was achieved of late, and power on schedule; nothing it was not told.
 */
public final class Planning implements Outlook, CashPlan.Planner {

  private final View view;
  private final boolean closed;

  public Planning(View view) {
    this(view, false);
  }

  private Planning(View view, boolean closed) {
    this.view = view;
    this.closed = closed;
  }

  /** Returns the projection that follows from a party's view of a month that is closed. */
  public static Planning afterClose(View view) {
    return new Planning(view, true);
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  /**
   * Returns the lowest cash at the end of any of the coming months, this one included, if nothing
   * is raised. This month counts with what is already known to fall due.
   */
  Money lowestCash(int months) {
    return lowest(cashAhead(months));
  }

  /** Returns the cash at the end of this month and of each of those after it. */
  Money[] cashAhead(int months) {
    return cashAhead(months, ahead -> 0);
  }

  /** Does so without some of what is planned for the months ahead, in cents. */
  private Money[] cashAhead(int months, IntToLongFunction without) {
    CashPlan plan = planned(months);
    Money[] cash = new Money[months];
    cash[0] = view.cash().minus(overdue()).plus(thisMonth());
    for (int ahead = 1; ahead < months; ahead++) {
      long net = Math.subtractExact(plan.netIn(ahead), without.applyAsLong(ahead));
      cash[ahead] = cash[ahead - 1].plus(Money.ofCents(net));
    }
    return cash;
  }

  private static Money lowest(Money[] cash) {
    Money lowest = cash[0];
    for (Money later : cash) {
      lowest = lowest.min(later);
    }
    return lowest;
  }

  /**
   * Returns the lowest cash at the end of any of the coming months without the rent of power that
   * is not online yet: what is late may stay late.
   */
  Money lowestCashAsBuilt(int months) {
    List<Capacity.State> coming = sitesToCome();
    IntToLongFunction rent = ahead -> rentOfComingPower(coming, view.period().plus(ahead));
    return lowest(cashAhead(months, rent));
  }

  private List<Capacity.State> sitesToCome() {
    List<Capacity.State> coming = new ArrayList<>();
    for (Capacity.State site : view.contracts(Capacity.State.class)) {
      if (site.contract().supplier().equals(view.id()) && site.missing().isPositive()) {
        coming.add(site);
      }
    }
    return coming;
  }

  private static long rentOfComingPower(List<Capacity.State> sites, Period month) {
    long rent = 0;
    for (Capacity.State site : sites) {
      rent = Math.addExact(rent, site.rentOfComingPower(month).cents());
    }
    return rent;
  }

  private Money overdue() {
    Money owed = Money.ZERO;
    for (Obligation obligation : view.overdue()) {
      if (obligation.obligor().equals(view.id())) {
        owed = owed.plus(obligation.amount());
      }
    }
    return owed;
  }

  private Money thisMonth() {
    long net = 0;
    for (Obligation obligation : view.due()) {
      if (obligation.obligee().equals(view.id())) {
        net = Math.addExact(net, obligation.amount().cents());
      } else if (obligation.obligor().equals(view.id())) {
        net = Math.subtractExact(net, obligation.amount().cents());
      }
    }
    return Money.ofCents(net);
  }

  /** Returns what it expects of the months ahead, so many of them planned for. */
  private CashPlan planned(int months) {
    CashPlan plan = view.plans().cash();
    plan.extend(months, view.contracts(), this);
    return plan;
  }

  @Override
  public boolean pays(Contract contract) {
    return contract.obligor().equals(view.id());
  }

  @Override
  public Outlook outlook() {
    return this;
  }

  /**
   * Returns what it expects to be paid less what it expects to pay in a coming month.
   *
   * @param period a month after this one
   */
  public Money netIn(Period period) {
    int ahead = period.minus(view.period());
    return Money.ofCents(planned(ahead + 1).netIn(ahead));
  }

  @Override
  public Money sales(ContractId contract, Period period) {
    int ahead = period.minus(view.period());
    return view.plans().receipts(contract, ahead, months -> salesIn(contract, period));
  }

  private Money salesIn(ContractId contract, Period period) {
    Market market = marketOf(contract);
    MarketState state = view.environment().market(contract);
    double demand = market.curve().monthlyDollars(period) * state.achieved();
    double served = view.environment().supply().served();
    Money capacity = market.servedPerMegawattYear(period, served).times(onlineMw(period), 12);
    return Money.ofEstimatedCents(100 * demand).min(capacity);
  }

  private Market marketOf(ContractId contract) {
    for (Market market : view.climate().markets()) {
      if (market.sales().equals(contract)) {
        return market;
      }
    }
    throw new IllegalArgumentException("no market for " + contract);
  }

  private long onlineMw(Period period) {
    long online = 0;
    for (Capacity.State capacity : view.contracts(Capacity.State.class)) {
      if (capacity.contract().buyer().equals(view.id())) {
        online += capacity.plannedIn(period).value();
      }
    }
    return online;
  }

  @Override
  public Money sharedRevenue(ContractId contract, Period period) {
    Money revenue = Money.ZERO;
    if (view.contract(contract) instanceof RevenueShare.State share) {
      for (ContractId source : share.contract().revenueFrom()) {
        ContractState earning = view.contract(source);
        revenue = earning == null ? revenue : revenue.plus(earning.expectedIn(period, this));
      }
    }
    return revenue;
  }

  @Override
  public long usageMw(ContractId contract, Period period) {
    if (!(view.contract(contract) instanceof OperatingLine.State line)) {
      return 0;
    }
    return switch (line.contract().driver()) {
      case OperatingLine.Driver.PerMegawattYear(var price, var sites) -> runMw(sites, period);
      case OperatingLine.Driver.PerMegawattDelivered(var price, var deliveries) ->
          deliveredMw(deliveries, period);
      case OperatingLine.Driver.Yearly yearly -> 0;
      case OperatingLine.Driver.ShareOfSurplus surplus -> 0;
    };
  }

  private long runMw(List<ContractId> sites, Period period) {
    long usage = 0;
    for (Capacity.State capacity : view.contracts(Capacity.State.class)) {
      boolean counts = sites.contains(capacity.contract().id());
      usage += counts ? capacity.plannedIn(period).value() : 0;
    }
    for (FreedSite site : view.freedSites()) {
      usage += sites.contains(site.terms().id()) ? site.megawattsIn(period).value() : 0;
    }
    return usage;
  }

  /** What is on order is delivered in its month, unless an embargo forbids it. */
  private long deliveredMw(List<ContractId> deliveries, Period period) {
    long usage = 0;
    for (ChipSource chips : view.contracts(ChipSource.class)) {
      boolean counts =
          deliveries.contains(chips.contract().id())
              && !interventions().on(Intervention.Kind.EMBARGO, chips.user());
      usage += counts ? chips.toDeliverIn(period).value() : 0;
    }
    return usage;
  }

  /** It expects the profit of the last quarter again. */
  @Override
  public Money taxableProfit(PartyId party) {
    return view.environment().taxableProfit(party);
  }

  /** It expects the rents of today. */
  @Override
  public Money rentAtAge(int ageMonths) {
    return view.environment().rentAtAge(ageMonths);
  }

  /** It expects that they go on. */
  @Override
  public Interventions interventions() {
    return view.environment().interventions();
  }

  @Override
  public Rate baseRate() {
    return view.environment().baseRate();
  }

  /** Returns the revenue of this month from a contract, as far as the party knows it now. */
  static Money revenueThisMonth(View view, ContractId source) {
    Money revenue = Money.ZERO;
    ContractState state = view.contract(source);
    if (state instanceof CustomerSales.State || state instanceof OperatingLine.State) {
      for (Obligation due : view.due(state)) {
        revenue = revenue.plus(due.amount());
      }
    }
    return revenue;
  }
}
