package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.party.PartyId;

/**
 * Something a party reads in a round.
 *
 * @param id its record
 * @param sender who said it
 * @param notice what was said
 */
public record Heard(RecordId id, PartyId sender, Notice notice) {}
