package dev.roundtrip.host.log;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where the broker is.
 *
 * @param bootstrap its address, or several with commas between
 */
@ConfigurationProperties("roundtrip.kafka")
public record KafkaConfiguration(@Bindable(defaultValue = "127.0.0.1:9092") String bootstrap) {}
