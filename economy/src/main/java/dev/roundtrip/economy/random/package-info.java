/** Random numbers by key, so that nothing shares a stream. */
@NullMarked
package dev.roundtrip.economy.random;

import org.jspecify.annotations.NullMarked;
