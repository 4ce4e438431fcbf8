package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;

/**
 * What a party has promised for compute, in three series that are never added up: what was
 * announced, what was contracted and what was paid, each since the start of the run.
 *
 * @param promisor who
 * @param announced headlines made known, whether contracted or not
 * @param contracted capacity signed for, at full use of the power planned and at its price, the
 *     rest of ended contracts taken off, and chips ordered
 * @param paid cash paid for capacity and chips
 */
public record Pledge(PartyId promisor, Money announced, Money contracted, Money paid) {}
