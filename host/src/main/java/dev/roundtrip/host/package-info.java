/** What every service needs around the model: the protocol cores and the shells beside them. */
@NullMarked
package dev.roundtrip.host;

import org.jspecify.annotations.NullMarked;
