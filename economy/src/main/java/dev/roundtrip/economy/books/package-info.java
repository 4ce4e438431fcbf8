/**
 * The books: chart of accounts, how each event is booked on both sides, journal entries, balances,
 * the identities that must hold, and the canonical encoding that is hashed.
 */
@NullMarked
package dev.roundtrip.economy.books;

import org.jspecify.annotations.NullMarked;
