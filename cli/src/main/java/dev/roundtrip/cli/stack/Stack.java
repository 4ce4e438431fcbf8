package dev.roundtrip.cli.stack;

import dev.roundtrip.buyer.BuyerApplication;
import dev.roundtrip.cli.control.ControlClient;
import dev.roundtrip.cli.control.RunningLedger;
import dev.roundtrip.host.calls.GrpcServer;
import dev.roundtrip.ledger.LedgerApplication;
import dev.roundtrip.ledger.store.LedgerDatabase;
import dev.roundtrip.supplier.SupplierApplication;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The whole stack in this process: a real broker, a real database, and the ledger, the buyers and
 * the suppliers as they are deployed, which speak to each other over the loopback interface.
 *
 * <p>{@link #close} leaves no process, no port and no file, whenever it is called.
 */
public final class Stack implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String LOOPBACK = "127.0.0.1";

  private final Stage stage = new Stage();
  private final Consumer<String> progress;
  private final Object stopping = new Object();
  private volatile boolean closing;
  private volatile boolean broken;
  private volatile @Nullable Thread starter;

  /**
   * @param progress hears what is being started
   */
  public Stack(Consumer<String> progress) {
    this.progress = progress;
  }

  /**
   * Where everything is.
   *
   * @param dashboard the address of the dashboard
   * @param control the address of the ledger's gRPC server
   * @param tokenFile the file with the token that commands need
   * @param database what the ledger has written
   */
  public record Running(String dashboard, String control, Path tokenFile, LedgerDatabase database) {

    /** Returns the token that commands need, to be kept to oneself. */
    public String token() throws IOException {
      return Files.readString(tokenFile, StandardCharsets.UTF_8).strip();
    }
  }

  /** A part of the stack does not come up. */
  public static final class StartException extends Exception {

    private static final long serialVersionUID = 1;

    private StartException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Starts everything. If it breaks later, the thread that called this is interrupted.
   *
   * @param states the folder in which the stack keeps its secrets, in a folder of its own
   * @param port the dashboard's port, or null for any free one
   * @throws StartException if something does not come up; the caller closes the stack
   */
  public Running start(Path states, @Nullable Integer port) throws StartException {
    starter = Thread.currentThread();
    Leftovers.remove(states, progress);
    progress.accept("starting the broker and the database");
    PrivateFolder state =
        part("there is no place for secrets in " + states, () -> StackFolders.state(states));
    Path temporary = StackFolders.temporaryOf(state.path());
    part("there is no place for secrets in " + states, () -> LifeMark.set(state, temporary));
    PrivateFolder files =
        part("there is no place for temporary files", () -> PrivateFolder.at(temporary));
    EmbeddedKafka kafka;
    EmbeddedPostgres postgres;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<EmbeddedKafka> broker =
          threads.submit(() ->
              part(
                  "the broker does not come up",
                  () -> EmbeddedKafka.start(files.path().resolve("kafka"), this::broke)));
      Future<EmbeddedPostgres> database =
          threads.submit(() ->
              part(
                  "the database does not come up",
                  () -> EmbeddedPostgres.start(files.path().resolve("postgres"))));
      kafka = started(broker);
      postgres = started(database);
    }
    progress.accept("starting the ledger, the buyers and the suppliers");
    Map<String, Object> common = new LinkedHashMap<>();
    common.put("roundtrip.kafka.bootstrap", kafka.bootstrapServers());
    common.put("roundtrip.state-dir", state.path().toString());
    common.put("roundtrip.grpc.host", LOOPBACK);
    common.put("roundtrip.grpc.port", 0);
    common.put("micronaut.server.host", LOOPBACK);
    common.put("micronaut.server.port", port == null ? -1 : port);
    ApplicationContext ledger =
        part(
            "the ledger does not come up",
            () -> service(LedgerApplication::configure, ledger(common, postgres)));
    String control = ledger.getBean(GrpcServer.class).address();
    String dashboard =
        part("the dashboard does not come up", () -> ledger.getBean(EmbeddedServer.class).start())
            .getURI()
            .toString();
    Path token = state.path().resolve(RunningLedger.TOKEN_FILE);
    part("the ledger does not come up", () -> readyLedger(control, state));
    common.put("roundtrip.ledger.address", control);
    part(
        "the buyers do not come up",
        () -> service(BuyerApplication::configure, host(common, "buyer", "buyer")));
    part(
        "the suppliers do not come up",
        () ->
            service(
                SupplierApplication::configure, host(common, "supplier", "chips,cloud,capital")));
    return new Running(dashboard, control, token, ledger.getBean(LedgerDatabase.class));
  }

  /**
   * Waits until the ledger answers, and then says where it is; hosts that announce themselves
   * before are told to wait.
   */
  private static AutoCloseable readyLedger(String control, PrivateFolder state) throws IOException {
    try (ControlClient ledger = new ControlClient(control, null)) {
      ledger.awaitReady(PATIENCE);
    }
    state.write(RunningLedger.ADDRESS_FILE, control);
    return () -> {};
  }

  private static Map<String, Object> ledger(Map<String, Object> common, EmbeddedPostgres postgres) {
    Map<String, Object> properties = new LinkedHashMap<>(common);
    properties.put("roundtrip.run.scenario", "");
    properties.put("roundtrip.db.url", postgres.jdbcUrl());
    properties.put("roundtrip.db.owner", postgres.user());
    properties.put("roundtrip.db.owner-password", postgres.password());
    return properties;
  }

  private static Map<String, Object> host(Map<String, Object> common, String id, String roles) {
    Map<String, Object> properties = new LinkedHashMap<>(common);
    properties.put("roundtrip.host-id", id);
    properties.put("roundtrip.roles", List.of(roles.split(",", -1)));
    return properties;
  }

  private static ApplicationContext service(
      UnaryOperator<ApplicationContextBuilder> service, Map<String, Object> properties) {
    return service.apply(ApplicationContext.builder()).properties(properties).start();
  }

  /**
   * Starts a part of the stack, which is stopped with it.
   *
   * @param otherwise what to tell if it does not start
   */
  private <T extends AutoCloseable> T part(String otherwise, Callable<T> starter)
      throws StartException {
    try {
      return stage.start(starter);
    } catch (CancellationException e) {
      throw e;
    } catch (Exception e) {
      throw new StartException(otherwise + ": " + reason(e), e);
    }
  }

  private static <T> T started(Future<T> future) throws StartException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof StartException cause
          ? cause
          : new StartException("the stack does not come up: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  /** Returns the first message that says what is wrong, of an exception and its causes. */
  private static String reason(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String message = deepest.getMessage();
    return message == null ? deepest.toString() : message.lines().findFirst().orElse("");
  }

  /** Tells whether the stack is being stopped. */
  public boolean isClosing() {
    return closing;
  }

  private void broke() {
    Thread waiting = starter;
    if (!closing && waiting != null) {
      broken = true;
      waiting.interrupt();
    }
  }

  /** Tells whether a part of the stack has failed for good. */
  public boolean isBroken() {
    return broken;
  }

  /** Stops everything, also what is just starting, and returns when nothing of it is left. */
  @Override
  public void close() throws IOException {
    closing = true;
    synchronized (stopping) {
      stage.close();
    }
  }
}
