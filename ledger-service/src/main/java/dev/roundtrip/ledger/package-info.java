/** Drives time, settles, keeps the books and serves the API and the dashboard. */
@NullMarked
package dev.roundtrip.ledger;

import org.jspecify.annotations.NullMarked;
