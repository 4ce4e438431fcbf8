/** How a command finds a ledger that is up and speaks to it. */
@NullMarked
package dev.roundtrip.cli.control;

import org.jspecify.annotations.NullMarked;
