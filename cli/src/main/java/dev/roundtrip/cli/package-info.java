/** The {@code roundtrip} command, and the whole stack in one process. */
@NullMarked
package dev.roundtrip.cli;

import org.jspecify.annotations.NullMarked;
