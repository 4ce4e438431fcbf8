package dev.roundtrip.ledger;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The topics, as the ledger creates them where they are missing.
 *
 * @param partitions partitions of each; runs are spread over them
 * @param replicas copies of each on as many brokers
 */
@ConfigurationProperties("roundtrip.topics")
public record TopicConfiguration(
    @Bindable(defaultValue = "4") int partitions, @Bindable(defaultValue = "1") int replicas) {}
