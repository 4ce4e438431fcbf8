package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.policy.Decision;

/**
 * A decision on record.
 *
 * @param id the message that recorded it, which says who decided when
 * @param decision what was decided and why
 */
public record Recorded(Message.Identity id, Decision decision) {}
