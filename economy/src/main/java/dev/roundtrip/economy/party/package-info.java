/** Who takes part, with what opening balance sheet and what parameters of conduct. */
@NullMarked
package dev.roundtrip.economy.party;

import org.jspecify.annotations.NullMarked;
