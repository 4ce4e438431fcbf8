/** The model, pure: what parties promise, owe, pay and lose, period by period. */
@NullMarked
package dev.roundtrip.economy;

import org.jspecify.annotations.NullMarked;
