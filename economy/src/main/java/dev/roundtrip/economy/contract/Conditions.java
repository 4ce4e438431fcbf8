package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;

/** What contracts may look at beside their own state: the published conditions of a month. */
public interface Conditions {

  /** Returns the month. */
  Period period();

  /** Returns the yearly rate that floating interest is quoted over; 4 % is 0.04. */
  Rate baseRate();

  /** Returns what customers would spend this month under a sales contract. */
  Money demand(ContractId sales);
}
