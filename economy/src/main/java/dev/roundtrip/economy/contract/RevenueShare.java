package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.List;

/**
 * A share of one party's revenue from named contracts, paid to another: {@code share = rate x
 * revenue of the month}. Both directions of a mutual arrangement are two contracts, booked gross.
 *
 * <p>For example, 20 % of $1,083,333,333.33 is $216,666,666.67.
 *
 * @param payer whose revenue is shared and who pays
 * @param receiver who is paid
 * @param rate the share; 0 to 1
 * @param revenueFrom the contracts whose revenue counts; the payer is paid under each
 * @see "docs/MODEL.md, Revenue share"
 */
public record RevenueShare(
    Heading heading, PartyId payer, PartyId receiver, Rate rate, List<ContractId> revenueFrom)
    implements Contract {

  public RevenueShare {
    revenueFrom = List.copyOf(revenueFrom);
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
      Money share = contract.term().covers(conditions.period()) ? shareOf(revenue) : Money.ZERO;
      return Obligations.single(contract, ObligationKind.REVENUE_SHARE, conditions.period(), share);
    }

    private Money shareOf(Money revenue) {
      return revenue.times(contract.rate());
    }

    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      return contract.term().covers(period)
          ? shareOf(outlook.sharedRevenue(contract.id(), period))
          : Money.ZERO;
    }

    @Override
    public State apply(ContractEvent event) {
      return event instanceof ContractEvent.ObligationDue(Obligation due)
          ? new State(contract, shared.plus(due.amount()))
          : this;
    }
  }
}
