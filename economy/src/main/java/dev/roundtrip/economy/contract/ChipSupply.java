package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chips and network for sites, priced by the megawatt they fill: a prepayment with the order, the
 * rest in the month of delivery. Chips whose rest is not paid in full are not delivered.
 *
 * <p>For example, 100 MW at $35 million a megawatt with 20 % prepayment: $700 million with the
 * order, $2.8 billion on delivery.
 *
 * @param buyer who owns the sites and pays
 * @param maker who delivers
 * @param price per megawatt; positive
 * @param prepayment share of the price due with the order; 0 to 1
 * @param leadMonths months from order to energisation of the site; at least the installation
 * @param installationMonths months from payment of the rest to energisation; positive
 * @see "docs/MODEL.md, Chip supply"
 */
public record ChipSupply(
    Heading heading,
    PartyId buyer,
    PartyId maker,
    Money price,
    Rate prepayment,
    int leadMonths,
    int installationMonths)
    implements Contract {

  /** Chips that are to be delivered within so many months cannot be cancelled (assumed). */
  private static final int LAST_MONTHS = 4;

  public ChipSupply {
    if (installationMonths < 1 || leadMonths <= installationMonths) {
      throw new IllegalArgumentException(
          heading.id()
              + ": chips are ordered before they are delivered, so the lead time must be"
              + " longer than the installation");
    }
  }

  @Override
  public PartyId obligor() {
    return buyer;
  }

  @Override
  public PartyId obligee() {
    return maker;
  }

  @Override
  public State atSigning() {
    return new State(this, List.of(), List.of(), Megawatts.ZERO, 0, null);
  }

  private Money prepaymentFor(Megawatts power) {
    return price.times(power.value()).times(prepayment);
  }

  /** Returns what is due on delivery. */
  public Money balanceFor(Megawatts power) {
    return price.times(power.value()).minus(prepaymentFor(power));
  }

  /**
   * @param deliverBy the month in which the rest is due
   * @param power the megawatts the chips fill
   * @param unpaid what of the rest is still to be paid
   */
  public record Order(Period deliverBy, Megawatts power, Money unpaid) {}

  /** Chips on site and the month in which they go into service. */
  public record Delivery(Period inService, Megawatts power) {}

  /**
   * @param contract the terms
   * @param orders what is ordered and not delivered, in order of time
   * @param deliveries what is delivered and not in service yet
   * @param delivered all power delivered so far
   * @param delayMonths by how much chips come late at present; the rest is due on time
   * @param lastCancelled what was cancelled last, and in which month, or null
   */
  public record State(
      ChipSupply contract,
      List<Order> orders,
      List<Delivery> deliveries,
      Megawatts delivered,
      int delayMonths,
      @Nullable Delivery lastCancelled)
      implements ChipSource {

    public State {
      orders = List.copyOf(orders);
      deliveries = List.copyOf(deliveries);
    }

    @Override
    public PartyId user() {
      return contract.buyer;
    }

    @Override
    public PartyId deliverer() {
      return contract.maker;
    }

    @Override
    public int leadMonths() {
      return contract.leadMonths;
    }

    @Override
    public int installationMonths() {
      return contract.installationMonths;
    }

    @Override
    public Megawatts orderedFor(Period online) {
      return ordered();
    }

    @Override
    public Megawatts orderable() {
      return new Megawatts(Long.MAX_VALUE);
    }

    @Override
    public State observe(Conditions conditions) {
      int delay = conditions.chipDelayMonths();
      return delay == delayMonths
          ? this
          : new State(contract, orders, deliveries, delivered, delay, lastCancelled);
    }

    @Override
    public Megawatts deliverable(Period period) {
      long power = 0;
      for (Order order : orders) {
        power += isDeliverable(order, period) ? order.power().value() : 0;
      }
      return new Megawatts(power);
    }

    /** Returns the power whose order can still be cancelled: its delivery is months away. */
    public Megawatts cancellable(Period period) {
      long power = 0;
      for (Order order : orders) {
        power += isCancellable(order, period) ? order.power().value() : 0;
      }
      return new Megawatts(power);
    }

    /** Returns what is left of the contract when its maker fails: the chips that are on site. */
    public State withoutOrders() {
      return new State(contract, List.of(), deliveries, delivered, delayMonths, lastCancelled);
    }

    private static boolean isCancellable(Order order, Period period) {
      return order.deliverBy().minus(period) > LAST_MONTHS;
    }

    /** Returns the power ordered so far, delivered or not. */
    public Megawatts ordered() {
      Megawatts power = delivered;
      for (Order order : orders) {
        power = power.plus(order.power());
      }
      return power;
    }

    /** Returns the power ordered and not delivered yet. */
    public Megawatts onOrder() {
      return ordered().minusOrZero(delivered);
    }

    @Override
    public Money costOf(Megawatts power) {
      return contract.price.times(power.value());
    }

    @Override
    public Megawatts inService(Period period) {
      long installing = 0;
      for (Delivery delivery : deliveries) {
        installing += delivery.inService().isAfter(period) ? delivery.power().value() : 0;
      }
      return new Megawatts(delivered.value() - installing);
    }

    private boolean isDeliverable(Order order, Period period) {
      return order.unpaid().isZero() && !readyFor(order).isAfter(period);
    }

    /** Chips are delivered the month after the rest is due, or later where they come late. */
    private Period readyFor(Order order) {
      return order.deliverBy().plus(delayMonths + 1);
    }

    @Override
    public Megawatts toDeliverIn(Period period) {
      long power = 0;
      for (Order order : orders) {
        power += readyFor(order).equals(period) ? order.power().value() : 0;
      }
      return new Megawatts(power);
    }

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      Period period = conditions.period();
      Money prepayments = Money.ZERO;
      for (Notice notice : notices) {
        if (notice instanceof Notice.ChipsOrdered ordered) {
          prepayments = prepayments.plus(contract.prepaymentFor(ordered.ordered()));
        }
      }
      Money balances = Money.ZERO;
      for (Order order : orders) {
        if (order.deliverBy().equals(period)) {
          balances = balances.plus(contract.balanceFor(order.power()));
        }
      }
      List<Obligation> due = new ArrayList<>(2);
      Obligations.addTo(due, contract, ObligationKind.CHIP_PREPAYMENT, period, prepayments);
      Obligations.addTo(due, contract, ObligationKind.CHIP_BALANCE, period, balances);
      return due;
    }

    @Override
    public List<Accrual> accruesIn(Conditions conditions, List<Notice> notices) {
      Period period = conditions.period();
      List<Accrual> accruals = new ArrayList<>(2);
      for (Notice notice : notices) {
        if (notice instanceof Notice.ChipsDelivered(var id, Megawatts power)
            && power.isPositive()) {
          accruals.add(accrual(Accrual.Kind.CHIPS_DELIVERED, contract.maker, power));
        }
      }
      if (lastCancelled != null && lastCancelled.inService().equals(period)) {
        Money kept = contract.prepaymentFor(lastCancelled.power());
        if (kept.isPositive()) {
          accruals.add(cancellation(kept));
        }
      }
      for (Delivery delivery : deliveries) {
        if (delivery.inService().equals(period)) {
          accruals.add(accrual(Accrual.Kind.CHIPS_INSTALLED, contract.buyer, delivery.power()));
        }
      }
      return accruals;
    }

    private Accrual accrual(Accrual.Kind kind, PartyId giver, Megawatts power) {
      Money value = contract.price.times(power.value());
      return new Accrual(contract.id(), kind, giver, contract.buyer, value);
    }

    /** What was prepaid for chips that are not delivered stays with the maker. */
    @Override
    public List<Accrual> accruesAtEnd(Period period) {
      Money kept = Money.ZERO;
      for (Order order : orders) {
        boolean due = !order.deliverBy().isAfter(period);
        kept = kept.plus(contract.prepaymentFor(order.power()));
        kept = due ? kept.plus(contract.balanceFor(order.power())) : kept;
      }
      return kept.isPositive() ? List.of(cancellation(kept)) : List.of();
    }

    private Accrual cancellation(Money kept) {
      return new Accrual(
          contract.id(), Accrual.Kind.ORDERS_CANCELLED, contract.maker, contract.buyer, kept);
    }

    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      Money expected = Money.ZERO;
      for (Order order : orders) {
        if (order.deliverBy().equals(period)) {
          expected = expected.plus(order.unpaid());
        }
      }
      return expected;
    }

    @Override
    public State apply(ContractEvent event) {
      return switch (event) {
        case ContractEvent.NoticeGiven(Period period, Notice.ChipsOrdered ordered) ->
            withOrder(ordered);
        case ContractEvent.NoticeGiven(Period period, Notice.ChipsDelivered given) ->
            afterDelivery(period);
        case ContractEvent.ObligationPaid(Obligation due, Money paid)
            when due.id().kind() == ObligationKind.CHIP_BALANCE ->
            withPaid(due.id().period(), paid);
        case ContractEvent.NoticeGiven(Period period, Notice.OrdersCancelled cancelled) ->
            withoutOrders(period, cancelled.cancelled());
        case ContractEvent.NoticeGiven other -> this;
        case ContractEvent.ObligationPaid other -> this;
        case ContractEvent.Accrued accrued -> this;
        case ContractEvent.ObligationDue other -> this;
        case ContractEvent.GuaranteeCalled elsewhere -> this;
        case ContractEvent.ClaimTakenOver elsewhere -> this;
        case ContractEvent.RankLost elsewhere -> this;
      };
    }

    private State withOrder(Notice.ChipsOrdered ordered) {
      List<Order> next = new ArrayList<>(orders);
      next.add(
          new Order(
              ordered.deliverBy(), ordered.ordered(), contract.balanceFor(ordered.ordered())));
      return new State(contract, next, deliveries, delivered, delayMonths, lastCancelled);
    }

    /** Cancels orders from the last on, as far as they can still be cancelled. */
    private State withoutOrders(Period period, Megawatts wanted) {
      List<Order> next = new ArrayList<>(orders);
      Megawatts left = wanted.min(cancellable(period));
      Delivery gone = new Delivery(period, left);
      for (int i = next.size() - 1; i >= 0 && left.isPositive(); i--) {
        Order order = next.get(i);
        if (isCancellable(order, period)) {
          Megawatts part = order.power().min(left);
          Megawatts rest = order.power().minusOrZero(part);
          left = left.minusOrZero(part);
          next.remove(i);
          if (rest.isPositive()) {
            next.add(i, new Order(order.deliverBy(), rest, contract.balanceFor(rest)));
          }
        }
      }
      return new State(contract, next, deliveries, delivered, delayMonths, gone);
    }

    private State withPaid(Period due, Money paid) {
      List<Order> next = new ArrayList<>(orders.size());
      Money left = paid;
      for (Order order : orders) {
        if (order.deliverBy().equals(due)) {
          Money part = order.unpaid().min(left);
          left = left.minus(part);
          next.add(new Order(due, order.power(), order.unpaid().minus(part)));
        } else {
          next.add(order);
        }
      }
      return new State(contract, next, deliveries, delivered, delayMonths, lastCancelled);
    }

    private State afterDelivery(Period period) {
      List<Order> open = new ArrayList<>();
      List<Delivery> installing = new ArrayList<>(deliveries);
      installing.removeIf(delivery -> delivery.inService().isBefore(period));
      Megawatts total = delivered;
      Period inService = period.plus(contract.installationMonths - 1);
      for (Order order : orders) {
        if (isDeliverable(order, period)) {
          total = total.plus(order.power());
          installing.add(new Delivery(inService, order.power()));
        } else {
          open.add(order);
        }
      }
      return new State(contract, open, installing, total, delayMonths, lastCancelled);
    }
  }
}
