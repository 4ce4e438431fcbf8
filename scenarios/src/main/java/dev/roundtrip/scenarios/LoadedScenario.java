package dev.roundtrip.scenarios;

import dev.roundtrip.economy.simulation.Economy;

/**
 * A scenario that was read and found to be in order.
 *
 * @param economy what the model computes with
 * @param resolvedText the whole scenario in one canonical text: what it extends is merged in, and
 *     the sources of its figures are kept. Read again, it gives an equal economy and the same text
 * @param digest the SHA-256 of that text in UTF-8, in lower-case hexadecimal
 */
public record LoadedScenario(Economy economy, String resolvedText, String digest) {}
