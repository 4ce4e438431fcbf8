package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;

/** What a planning party expects of months to come. Expectations never book anything. */
public interface Outlook extends RentalPrices {

  /** Returns the sales a seller expects under a contract in a coming month. */
  Money sales(ContractId contract, Period period);

  /** Returns the revenue expected in a coming month that a contract takes its share of. */
  Money sharedRevenue(ContractId contract, Period period);

  /** Returns the megawatts expected in a coming month that a contract is charged by. */
  long usageMw(ContractId contract, Period period);

  /** Returns the taxable profit of a quarter that a party is expected to have. */
  Money taxableProfit(PartyId party);

  /** Returns what is expected to be made of single parties and contracts: what is now. */
  default Interventions interventions() {
    return Interventions.NONE;
  }

  /** Returns the base rate expected. */
  Rate baseRate();
}
