package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;

/**
 * A share price at the open of a month. Price hurdles of the month read it, so nothing that the
 * month brings can change it.
 *
 * @param party whose shares
 * @param price price of one share; zero or positive
 * @param value market value: all shares outstanding at that price before rounding
 * @param premium what of the value announcements have put on top of fundamentals
 */
public record Quote(PartyId party, Money price, Money value, Money premium) {}
