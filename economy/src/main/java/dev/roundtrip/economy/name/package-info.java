/** Names that users write, and those they may have meant. */
@NullMarked
package dev.roundtrip.economy.name;

import org.jspecify.annotations.NullMarked;
