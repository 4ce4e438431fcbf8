package dev.roundtrip.host.service;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where the ledger is.
 *
 * @param address the address of its gRPC server
 */
@ConfigurationProperties("roundtrip.ledger")
@Requires(property = "roundtrip.roles")
public record LedgerAddress(@Bindable(defaultValue = "127.0.0.1:9090") String address) {}
