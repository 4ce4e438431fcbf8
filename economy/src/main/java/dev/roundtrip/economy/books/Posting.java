package dev.roundtrip.economy.books;

import dev.roundtrip.economy.money.Money;

/**
 * One line of a journal entry.
 *
 * @param account where it is posted
 * @param amount positive debits the account, negative credits it
 */
public record Posting(Account account, Money amount) {}
