/** How fast the parts are, each by itself. */
@NullMarked
package dev.roundtrip.benchmarks;

import org.jspecify.annotations.NullMarked;
