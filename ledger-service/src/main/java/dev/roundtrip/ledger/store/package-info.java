/** The ledger's database: what is committed together, and how it is read back. */
@NullMarked
package dev.roundtrip.ledger.store;

import org.jspecify.annotations.NullMarked;
