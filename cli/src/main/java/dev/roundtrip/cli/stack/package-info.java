/** The whole stack in one process: a real broker, a real database and the three services. */
@NullMarked
package dev.roundtrip.cli.stack;

import org.jspecify.annotations.NullMarked;
