package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.List;

/**
 * What a party sells to its customers, month by month: the smaller of what they want to buy and
 * what the seller can serve. The seller states the amount; it may not exceed demand.
 *
 * <p>For example, demand of $900 million and compute for $800 million: sales of $800 million.
 *
 * @param customers the sector that buys and pays
 * @param seller who serves them
 * @see "docs/MODEL.md, Demand"
 */
public record CustomerSales(Heading heading, PartyId customers, PartyId seller)
    implements Contract {

  @Override
  public PartyId obligor() {
    return customers;
  }

  @Override
  public PartyId obligee() {
    return seller;
  }

  @Override
  public State atSigning() {
    return new State(this, Money.ZERO);
  }

  /**
   * @param contract the terms
   * @param sold all sales so far
   */
  public record State(CustomerSales contract, Money sold) implements ContractState {

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      Money sales = Money.ZERO;
      for (Notice notice : notices) {
        if (notice instanceof Notice.RevenueReported reported) {
          sales = reported.revenue().min(conditions.demand(contract.id()));
        }
      }
      return Obligations.single(contract, ObligationKind.SALES, conditions.period(), sales);
    }

    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      return contract.term().covers(period) ? outlook.sales(contract.id(), period) : Money.ZERO;
    }

    @Override
    public State apply(ContractEvent event) {
      return event instanceof ContractEvent.ObligationDue(Obligation due)
          ? new State(contract, sold.plus(due.amount()))
          : this;
    }
  }
}
