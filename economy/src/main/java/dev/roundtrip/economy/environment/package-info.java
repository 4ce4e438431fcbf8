/** What nobody decides: demand, sentiment, rates, the value of shares. */
@NullMarked
package dev.roundtrip.economy.environment;

import org.jspecify.annotations.NullMarked;
