/** What a terminal shows of a run: rounded figures, tables that fit its width, and progress. */
@NullMarked
package dev.roundtrip.cli.screen;

import org.jspecify.annotations.NullMarked;
