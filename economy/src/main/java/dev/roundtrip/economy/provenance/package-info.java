/**
 * Where the money came from: what every payment and every balance is made of, by origin. A pure
 * read of the payments; nothing in the model depends on it.
 */
@NullMarked
package dev.roundtrip.economy.provenance;

import org.jspecify.annotations.NullMarked;
