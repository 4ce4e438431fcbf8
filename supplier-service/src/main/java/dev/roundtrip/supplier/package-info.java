/** Hosts the suppliers of chips, cloud, capital and public money. */
@Configuration
@NullMarked
@Requires(env = "supplier")
package dev.roundtrip.supplier;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
