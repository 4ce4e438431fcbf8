/** Changes of inputs for a term: one file per shock. */
@NullMarked
package dev.roundtrip.economy.shock;

import org.jspecify.annotations.NullMarked;
