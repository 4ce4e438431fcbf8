package dev.roundtrip.host.service;

import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.host.EconomyDigest;
import dev.roundtrip.host.calls.GrpcServer;
import dev.roundtrip.host.calls.HostTokens;
import dev.roundtrip.host.log.KafkaConfiguration;
import dev.roundtrip.scenarios.LoadedScenario;
import dev.roundtrip.scenarios.ScenarioException;
import dev.roundtrip.scenarios.ScenarioLoader;
import dev.roundtrip.wire.Announcement;
import dev.roundtrip.wire.LedgerRecord;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of a host: one thread in which all its runs are played. Other threads read from Kafka
 * and answer gRPC; what they have they put into the queue of this one.
 *
 * <p>It announces the host to the ledger, and takes part in every run of which the ledger publishes
 * the beginning, one or several at a time. A run in which something is contradictory stops here,
 * with its reason in the log and in the health of the service; others go on.
 */
@Context
@Requires(property = "roundtrip.roles")
public final class HostLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HostLoop.class);
  private static final long TICK_MS = 200;
  private static final long PAUSE_MS = 500;
  private static final int ENDED_RUNS_SHOWN = 8;

  /** What a run may use of its host. */
  interface Surroundings {
    String hostId();

    String token();

    SortedSet<PartyKind> kinds();

    RunLog log();

    HostedRuns runs();

    HostMeters meters();

    /** Does something in the thread of the loop, later. */
    void loop(Runnable task);

    /** Lets a run hear a message. */
    void hear(String runId, Message message);

    /** Stops a run, later. */
    void fail(String runId, String problem);
  }

  private final HostConfiguration configuration;
  private final KafkaConfiguration kafka;
  private final LedgerAddress ledgerAddress;
  private final GrpcServer server;
  private final TokenFile tokenFile;
  private final HostedRuns hosted;
  private final HostMeters meters;
  private final Closing closing = new Closing();
  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final SortedMap<String, HostedRun> runs = new TreeMap<>();
  private final Deque<String> ended = new ArrayDeque<>();
  private final Map<String, String> states = new ConcurrentSkipListMap<>();
  private final Map<String, String> failures = new ConcurrentSkipListMap<>();
  private final Thread thread;
  private volatile @Nullable Announcer announcer;
  private boolean interruptible = true;

  HostLoop(
      HostConfiguration configuration,
      KafkaConfiguration kafka,
      LedgerAddress ledgerAddress,
      GrpcServer server,
      TokenFile tokenFile,
      HostedRuns hosted,
      MeterRegistry registry) {
    this.configuration = configuration;
    this.kafka = kafka;
    this.ledgerAddress = ledgerAddress;
    this.server = server;
    this.tokenFile = tokenFile;
    this.hosted = hosted;
    meters = new HostMeters(registry);
    thread =
        Thread.ofPlatform().daemon().name("host-" + configuration.hostId()).unstarted(this::live);
  }

  @PostConstruct
  void start() {
    thread.start();
  }

  /** Returns what keeps this host from its work, or null if nothing does. */
  @Nullable String problem() {
    Announcer announcing = announcer;
    if (!failures.isEmpty()) {
      return "stopped: " + failures;
    }
    return announcing == null ? "no host token at " + tokenFile.file() : announcing.problem();
  }

  /** Returns what each run is doing. */
  Map<String, String> states() {
    return new TreeMap<>(states);
  }

  private void live() {
    HostTokens tokens = tokenFile.tokens();
    if (tokens == null) {
      LOG.warn("waiting for the host token at {}", tokenFile.file());
    }
    while (tokens == null) {
      if (closing.beginsWithin(PAUSE_MS)) {
        return;
      }
      tokens = tokenFile.tokens();
    }
    Announcement announcement =
        new Announcement(
            configuration.hostId(),
            configuration.kinds(),
            server.address(),
            EconomyDigest.ofThisProcess());
    try (LedgerClient ledger = new LedgerClient(ledgerAddress.address());
        RunLog log = new RunLog(kafka, configuration.hostId(), closing, meters)) {
      Announcer announcing = new Announcer(ledger, announcement, tokens.secret(), closing);
      announcer = announcing;
      Around around = new Around(tokens.of(server.address()), log);
      PeriodsReader periods =
          new PeriodsReader(
              kafka,
              configuration.hostId(),
              closing,
              records -> around.loop(() -> findUnderWay(records, around, ledger)),
              record -> around.loop(() -> hear(record, around, ledger)));
      Thread reader = Thread.ofPlatform().daemon().name("periods").start(periods);
      Thread caller = Thread.ofVirtual().name("announcer").start(announcing);
      try {
        loop();
      } finally {
        stopInterrupting();
        closing.begin();
        periods.wakeUp();
        caller.interrupt();
        join(reader);
        join(caller);
        runs.values().forEach(HostedRun::close);
      }
    }
  }

  /** Kafka's clients do not close properly in a thread that is interrupted. */
  private void stopInterrupting() {
    synchronized (closing) {
      interruptible = false;
      if (Thread.interrupted()) {
        LOG.debug("the loop was interrupted to close");
      }
    }
  }

  private static void join(Thread other) {
    try {
      other.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void loop() {
    while (!closing.hasBegun()) {
      try {
        Runnable task = tasks.poll(TICK_MS, TimeUnit.MILLISECONDS);
        if (task != null) {
          task.run();
        }
        for (HostedRun run : List.copyOf(runs.values())) {
          guard(run.runId(), () -> run.lookAround(System.nanoTime()));
          states.computeIfPresent(run.runId(), (id, state) -> run.state());
        }
      } catch (InterruptedException | RunLog.ClosedException e) {
        LOG.debug("the loop ends");
        return;
      }
    }
  }

  /** A run that contradicts itself, or cannot be played, stops; the host goes on. */
  private void guard(String runId, Runnable work) {
    try {
      work.run();
    } catch (RunLog.ClosedException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("run {} has stopped on this host", runId, e);
      stop(runId, Objects.requireNonNullElse(e.getMessage(), e.toString()));
    }
  }

  private void stop(String runId, String problem) {
    failures.put(runId, problem);
    end(runId);
  }

  private void end(String runId) {
    HostedRun run = runs.remove(runId);
    states.remove(runId);
    if (run != null) {
      run.close();
      ended.addLast(runId);
      if (ended.size() > ENDED_RUNS_SHOWN) {
        hosted.remove(ended.removeFirst());
      }
    }
  }

  private void findUnderWay(List<LedgerRecord> records, Around around, LedgerClient ledger) {
    for (LedgerRecord record : records) {
      if (record instanceof LedgerRecord.RunStarted started) {
        begin(started, true, around, ledger);
      }
      HostedRun run = runs.get(record.runId());
      if (run != null) {
        guard(record.runId(), () -> run.hear(record));
      }
    }
  }

  private void hear(LedgerRecord record, Around around, LedgerClient ledger) {
    if (record instanceof LedgerRecord.RunStarted started) {
      begin(started, false, around, ledger);
    }
    HostedRun run = runs.get(record.runId());
    if (run != null) {
      guard(record.runId(), () -> run.hear(record));
    }
    if (record instanceof LedgerRecord.RunEnded over) {
      end(over.runId());
    }
  }

  private void begin(
      LedgerRecord.RunStarted started, boolean underWay, Around around, LedgerClient ledger) {
    String runId = started.runId();
    if (runs.containsKey(runId) || failures.containsKey(runId) || ended.contains(runId)) {
      return;
    }
    HostedRun run = new HostedRun(started, around, underWay);
    runs.put(runId, run);
    states.put(runId, run.state());
    Thread.ofVirtual()
        .name("scenario-" + runId)
        .start(() -> {
          try {
            Economy economy = fetch(started, ledger);
            around.loop(() -> {
              if (runs.get(runId) == run) {
                guard(runId, () -> run.begin(economy));
              }
            });
          } catch (RunLog.ClosedException e) {
            LOG.debug("closed before the scenario was there");
          } catch (IllegalArgumentException | ScenarioException e) {
            around.fail(runId, "its scenario cannot be used: " + e.getMessage());
          }
        });
  }

  /** Fetches a scenario, however long the ledger is away. */
  private Economy fetch(LedgerRecord.RunStarted started, LedgerClient ledger) {
    while (true) {
      try {
        String text = ledger.scenario(started.runId());
        LoadedScenario scenario = ScenarioLoader.parse(text, "scenario of " + started.runId());
        if (!scenario.digest().equals(started.scenarioDigest())) {
          throw new IllegalArgumentException(
              "its digest is " + scenario.digest() + ", not " + started.scenarioDigest());
        }
        return scenario.economy();
      } catch (StatusRuntimeException e) {
        LOG.warn("the scenario of {} is not there yet: {}", started.runId(), e.getMessage());
        if (closing.beginsWithin(PAUSE_MS)) {
          throw new RunLog.ClosedException();
        }
      }
    }
  }

  /**
   * Ends all work and frees all threads and connections. What is unsaid is said after a restart.
   */
  @Override
  @PreDestroy
  public void close() {
    closing.begin();
    synchronized (closing) {
      if (interruptible) {
        thread.interrupt();
      }
    }
    join(thread);
  }

  /** What the runs of this host use. */
  private final class Around implements Surroundings {

    private final String token;
    private final RunLog log;

    private Around(String token, RunLog log) {
      this.token = token;
      this.log = log;
    }

    @Override
    public String hostId() {
      return configuration.hostId();
    }

    @Override
    public String token() {
      return token;
    }

    @Override
    public SortedSet<PartyKind> kinds() {
      return configuration.kinds();
    }

    @Override
    public RunLog log() {
      return log;
    }

    @Override
    public HostedRuns runs() {
      return hosted;
    }

    @Override
    public HostMeters meters() {
      return meters;
    }

    @Override
    public void loop(Runnable task) {
      tasks.add(task);
    }

    @Override
    public void hear(String runId, Message message) {
      HostedRun run = runs.get(runId);
      if (run != null) {
        guard(runId, () -> run.hear(message));
      }
    }

    @Override
    public void fail(String runId, String problem) {
      loop(() -> {
        LOG.error("run {} has stopped on this host: {}", runId, problem);
        stop(runId, problem);
      });
    }
  }
}
