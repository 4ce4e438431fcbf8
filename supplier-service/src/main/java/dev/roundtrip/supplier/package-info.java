/** Hosts the suppliers of chips, cloud, capital and public money. */
@NullMarked
package dev.roundtrip.supplier;

import org.jspecify.annotations.NullMarked;
