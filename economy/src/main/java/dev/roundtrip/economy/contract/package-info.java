/**
 * The promises between parties: one file per type, with its terms, what it makes due and its state.
 */
@NullMarked
package dev.roundtrip.economy.contract;

import org.jspecify.annotations.NullMarked;
