package dev.roundtrip.ensemble;

import dev.roundtrip.economy.money.Money;

/**
 * How a party did in a calendar year of a path, or in as much of it as the run has.
 *
 * @param revenue revenue booked in it
 * @param cash cash after its last close
 * @param debt principal owed after its last close that is not due yet, rent put off aside
 */
public record YearEnd(Money revenue, Money cash, Money debt) {}
