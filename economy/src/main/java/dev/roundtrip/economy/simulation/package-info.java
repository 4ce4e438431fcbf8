/** The model at work: the world, the parties acting, the ledger opening and closing months. */
@NullMarked
package dev.roundtrip.economy.simulation;

import org.jspecify.annotations.NullMarked;
