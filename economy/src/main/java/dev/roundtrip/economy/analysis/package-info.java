/** What an analyst asks of a run: pure reads of the world, the books and what happened. */
@NullMarked
package dev.roundtrip.economy.analysis;

import org.jspecify.annotations.NullMarked;
