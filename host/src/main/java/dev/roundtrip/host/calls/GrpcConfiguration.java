package dev.roundtrip.host.calls;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * The gRPC server of a service.
 *
 * @param host the interface it listens on; loopback unless it is told otherwise
 * @param port the port; 0 for any free one
 * @param advertised the host name others reach it by, with or without a port; null or empty for the
 *     interface it listens on
 * @param maxInboundBytes the longest request; what hosts tell each other is under 512 KiB
 */
@ConfigurationProperties("roundtrip.grpc")
public record GrpcConfiguration(
    @Bindable(defaultValue = "127.0.0.1") String host,
    @Bindable(defaultValue = "0") int port,
    @Nullable String advertised,
    @Bindable(defaultValue = "1048576") int maxInboundBytes) {}
