package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
import java.util.List;

/**
 * A contract in force: its terms and what has come of them. Immutable; {@link #apply} returns the
 * next state and is the only way to it, for the ledger and the parties alike.
 */
public sealed interface ContractState
    permits Capacity.State,
        CapacityBackstop.State,
        ChipSource,
        CustomerSales.State,
        EquityGrant.State,
        EquityRound.State,
        Guarantee.State,
        IncomeTax.State,
        OperatingLine.State,
        Reletting.State,
        RevenueShare.State,
        SiteConstruction.State,
        StagedInvestment.State,
        Support.State,
        TaxCredit.State,
        TermLoan.State,
        Warrant.State {

  /** Returns the terms. */
  Contract contract();

  /**
   * Returns what the contract makes due in a month.
   *
   * <p>The obligee invoices from it and the ledger admits an obligation only if it is in it, so
   * both compute the same amount from the same facts.
   *
   * @param conditions the published conditions of the month
   * @param notices the notices given under this contract in the month so far, in order
   */
  List<Obligation> dueIn(Conditions conditions, List<Notice> notices);

  /**
   * Returns what falls due at once because the obligor has defaulted.
   *
   * @param conditions the published conditions of the month of the default
   */
  default List<Obligation> dueOnDefault(Conditions conditions) {
    return List.of();
  }

  /** Returns what the contract books without cash when a party to it has defaulted. */
  default List<Accrual> accruesAtEnd(Period period) {
    return List.of();
  }

  /** Returns what the contract books in a month without anything being paid for it. */
  default List<Accrual> accruesIn(Conditions conditions, List<Notice> notices) {
    return List.of();
  }

  /**
   * Returns what the obligor expects to pay the obligee in a coming month; negative where cash
   * flows the other way. A draw, tranche or round that nobody has agreed to is expected to be zero.
   */
  Money expectedIn(Period period, Outlook outlook);

  /**
   * Adds what is expected in each of some coming months to what somebody expects of them. The same
   * as asking for one month after another; a type that knows them all at once says so, and one of
   * which a month leaves less for the next, as under a cap or of what is repaid, adds up as it
   * goes.
   *
   * @param months what is expected of each month
   * @param outlook what the party expects of the world
   */
  default void expect(CashPlan months, Outlook outlook) {
    for (int ahead = months.from(); ahead < months.to(); ahead++) {
      months.add(ahead, expectedIn(months.month(ahead), outlook).cents());
    }
  }

  /**
   * Returns the state once a month is open: what of its published conditions the contract goes by,
   * such as a share price that vests a warrant. Everybody sees the same conditions, so everybody
   * comes to the same state.
   */
  default ContractState observe(Conditions conditions) {
    return this;
  }

  /**
   * Returns the state after an event. An event that does not concern the contract changes nothing.
   */
  ContractState apply(ContractEvent event);
}
