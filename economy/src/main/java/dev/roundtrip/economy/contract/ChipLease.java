package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * Chips that stay the lessor's: the lessee pays rent from the month they are in service to the end
 * of their useful life, after which they go back with their residual value. Chips given back before
 * cost the rent of the notice, and the lessor writes them down to that residual value.
 *
 * <p>{@code rent = yearly rent x power / 12}. For example, 5 million chips at $70,000 are $350
 * billion: 10 GW at $35 billion. A rent of $9.3 million per MW-year over five years brings $46.5
 * billion for a gigawatt.
 *
 * @param lessee who runs the sites and pays rent
 * @param lessor who owns the chips
 * @param value what the chips would sell for, per megawatt; positive
 * @param cost what they cost the lessor, per megawatt; positive
 * @param rent per megawatt and year; positive
 * @param residual share of the cost that is left at the end of the useful life; 0 to 1
 * @param lifeMonths the useful life; positive
 * @param noticeMonths rent due when chips are given back before; zero or positive
 * @param most the most power that may be leased in all, chips given back aside
 * @param leadMonths months from order to energisation of the site; more than the installation
 * @param installationMonths months from delivery to energisation; positive
 * @see "docs/MODEL.md, Chip lease"
 */
public record ChipLease(
    Heading heading,
    PartyId lessee,
    PartyId lessor,
    Money value,
    Money cost,
    Money rent,
    Rate residual,
    int lifeMonths,
    int noticeMonths,
    Megawatts most,
    int leadMonths,
    int installationMonths)
    implements Contract {

  private static final int MONTHS = 12;

  public ChipLease {
    if (installationMonths < 1 || leadMonths <= installationMonths) {
      throw new IllegalArgumentException(
          heading.id() + ": the lead time must be longer than the installation");
    }
    if (lifeMonths < 1 || noticeMonths < 0) {
      throw new IllegalArgumentException(heading.id() + ": a lease has a useful life");
    }
  }

  /** Returns what chips of an age in months still lose until the end of their useful life. */
  private Money wearToCome(long power, int age) {
    Money wearing = cost.minus(cost.times(residual));
    return wearing.times(power).times(lifeMonths - age, lifeMonths);
  }

  /**
   * Returns the yearly rent of a megawatt that is saved some months after the chips went back: none
   * as long as the notice is paid for, nor once they would be too old.
   *
   * @param months since they went back, 0 in the first
   * @param age of the chips in months by then
   */
  Money savedAfter(int months, int age) {
    return months > noticeMonths && age < lifeMonths ? rent : Money.ZERO;
  }

  /** Returns what all the chips that may be leased would sell for. */
  public Money worth() {
    return value.times(most.value());
  }

  @Override
  public PartyId obligor() {
    return lessee;
  }

  @Override
  public PartyId obligee() {
    return lessor;
  }

  @Override
  public State atSigning() {
    return new State(this, List.of(), List.of(), 0, Money.ZERO);
  }

  /** Chips on order and the month in which they are to be on site. */
  public record Order(Period deliverBy, Megawatts power) {}

  /** Chips on site and the month from which they are in service. */
  public record Batch(Period inService, Megawatts power) {}

  /**
   * @param contract the terms
   * @param orders what is ordered and not delivered, in order of time
   * @param batches what is delivered and not given back, in order of delivery
   * @param delayMonths by how much chips come late at present
   * @param writtenDown the wear still to come of what was given back this month
   */
  public record State(
      ChipLease contract,
      List<Order> orders,
      List<Batch> batches,
      int delayMonths,
      Money writtenDown)
      implements ChipSource {

    public State {
      orders = List.copyOf(orders);
      batches = List.copyOf(batches);
    }

    @Override
    public PartyId user() {
      return contract.lessee;
    }

    @Override
    public PartyId deliverer() {
      return contract.lessor;
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
      long power = inUse(online, Integer.MAX_VALUE).value();
      for (Order order : orders) {
        power += order.power().value();
      }
      return new Megawatts(power);
    }

    @Override
    public Megawatts orderable() {
      return contract.most.minusOrZero(orderedFor(contract.term().first()));
    }

    /** Rent begins once the chips are in service. */
    @Override
    public Money costOf(Megawatts power) {
      return Money.ZERO;
    }

    @Override
    public Megawatts inService(Period period) {
      return inUse(period, 0);
    }

    /**
     * Returns the power of chips that come into service up to some months later and are not old.
     */
    private Megawatts inUse(Period period, int later) {
      long power = 0;
      for (Batch batch : batches) {
        int age = period.minus(batch.inService());
        power += -later <= age && age < contract.lifeMonths ? batch.power().value() : 0;
      }
      return new Megawatts(power);
    }

    @Override
    public Megawatts deliverable(Period period) {
      long power = 0;
      for (Order order : orders) {
        power += isReady(order, period) ? order.power().value() : 0;
      }
      return new Megawatts(power);
    }

    @Override
    public Megawatts toDeliverIn(Period period) {
      long power = 0;
      for (Order order : orders) {
        boolean then = order.deliverBy().plus(delayMonths).equals(period);
        power += then ? order.power().value() : 0;
      }
      return new Megawatts(power);
    }

    private boolean isReady(Order order, Period period) {
      return !order.deliverBy().plus(delayMonths).isAfter(period);
    }

    @Override
    public State observe(Conditions conditions) {
      int delay = conditions.chipDelayMonths();
      return delay == delayMonths && writtenDown.isZero()
          ? this
          : new State(contract, orders, batches, delay, Money.ZERO);
    }

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      Period period = conditions.period();
      Money rent = rentFor(inService(period), 1);
      return Obligations.single(
          contract,
          ObligationKind.CHIP_RENT,
          period,
          rent.plus(rentFor(returnedIn(period, notices), contract.noticeMonths)));
    }

    private Money rentFor(Megawatts power, int months) {
      return contract.rent.times(Math.multiplyExact(power.value(), months), MONTHS);
    }

    private Megawatts returnedIn(Period period, List<Notice> notices) {
      Megawatts returned = Megawatts.ZERO;
      for (Notice notice : notices) {
        if (notice instanceof Notice.ChipsReturned given) {
          returned = given.returned().min(inService(period));
        }
      }
      return returned;
    }

    /** Delivered chips become the lessor's plant; returned ones lose the wear still to come. */
    @Override
    public List<Accrual> accruesIn(Conditions conditions, List<Notice> notices) {
      List<Accrual> accruals = new ArrayList<>(2);
      for (Notice notice : notices) {
        if (notice instanceof Notice.ChipsDelivered(var id, Megawatts power)
            && power.isPositive()) {
          add(accruals, Accrual.Kind.CHIPS_LEASED_OUT, contract.cost.times(power.value()));
        }
      }
      add(accruals, Accrual.Kind.CHIPS_WRITTEN_DOWN, writtenDown);
      return accruals;
    }

    private void add(List<Accrual> accruals, Accrual.Kind kind, Money amount) {
      if (amount.isPositive()) {
        accruals.add(new Accrual(contract.id(), kind, contract.lessor, contract.lessor, amount));
      }
    }

    /** All the chips go back, which costs the notice of those in service. */
    @Override
    public List<Obligation> dueOnDefault(Conditions conditions) {
      Period period = conditions.period();
      Money notice = rentFor(inService(period), contract.noticeMonths);
      return Obligations.single(contract, ObligationKind.DAMAGES, period, notice);
    }

    @Override
    public List<Accrual> accruesAtEnd(Period period) {
      Money down = Money.ZERO;
      for (Batch batch : batches) {
        int age = Math.max(0, period.minus(batch.inService()));
        boolean wearing = age < contract.lifeMonths;
        down = wearing ? down.plus(contract.wearToCome(batch.power().value(), age)) : down;
      }
      List<Accrual> accruals = new ArrayList<>(1);
      add(accruals, Accrual.Kind.CHIPS_WRITTEN_DOWN, down);
      return accruals;
    }

    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      long coming = 0;
      for (Order order : orders) {
        Period inService = order.deliverBy().plus(contract.installationMonths);
        coming += inService.isAfter(period) ? 0 : order.power().value();
      }
      return rentFor(inService(period).plus(new Megawatts(coming)), 1);
    }

    @Override
    public State apply(ContractEvent event) {
      return switch (event) {
        case ContractEvent.NoticeGiven(Period period, Notice.ChipsOrdered ordered) -> {
          List<Order> next = new ArrayList<>(orders);
          next.add(new Order(ordered.deliverBy(), ordered.ordered()));
          yield new State(contract, next, batches, delayMonths, writtenDown);
        }
        case ContractEvent.NoticeGiven(Period period, Notice.ChipsDelivered given) ->
            afterDelivery(period);
        case ContractEvent.NoticeGiven(Period period, Notice.ChipsReturned given) ->
            afterReturn(period, given.returned());
        case ContractEvent.NoticeGiven other -> this;
        case ContractEvent.ObligationDue due -> this;
        case ContractEvent.ObligationPaid paid -> this;
        case ContractEvent.Accrued booked -> this;
        case ContractEvent.GuaranteeCalled elsewhere -> this;
        case ContractEvent.ClaimTakenOver elsewhere -> this;
        case ContractEvent.RankLost elsewhere -> this;
      };
    }

    private State afterDelivery(Period period) {
      List<Order> open = new ArrayList<>();
      List<Batch> next = new ArrayList<>(batches);
      for (Order order : orders) {
        if (isReady(order, period)) {
          next.add(new Batch(period.plus(contract.installationMonths), order.power()));
        } else {
          open.add(order);
        }
      }
      return new State(contract, open, next, delayMonths, writtenDown);
    }

    /** Takes the newest chips back, which have most of their wear still to come. */
    private State afterReturn(Period period, Megawatts returned) {
      List<Batch> next = new ArrayList<>(batches);
      long left = Math.min(returned.value(), inService(period).value());
      Money down = writtenDown;
      for (int i = next.size() - 1; i >= 0 && left > 0; i--) {
        Batch batch = next.get(i);
        int age = period.minus(batch.inService());
        if (age >= 0 && age < contract.lifeMonths) {
          long part = Math.min(left, batch.power().value());
          left -= part;
          down = down.plus(contract.wearToCome(part, age));
          next.set(i, new Batch(batch.inService(), new Megawatts(batch.power().value() - part)));
        }
      }
      return new State(contract, orders, next, delayMonths, down);
    }
  }
}
