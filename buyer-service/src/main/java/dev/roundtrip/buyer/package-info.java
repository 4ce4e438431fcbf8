/** Hosts the buyers of compute. */
@Configuration
@NullMarked
@Requires(env = "buyer")
package dev.roundtrip.buyer;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
