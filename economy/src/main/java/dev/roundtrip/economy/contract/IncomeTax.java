package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.List;

/**
 * Tax on a party's profit: {@code tax = rate x taxable profit of the quarter}, due in the first
 * month of the next quarter. Taxable is the published profit, earnings less interest and
 * depreciation, as far as no loss of an earlier quarter is set against it.
 *
 * <p>For example, at 21 %: a loss of $300 million in one quarter and a profit of $500 million in
 * the next make $200 million taxable and $42 million due.
 *
 * @param payer whose profit is taxed; a party that acts
 * @param treasury who is paid
 * @param rate share of the taxable profit; 0 to 1
 * @see "docs/MODEL.md, Income tax"
 */
public record IncomeTax(Heading heading, PartyId payer, PartyId treasury, Rate rate)
    implements Contract {

  private static final int QUARTER = 3;

  @Override
  public PartyId obligor() {
    return payer;
  }

  @Override
  public PartyId obligee() {
    return treasury;
  }

  @Override
  public State atSigning() {
    return new State(this, Money.ZERO);
  }

  private Money taxIn(Period period, Money taxableProfit) {
    boolean due = term().covers(period) && (period.month() - 1) % QUARTER == 0;
    return due ? taxableProfit.times(rate) : Money.ZERO;
  }

  /**
   * @param contract the terms
   * @param taxed all tax due so far
   */
  public record State(IncomeTax contract, Money taxed) implements ContractState {

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      Money taxable = conditions.taxableProfit(contract.payer);
      Money tax = contract.taxIn(conditions.period(), taxable);
      return Obligations.single(contract, ObligationKind.INCOME_TAX, conditions.period(), tax);
    }

    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      return contract.taxIn(period, outlook.taxableProfit(contract.payer));
    }

    @Override
    public State apply(ContractEvent event) {
      return event instanceof ContractEvent.ObligationDue(Obligation due)
          ? new State(contract, taxed.plus(due.amount()))
          : this;
    }
  }
}
