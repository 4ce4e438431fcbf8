/** What finished runs have in common and where they part, from the folders they left behind. */
@NullMarked
package dev.roundtrip.cli.compare;

import org.jspecify.annotations.NullMarked;
