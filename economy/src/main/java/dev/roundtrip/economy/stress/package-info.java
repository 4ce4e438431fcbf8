/** How large a shock has to be for something to happen, found by running it. */
@NullMarked
package dev.roundtrip.economy.stress;

import org.jspecify.annotations.NullMarked;
