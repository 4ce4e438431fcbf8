package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A share of one party's revenue from named contracts, paid to another: {@code share = rate x
 * revenue of the month}. Both directions of a mutual arrangement are two contracts, booked gross.
 *
 * <p>For example, 20 % of $1,083,333,333.33 is $216,666,666.67. With a cap of $500 million that
 * much is shared in two months, $66,666,666.66 in the third, and nothing after it.
 *
 * @param payer whose revenue is shared and who pays
 * @param receiver who is paid
 * @param rate the share; 0 to 1
 * @param revenueFrom the contracts whose revenue counts; the payer is paid under each
 * @param cap the most that is shared in the run, what was shared before it being taken off already;
 *     positive, or null if there is no such limit
 * @see "docs/MODEL.md, Revenue share"
 */
public record RevenueShare(
    Heading heading,
    PartyId payer,
    PartyId receiver,
    Rate rate,
    List<ContractId> revenueFrom,
    @Nullable Money cap)
    implements Contract {

  public RevenueShare {
    revenueFrom = List.copyOf(revenueFrom);
    if (cap != null && !cap.isPositive()) {
      throw new IllegalArgumentException(heading.id() + ": the cap is not positive");
    }
  }

  /** Makes a share without a cap. */
  public RevenueShare(
      Heading heading, PartyId payer, PartyId receiver, Rate rate, List<ContractId> revenueFrom) {
    this(heading, payer, receiver, rate, revenueFrom, null);
  }

  @Override
  public PartyId obligor() {
    return payer;
  }

  @Override
  public PartyId obligee() {
    return receiver;
  }

  @Override
  public State atSigning() {
    return new State(this, Money.ZERO);
  }

  /**
   * @param contract the terms
   * @param shared all shares due so far
   */
  public record State(RevenueShare contract, Money shared) implements ContractState {

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      Money revenue = Money.ZERO;
      for (Notice notice : notices) {
        if (notice instanceof Notice.RevenueReported reported) {
          revenue = reported.revenue();
        }
      }
      Money share = shareIn(conditions.period(), revenue, shared);
      return Obligations.single(contract, ObligationKind.REVENUE_SHARE, conditions.period(), share);
    }

    /** Returns the share of a month's revenue that is left under the cap by those before it. */
    private Money shareIn(Period period, Money revenue, Money before) {
      if (!contract.term().covers(period)) {
        return Money.ZERO;
      }
      Money share = revenue.times(contract.rate());
      Money cap = contract.cap();
      return cap == null ? share : share.min(cap.minus(before));
    }

    /**
     * What months before it will bring is not known of a single month: at most what is left now.
     */
    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      return shareIn(period, outlook.sharedRevenue(contract.id(), period), shared);
    }

    /**
     * Expected shares count against the cap as those due do, from the next month on: what falls due
     * in this one is in {@link #shared} once the month is closed.
     */
    @Override
    public void expect(CashPlan months, Outlook outlook) {
      if (contract.cap() == null) {
        ContractState.super.expect(months, outlook);
        return;
      }
      Money sum = shared;
      for (int ahead = 1; ahead < months.to() && sum.isLessThan(contract.cap()); ahead++) {
        Period period = months.month(ahead);
        Money share = shareIn(period, outlook.sharedRevenue(contract.id(), period), sum);
        sum = sum.plus(share);
        if (ahead >= months.from()) {
          months.add(ahead, share.cents());
        }
      }
    }

    @Override
    public State apply(ContractEvent event) {
      return event instanceof ContractEvent.ObligationDue(Obligation due)
          ? new State(contract, shared.plus(due.amount()))
          : this;
    }
  }
}
