/** Hosts the buyers of compute. */
@NullMarked
package dev.roundtrip.buyer;

import org.jspecify.annotations.NullMarked;
