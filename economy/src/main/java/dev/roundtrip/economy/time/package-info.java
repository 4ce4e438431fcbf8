/** Months, terms and schedules. */
@NullMarked
package dev.roundtrip.economy.time;

import org.jspecify.annotations.NullMarked;
