package dev.roundtrip.cli.document;

import dev.roundtrip.economy.time.Period;

/**
 * A step of the chain that led to what the report is about.
 *
 * @param month when
 * @param what what happened, in words
 * @param cents how much it is about, in cents
 * @param meaning what the amount is, such as {@code unpaid}
 * @param record the record it is
 */
public record Cause(Period month, String what, long cents, String meaning, String record) {}
