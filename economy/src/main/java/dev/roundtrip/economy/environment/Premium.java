package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.money.Money;

/**
 * What is left in a share price of an announcement, before sentiment.
 *
 * @param announcement the announcement
 * @param earned the part that the margin of the promise is worth; zero or positive
 * @param excess the part above it; zero or positive
 */
public record Premium(ContractId announcement, Money earned, Money excess) {

  Money total() {
    return earned.plus(excess);
  }
}
