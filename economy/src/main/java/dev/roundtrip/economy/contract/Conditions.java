package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.Optional;

/** What contracts may look at beside their own state: the published conditions of a month. */
public interface Conditions extends RentalPrices {

  /** What a freed site brings of its old rent where no index says otherwise (assumed). */
  Rate RELETTING_SHARE = Rate.ofPercent(55);

  /** Returns the month. */
  Period period();

  /** Returns the yearly rate that floating interest is quoted over; 4 % is 0.04. */
  Rate baseRate();

  /**
   * Returns what outside customers pay for power a year, per megawatt: the rental index at the age
   * of its chips, or 55 % of what the contract pays as long as no index is published.
   *
   * @param contractPrice what the power's last contract pays per megawatt and year
   * @param ageMonths months since the power's chips went online
   */
  default Money rental(Money contractPrice, int ageMonths) {
    return contractPrice.times(RELETTING_SHARE);
  }

  /** Returns what customers would spend this month under a sales contract. */
  Money demand(ContractId sales);

  /**
   * Returns the quote of a party's share at the open; empty for a party without a price process.
   */
  default Optional<Money> price(PartyId listed) {
    return Optional.empty();
  }

  /** Returns what is published of a party; empty for one that publishes nothing. */
  default Optional<Accounts> accounts(PartyId party) {
    return Optional.empty();
  }

  /**
   * Returns what of a party's profit of the last full calendar quarter is taxable; zero or
   * positive.
   */
  Money taxableProfit(PartyId party);

  /** Returns what shocks make of single parties and contracts. */
  default Interventions interventions() {
    return Interventions.NONE;
  }

  /** Returns by how many months power comes later than planned; zero or positive. */
  default int powerDelayMonths() {
    return 0;
  }

  /** Returns by how many months chips come later than planned; zero or positive. */
  default int chipDelayMonths() {
    return 0;
  }

  /** Returns the yearly spread over the base rate that a borrower would pay on new debt. */
  default Optional<Rate> creditSpread(PartyId borrower) {
    return Optional.empty();
  }
}
