package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;

/**
 * What a party has promised for compute, in three series that are never added up: what was
 * announced, what was contracted and what was paid, each from the start of the run to the open of
 * the month: what happens in a month is in the next.
 *
 * @param promisor who
 * @param announced headlines made known, whether contracted or not
 * @param contracted capacity signed for, at full use of the power planned and at its price,
 *     renewals aside; what was billed, once a contract has ended
 * @param paid cash paid for capacity, drawn or not; what was put off counts when it is paid, its
 *     interest included
 */
public record Pledge(PartyId promisor, Money announced, Money contracted, Money paid) {}
