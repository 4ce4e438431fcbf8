/** What an analyst says of recorded runs. */
@NullMarked
package dev.roundtrip.ledger.analysis;

import org.jspecify.annotations.NullMarked;
