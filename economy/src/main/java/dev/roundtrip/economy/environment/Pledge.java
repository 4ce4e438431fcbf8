package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;

/**
 * What a party has promised for compute, in series that are never added up: what was announced, for
 * compute and for the chips that fill the same sites, what was contracted and what was paid, each
 * from the start of the run to the open of the month: what happens in a month is in the next.
 *
 * @param promisor who
 * @param announced headlines made known of compute to be rented, whether contracted or not
 * @param announcedChips headlines made known of chips to be bought or leased, likewise
 * @param contracted capacity signed for, at full use of the power planned and at its price,
 *     renewals and power that was let go aside; what was billed, once a contract has ended
 * @param paid cash paid for capacity, drawn or not; what was put off counts when it is paid, with
 *     the interest that was added to it; interest paid beside its parts does not
 */
public record Pledge(
    PartyId promisor, Money announced, Money announcedChips, Money contracted, Money paid) {}
