/** Many runs of one scenario that differ by chance alone, and what they have in common. */
@NullMarked
package dev.roundtrip.ensemble;

import org.jspecify.annotations.NullMarked;
