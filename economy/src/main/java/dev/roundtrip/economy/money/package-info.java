/** Amounts, rates, power: exact, in their smallest unit. */
@NullMarked
package dev.roundtrip.economy.money;

import org.jspecify.annotations.NullMarked;
