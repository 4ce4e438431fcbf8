package dev.roundtrip.ledger.drive;

import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.host.LedgerHost;
import dev.roundtrip.host.log.RecordReader;
import dev.roundtrip.host.log.Topics;
import dev.roundtrip.ledger.store.Answer;
import dev.roundtrip.ledger.store.PositionMovedException;
import dev.roundtrip.ledger.store.RunFacts;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger's one thread: it prepares the database and the topics, starts the run that is
 * configured, and drives the run that is not over, one after the other, until the process ends.
 */
public final class LedgerLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerLoop.class);
  private static final Duration GLANCE = Duration.ofSeconds(2);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  /** What has to be there before a run can be driven; safe to do twice. */
  public interface Preparation {
    void make() throws SQLException, ExecutionException, InterruptedException;
  }

  private final DriveTools tools;
  private final Preparation preparation;
  private final RunStarter starter;
  private RunStarter.@Nullable Order order;
  private final Set<String> left = new HashSet<>();
  private final Thread thread;

  /**
   * @param preparation makes the tables and the topics
   * @param order the run to start, or null
   */
  public LedgerLoop(
      DriveTools tools,
      Preparation preparation,
      RunStarter starter,
      RunStarter.@Nullable Order order) {
    this.tools = tools;
    this.preparation = preparation;
    this.starter = starter;
    this.order = order;
    thread = Thread.ofPlatform().daemon().name("ledger").unstarted(this::live);
  }

  /** Begins. */
  public void start() {
    thread.start();
  }

  private void live() {
    try {
      tools
          .patience()
          .until(
              "preparing the database and the topics",
              () -> {
                preparation.make();
                return tools;
              });
      publishLeftovers();
      while (true) {
        long seen = tools.signal().count();
        Optional<RunFacts> next = tools.patience().until("looking for a run", this::next);
        if (next.isPresent()) {
          drive(next.orElseThrow());
        } else {
          tools.signal().await(seen, GLANCE);
          tools.patience().requireTime();
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("the ledger ends");
    } catch (RuntimeException e) {
      LOG.error("the ledger stands still", e);
      tools.status().standsStill("the ledger stands still: " + e.getMessage());
    }
  }

  /** What a run that is over has not said yet. */
  private void publishLeftovers() throws InterruptedException {
    for (String runId :
        tools.patience().until("reading the outbox", () -> tools.database().outbox().runs())) {
      try (OutboxRelay relay = relay(runId)) {
        relay.flush();
        relay.settle();
      }
    }
  }

  private Optional<RunFacts> next() throws SQLException {
    if (order != null) {
      Answer<RunFacts> answer = starter.start(order);
      if (answer instanceof Answer.Refused<RunFacts> refused) {
        LOG.warn("the configured run is not started: {} {}", refused.refusal(), refused.detail());
      }
      order = null;
    }
    return tools.database().runs().unfinished().filter(run -> !left.contains(run.runId()));
  }

  private void drive(RunFacts run) throws InterruptedException {
    String runId = run.runId();
    if (!run.economyDigest().equals(tools.economyDigest())) {
      leave(runId, "run " + runId + " was started with another economy than this ledger has");
      return;
    }
    tools.status().drives(runId);
    try {
      takeOver(runId);
      tools.status().drives(null);
    } catch (PositionMovedException e) {
      leave(runId, "another ledger drives the run: " + e.getMessage());
    } catch (MonthOpening.MachineAheadException e) {
      LOG.info("run {} is taken over anew: {}", runId, e.getMessage());
    } catch (RunReplay.MismatchException | IllegalStateException e) {
      LOG.error("run {} cannot be driven", runId, e);
      leave(runId, "run " + runId + " cannot be driven: " + e.getMessage());
    }
  }

  private void leave(String runId, String why) {
    LOG.warn("{}", why);
    left.add(runId);
    tools.status().standsStill(why);
  }

  private void takeOver(String runId) throws InterruptedException {
    Patience patience = tools.patience();
    RunFacts run =
        patience.until(
            "taking the run over",
            () ->
                tools
                    .database()
                    .runs()
                    .takeOver(tools.database().runs().find(runId).orElseThrow()));
    String text =
        patience.until(
            "reading the scenario", () -> tools.database().runs().scenario(runId).orElseThrow());
    Economy economy = ScenarioLoader.parse(text, run.scenarioName()).economy();
    RunReplay replay = new RunReplay(tools.database().archive());
    LedgerHost machine =
        patience.until("replaying the run", () -> replay.replay(run, economy, result -> {}));
    LOG.info("run {} has {} months closed", runId, run.monthsClosed());
    try (PaymentsLog payments = payments(runId);
        OutboxRelay relay = relay(runId)) {
      new RunDriver(tools, run, economy, machine, payments, relay).drive();
    }
  }

  private PaymentsLog payments(String runId) throws InterruptedException {
    RecordReader reader =
        tools
            .patience()
            .until(
                "reaching the broker",
                () -> new RecordReader(tools.kafka(), "roundtrip-ledger", Topics.PAYMENTS));
    return new PaymentsLog(runId, reader, tools.database().malformed(), tools.patience());
  }

  private OutboxRelay relay(String runId) {
    return new OutboxRelay(tools.kafka(), runId, tools.database().outbox(), tools.patience());
  }

  /** Ends after what is being committed. */
  @Override
  public void close() {
    tools.patience().close();
    tools.signal().raise();
    try {
      thread.join(FAREWELL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
