package dev.roundtrip.economy.party;

/**
 * One firm, person group or sector with books of its own.
 *
 * @param id its id, unique in the scenario
 * @param name what people call it
 * @param kind what it is
 * @param opening its balance sheet before the first period
 * @param conduct the parameters of its policies
 */
public record Party(
    PartyId id, String name, PartyKind kind, OpeningSheet opening, Conduct conduct) {}
