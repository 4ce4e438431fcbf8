/** How parties decide: one file per habit, and the list of who does what in which round. */
@NullMarked
package dev.roundtrip.economy.policy;

import org.jspecify.annotations.NullMarked;
