/** The {@code roundtrip} command: what its subcommands take, what they print, how they complain. */
@NullMarked
package dev.roundtrip.cli;

import org.jspecify.annotations.NullMarked;
