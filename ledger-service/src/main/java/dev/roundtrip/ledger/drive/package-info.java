/**
 * Driving a run: one thread that opens, hears and closes, and tries again what fails for a while.
 */
@NullMarked
package dev.roundtrip.ledger.drive;

import org.jspecify.annotations.NullMarked;
