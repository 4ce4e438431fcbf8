package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A headline: a promise made known, whether a contract stands behind it or not. It moves a share
 * price and no cash.
 *
 * @param id its id, unique among announcements
 * @param month the month in which it is made known
 * @param listed whose shares it moves
 * @param promisor who promises to pay
 * @param promise what for
 * @param headline the amount named; positive
 * @param margin present value of what the listed party earns on it, as a share of the headline
 * @param contract the contract behind it, or null
 */
public record Announcement(
    ContractId id,
    Period month,
    PartyId listed,
    PartyId promisor,
    Promise promise,
    Money headline,
    Rate margin,
    @Nullable ContractId contract) {

  /** What is to be paid for. Chips fill the sites that are rented, so the two never add up. */
  public enum Promise {
    COMPUTE,
    CHIPS,
    OTHER
  }

  public Announcement {
    if (!headline.isPositive() || margin.isNegative()) {
      throw new IllegalArgumentException(
          id + ": a headline is positive and its margin not below 0");
    }
  }
}
