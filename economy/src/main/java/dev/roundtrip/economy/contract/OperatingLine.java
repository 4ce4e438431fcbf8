package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A stream of payments outside the contracts of the compute loop, or between the loop and an
 * outside sector: base business, staff, power, the foundry, dividends. It keeps a party's own money
 * visible beside the money that goes round.
 *
 * @param payer who pays
 * @param payee who is paid
 * @param kind what it is for, which decides how both sides book it
 * @param driver what the amount follows
 * @param discretion what kind of spending it is that the payer may cut, or null if it may not
 * @param backlog what the payer has signed for and not been billed, as the payee files it; shown
 *     and never due, and kept as it is, as what is served is signed again; zero or positive
 * @see "docs/MODEL.md, Operating line"
 */
public record OperatingLine(
    Heading heading,
    PartyId payer,
    PartyId payee,
    ObligationKind kind,
    Driver driver,
    @Nullable Discretion discretion,
    Money backlog)
    implements Contract {

  /** A line that is never cut. */
  public OperatingLine(
      Heading heading, PartyId payer, PartyId payee, ObligationKind kind, Driver driver) {
    this(heading, payer, payee, kind, driver, null, Money.ZERO);
  }

  /** What the amount of a line follows. */
  public sealed interface Driver {

    /**
     * An amount a year, paid in twelfths; it grows at the turn of the year.
     *
     * <p>For example, $4.4 billion in 2025 growing 60 %, then 35 %: $366.67 million a month in
     * 2025, $586.67 million in 2026, $792 million a month in 2027 and 35 % more each year after.
     *
     * <p>The year of the first amount, that amount, and the growth into the second year, the third
     * and so on; the last rate goes on.
     */
    final class Yearly implements Driver {

      private final int firstYear;
      private final Money first;
      private final List<Rate> growth;

      /** The amounts of the years asked for so far and all before; replaced, never changed. */
      private volatile Money[] known;

      public Yearly(int firstYear, Money first, List<Rate> growth) {
        this.firstYear = firstYear;
        this.first = first;
        this.growth = List.copyOf(growth);
        known = new Money[] {first};
      }

      /** Returns the amount of a calendar year. */
      public Money in(int year) {
        int place = growth.isEmpty() ? 0 : Math.max(0, year - firstYear);
        Money[] years = known;
        return place < years.length ? years[place] : grownTo(place)[place];
      }

      private Money[] grownTo(int place) {
        Money[] before = known;
        Money[] years = Arrays.copyOf(before, place + 1);
        for (int i = before.length; i <= place; i++) {
          Rate rate = growth.get(Math.min(i - 1, growth.size() - 1));
          years[i] = years[i - 1].plus(years[i - 1].times(rate));
        }
        known = years;
        return years;
      }

      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Yearly yearly
            && firstYear == yearly.firstYear
            && first.equals(yearly.first)
            && growth.equals(yearly.growth);
      }

      @Override
      public int hashCode() {
        return 31 * (31 * firstYear + first.hashCode()) + growth.hashCode();
      }

      @Override
      public String toString() {
        return first + " in " + firstYear + " growing " + growth;
      }
    }

    /**
     * A price per megawatt and year for power the payer states it runs.
     *
     * @param price per megawatt and year
     * @param sites the capacity contracts whose power counts
     */
    record PerMegawattYear(Money price, List<ContractId> sites) implements Driver {
      public PerMegawattYear {
        sites = List.copyOf(sites);
      }
    }

    /**
     * A price per megawatt of chips the payer states it delivers.
     *
     * @param price per megawatt
     * @param deliveries the chip supplies whose deliveries count
     */
    record PerMegawattDelivered(Money price, List<ContractId> deliveries) implements Driver {
      public PerMegawattDelivered {
        deliveries = List.copyOf(deliveries);
      }
    }

    /**
     * A share each month of the cash the payer can spare: what its plans leave above a level. The
     * first thing to be cut, since it is nothing as soon as there is nothing to spare.
     *
     * <p>For example, 5 % above $40 billion: with a lowest planned cash of $60 billion, $1 billion.
     *
     * @param level cash the payer keeps in any case
     * @param share paid out a month; 0 to 1
     */
    record ShareOfSurplus(Money level, Rate share) implements Driver {}
  }

  @Override
  public PartyId obligor() {
    return payer;
  }

  @Override
  public PartyId obligee() {
    return payee;
  }

  @Override
  public State atSigning() {
    return new State(this, Money.ZERO);
  }

  private Money amountFor(Period period, long usageMw, Money surplus) {
    if (!term().covers(period)) {
      return Money.ZERO;
    }
    return switch (driver) {
      case Driver.ShareOfSurplus(Money level, Rate share) -> surplus.times(share);
      case Driver.Yearly yearly -> yearly.in(period.year()).times(1, 12);
      case Driver.PerMegawattYear(Money price, var sites) -> price.times(usageMw, 12);
      case Driver.PerMegawattDelivered(Money price, var deliveries) -> price.times(usageMw);
    };
  }

  /** Returns what is left of an amount that the payer may cut. */
  private Money cut(Money amount, List<Notice> notices) {
    Money left = amount;
    for (Notice notice : notices) {
      if (discretion != null && notice instanceof Notice.SpendingReported reported) {
        left = reported.spending().min(amount);
      }
    }
    return left;
  }

  /** Returns what shocks make of an amount: of its payer's costs, or what its payee has beside. */
  private Money struck(Money amount, Interventions shocked) {
    if (shocked.isEmpty()) {
      return amount;
    }
    return switch (kind) {
      case OPERATING_COST -> amount.times(shocked.factor(Intervention.Kind.OPERATING_COSTS, payer));
      case OTHER_REVENUE -> amount.times(shocked.factor(Intervention.Kind.OTHER_REVENUE, payee));
      default -> amount;
    };
  }

  /** Returns the amount of a month if it does not depend on usage; otherwise zero. */
  public Money fixedAmountIn(Period period) {
    return amountFor(period, 0, Money.ZERO);
  }

  /**
   * @param contract the terms
   * @param paid all that fell due so far
   */
  public record State(OperatingLine contract, Money paid) implements ContractState {

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      long usage = 0;
      Money surplus = Money.ZERO;
      for (Notice notice : notices) {
        if (notice instanceof Notice.UsageReported reported) {
          usage = reported.usage().value();
        } else if (notice instanceof Notice.SurplusReported reported) {
          surplus = reported.surplus();
        }
      }
      Money planned =
          contract.struck(
              contract.amountFor(conditions.period(), usage, surplus), conditions.interventions());
      Money amount = contract.cut(planned, notices);
      return Obligations.single(contract, contract.kind, conditions.period(), amount);
    }

    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      boolean byPower =
          switch (contract.driver) {
            case Driver.PerMegawattYear used -> true;
            case Driver.PerMegawattDelivered delivered -> true;
            case Driver.Yearly yearly -> false;
            case Driver.ShareOfSurplus surplus -> false;
          };
      long usage = byPower ? outlook.usageMw(contract.id(), period) : 0;
      Money planned = contract.amountFor(period, usage, Money.ZERO);
      return contract.struck(planned, outlook.interventions());
    }

    /**
     * Returns what is expected to be paid in a coming month for the use of some power; nothing
     * where the amount does not follow the use of power. For example, $3 million a megawatt and
     * year for 100 MW: $25 million.
     *
     * @param megawatts in use, by the capacity contract that they are rented under
     */
    public Money expectedFor(
        SortedMap<ContractId, Long> megawatts, Period period, Outlook outlook) {
      if (!(contract.driver instanceof Driver.PerMegawattYear(Money price, var sites))) {
        return Money.ZERO;
      }
      long usage = 0;
      for (ContractId site : sites) {
        usage += megawatts.getOrDefault(site, 0L);
      }
      Money planned = contract.amountFor(period, usage, Money.ZERO);
      return contract.struck(planned, outlook.interventions());
    }

    /** An amount a year changes with the year and with shocks only. */
    @Override
    public void expect(CashPlan months, Outlook outlook) {
      if (!(contract.driver instanceof Driver.Yearly yearly)) {
        ContractState.super.expect(months, outlook);
        return;
      }
      int to = months.through(contract.term().last());
      int year = Integer.MIN_VALUE;
      long expected = 0;
      for (int ahead = months.notBefore(contract.term().first()); ahead < to; ahead++) {
        int now = months.month(ahead).year();
        if (now != year) {
          year = now;
          Money planned = yearly.in(year).times(1, 12);
          expected = contract.struck(planned, outlook.interventions()).cents();
        }
        months.add(ahead, expected);
      }
    }

    @Override
    public State apply(ContractEvent event) {
      return event instanceof ContractEvent.ObligationDue(Obligation due)
          ? new State(contract, paid.plus(due.amount()))
          : this;
    }
  }
}
