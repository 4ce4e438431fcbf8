package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.settlement.Event;

/**
 * An event and its place among the events of its month, so that a host that hears it for two of its
 * parties applies it once.
 *
 * @param number 1 for the month's first event, 2 for the next, and so on
 * @param event what happened
 */
public record NumberedEvent(int number, Event event) {}
