package dev.roundtrip.ledger.store;

/**
 * A record to be published.
 *
 * @param topic the topic
 * @param key the record's key, the run's id
 * @param payload the record
 */
public record OutboxRow(String topic, String key, byte[] payload) {}
