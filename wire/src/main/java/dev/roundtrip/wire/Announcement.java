package dev.roundtrip.wire;

import dev.roundtrip.economy.party.PartyKind;
import java.util.SortedSet;

/**
 * A host tells the ledger that it is ready.
 *
 * @param hostId its name, the same after a restart
 * @param kinds the kinds of parties it hosts
 * @param address where other hosts reach it
 * @param economyDigest SHA-256 of the economy it was built with, in hexadecimal
 */
public record Announcement(
    String hostId, SortedSet<PartyKind> kinds, String address, String economyDigest) {}
