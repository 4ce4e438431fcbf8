package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.ArrayList;
import java.util.List;

/**
 * Shell, power and cooling for sites that their owner rents out, built to order: paid in equal
 * parts over the months of construction, ready when those and the queue for power are over. A
 * megawatt is rented once it has power and shell, chips and a tenant.
 *
 * <p>For example, 1,000 MW at $15 million over 15 months: $1 billion a month for 15 months; with a
 * power queue of 20 months the first part is paid in the fifth month after the order.
 *
 * @param owner who orders, pays and owns
 * @param builder who builds
 * @param sites the capacity contracts of the owner that are built for
 * @param underway megawatts that were begun and paid before the run, by the month they are ready
 * @param price per megawatt; positive
 * @param constructionMonths months of building; positive
 * @param powerMonths months from order to power; positive
 * @param lifeMonths useful life, over which it is depreciated; positive
 * @see "docs/MODEL.md, Site construction"
 */
public record SiteConstruction(
    Heading heading,
    PartyId owner,
    PartyId builder,
    List<ContractId> sites,
    Schedule underway,
    Money price,
    int constructionMonths,
    int powerMonths,
    int lifeMonths)
    implements Contract {

  public SiteConstruction {
    sites = List.copyOf(sites);
    if (constructionMonths < 1 || powerMonths < 1 || lifeMonths < 1) {
      throw new IllegalArgumentException(heading.id() + ": building and using a site takes time");
    }
  }

  /** Returns the months from order to energisation. */
  public int leadMonths() {
    return Math.max(constructionMonths, powerMonths);
  }

  @Override
  public PartyId obligor() {
    return owner;
  }

  @Override
  public PartyId obligee() {
    return builder;
  }

  @Override
  public State atSigning() {
    List<Order> orders = new ArrayList<>();
    for (Schedule.Step step : underway.steps()) {
      orders.add(new Order(step.period(), new Megawatts(step.amount()), true));
    }
    return new State(this, orders, Megawatts.ZERO, Megawatts.ZERO);
  }

  /**
   * @param readyBy the month in which it is ready if nothing is late
   * @param power how much
   * @param paidBefore whether it was paid before the run
   */
  public record Order(Period readyBy, Megawatts power, boolean paidBefore) {}

  /**
   * @param contract the terms
   * @param orders what is ordered and not ready, in order of time
   * @param built power that is ready
   * @param completed the part of it that became ready at the open of this month and was paid for
   */
  public record State(
      SiteConstruction contract, List<Order> orders, Megawatts built, Megawatts completed)
      implements ContractState {

    public State {
      orders = List.copyOf(orders);
    }

    /** Returns the power that is ready or on order. */
    public Megawatts ordered() {
      Megawatts power = built;
      for (Order order : orders) {
        power = power.plus(order.power());
      }
      return power;
    }

    /**
     * Returns the power that will be ready in a month if power is as late as it is now.
     *
     * <p>For example, of 100 MW that are ready and 50 MW ordered for June: 150 in June, and 100 in
     * June if power is a month late.
     *
     * @param delayMonths by how much power is late
     */
    public Megawatts builtBy(Period period, int delayMonths) {
      Megawatts power = built;
      for (Order order : orders) {
        boolean ready = !order.readyBy().plus(delayMonths).isAfter(period);
        power = ready ? power.plus(order.power()) : power;
      }
      return power;
    }

    @Override
    public State observe(Conditions conditions) {
      if (orders.isEmpty() && !completed.isPositive()) {
        return this;
      }
      int delay = conditions.powerDelayMonths();
      List<Order> open = new ArrayList<>(orders.size());
      Megawatts ready = built;
      Megawatts paid = Megawatts.ZERO;
      for (Order order : orders) {
        if (order.readyBy().plus(delay).isAfter(conditions.period())) {
          open.add(order);
        } else {
          ready = ready.plus(order.power());
          paid = order.paidBefore() ? paid : paid.plus(order.power());
        }
      }
      return new State(contract, open, ready, paid);
    }

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      Period period = conditions.period();
      Money cost = partsOf(orders, period);
      for (Notice notice : notices) {
        if (notice instanceof Notice.SiteOrdered ordered) {
          cost = cost.plus(partOf(orderIn(ordered), period));
        }
      }
      return Obligations.single(contract, ObligationKind.CONSTRUCTION, period, cost);
    }

    private static Order orderIn(Notice.SiteOrdered ordered) {
      return new Order(ordered.readyBy(), ordered.ordered(), false);
    }

    private Money partsOf(List<Order> all, Period period) {
      Money cost = Money.ZERO;
      for (Order order : all) {
        cost = cost.plus(partOf(order, period));
      }
      return cost;
    }

    /**
     * Returns the part of an order that is paid in a month, the odd cents as the running sum says.
     */
    private Money partOf(Order order, Period period) {
      int months = contract.constructionMonths;
      int done = period.minus(order.readyBy()) + months;
      if (order.paidBefore() || done < 0 || done >= months) {
        return Money.ZERO;
      }
      Money cost = contract.price.times(order.power().value());
      return cost.times(done + 1, months).minus(cost.times(done, months));
    }

    @Override
    public List<Accrual> accruesIn(Conditions conditions, List<Notice> notices) {
      return completed.isPositive()
          ? List.of(
              new Accrual(
                  contract.id(),
                  Accrual.Kind.SITE_COMPLETED,
                  contract.owner,
                  contract.owner,
                  contract.price.times(completed.value())))
          : List.of();
    }

    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      return partsOf(orders, period);
    }

    @Override
    public State apply(ContractEvent event) {
      if (event instanceof ContractEvent.NoticeGiven(Period period, Notice.SiteOrdered ordered)) {
        List<Order> next = new ArrayList<>(orders);
        next.add(orderIn(ordered));
        return new State(contract, next, built, completed);
      }
      return this;
    }
  }
}
