/** Scenario files: reading, extending and checking them, and saying what is wrong with them. */
@NullMarked
package dev.roundtrip.scenarios;

import org.jspecify.annotations.NullMarked;
