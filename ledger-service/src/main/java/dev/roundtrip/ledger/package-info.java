/** Drives time, settles, keeps the books and serves the API and the dashboard. */
@Configuration
@NullMarked
@Requires(env = "ledger")
package dev.roundtrip.ledger;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
