package dev.roundtrip.host.calls;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The gRPC server of a service: its endpoints, and beside them reflection and health, so that a
 * stranger with {@code grpcurl} finds the way. It listens as soon as the context is there.
 */
@Context
@Requires(beans = BindableService.class)
public final class GrpcServer implements AutoCloseable {

  /** Kept, because a logger that nobody holds forgets its level. */
  private static final Logger GRPC = Logger.getLogger("io.grpc");

  static {
    // with a stack trace, of anybody who connects without speaking gRPC
    GRPC.setLevel(Level.WARNING);
  }

  private final Server server;
  private final HealthStatusManager health = new HealthStatusManager();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final GrpcConfiguration configuration;

  /**
   * @throws UncheckedIOException if it cannot listen there
   */
  public GrpcServer(GrpcConfiguration configuration, List<BindableService> endpoints) {
    this.configuration = configuration;
    InetSocketAddress listensOn = new InetSocketAddress(configuration.host(), configuration.port());
    NettyServerBuilder builder =
        NettyServerBuilder.forAddress(listensOn)
            .executor(executor)
            .intercept(new CallerToken())
            .maxInboundMessageSize(configuration.maxInboundBytes())
            .addService(health.getHealthService())
            .addService(ProtoReflectionServiceV1.newInstance());
    endpoints.forEach(builder::addService);
    server = builder.build();
    try {
      server.start();
    } catch (IOException e) {
      executor.close();
      throw new UncheckedIOException(
          "the gRPC server cannot listen on " + configuration.host() + ":" + configuration.port(),
          e);
    }
    health.setStatus(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, ServingStatus.SERVING);
  }

  /** Returns the port it listens on. */
  public int port() {
    return server.getPort();
  }

  /** Returns the address by which others reach it. */
  public String address() {
    String advertised = configuration.advertised();
    if (advertised == null || advertised.isBlank()) {
      return configuration.host() + ":" + port();
    }
    return advertised.contains(":") ? advertised : advertised + ":" + port();
  }

  /** Tells whether calls are answered. */
  public boolean isServing() {
    return !server.isShutdown();
  }

  /** Lets the calls that are being answered finish, and frees the port. */
  @Override
  @PreDestroy
  public void close() {
    health.enterTerminalState();
    server.shutdown();
    try {
      if (!server.awaitTermination(2, TimeUnit.SECONDS)) {
        server.shutdownNow().awaitTermination(2, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      server.shutdownNow();
      Thread.currentThread().interrupt();
    }
    executor.shutdownNow();
  }
}
