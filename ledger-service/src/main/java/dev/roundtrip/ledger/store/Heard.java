package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.simulation.Message;

/**
 * Something a party said, and the record it came in.
 *
 * @param message what was said
 * @param payload the record, as it is kept for a replay
 */
public record Heard(Message message, byte[] payload) {}
