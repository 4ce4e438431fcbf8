package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;

/**
 * What a borrower pays over the base rate for what it borrows in a month.
 *
 * @param borrower who
 * @param spread yearly rate, in whole basis points; not negative
 * @see CreditMarket
 */
public record CreditSpread(PartyId borrower, Rate spread) {}
