package dev.roundtrip.benchmarks;

import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.host.LedgerHost;
import dev.roundtrip.host.Output;
import dev.roundtrip.host.PartyHost;
import dev.roundtrip.host.Turn;
import dev.roundtrip.ledger.store.MonthClose;
import dev.roundtrip.ledger.store.MonthOpen;
import dev.roundtrip.ledger.store.NewRun;
import dev.roundtrip.ledger.store.OpenedMonth;
import dev.roundtrip.scenarios.LoadedScenario;
import dev.roundtrip.scenarios.ScenarioLoader;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.LedgerRecord;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A shipped scenario that has been run: what its ledger commits, month by month. */
final class RecordedRun {

  private static final long SEED = 1;

  private final LoadedScenario scenario;
  private final LedgerHost ledger;
  private final PartyHost host;
  private final NewRun start;
  private final Queue<LedgerRecord> published = new ArrayDeque<>();
  private final List<MonthOpen> opens = new ArrayList<>();
  private final List<MonthClose> closes = new ArrayList<>();

  private RecordedRun(String name, String runId) {
    scenario = ScenarioLoader.load(name);
    ledger = new LedgerHost(runId, scenario.economy(), SEED);
    host = new PartyHost(runId, scenario.economy(), scenario.economy().actors());
    start = start(runId);
  }

  /**
   * Runs a scenario.
   *
   * @param name a shipped scenario
   * @param runId what the run is called
   */
  static RecordedRun of(String name, String runId) {
    RecordedRun run = new RecordedRun(name, runId);
    while (!run.ledger.isFinished()) {
      run.step();
    }
    return run;
  }

  private NewRun start(String runId) {
    return new NewRun(
        runId,
        runId,
        scenario.economy().name(),
        scenario.resolvedText(),
        scenario.digest(),
        "0".repeat(64),
        SEED,
        scenario.economy().horizon(),
        List.of(),
        false,
        Duration.ZERO,
        ledger.ledger().hash(),
        ledger.ledger().openingEntries());
  }

  private void step() {
    List<LedgerRecord> records = ledger.open(List.of());
    published.addAll(records);
    for (LedgerRecord record : records) {
      if (record instanceof LedgerRecord.PeriodOpened opened) {
        opens.add(
            new MonthOpen(new OpenedMonth(opened.environment(), opened.activeShocks()), List.of()));
      }
    }
    while (!ledger.isReadyToClose()) {
      host.on(published.remove()).forEach(this::hear);
    }
    PeriodResult result = ledger.close();
    closes.add(
        new MonthClose(
            start.runId(),
            1,
            result,
            ledger.said(),
            ledger.ledger().world().inForce(),
            ledger.ledger().books().balances(),
            closes.size(),
            ledger.isFinished(),
            List.of(),
            0));
  }

  private void hear(Turn turn) {
    String runId = start.runId();
    turn.messages().forEach(message -> hear(new HostRecord.Said(runId, message)));
    hear(new HostRecord.RoundDone(runId, "all", turn.period(), turn.round(), turn.parties()));
  }

  private void hear(HostRecord record) {
    for (Output output : ledger.on(record)) {
      if (output instanceof Output.Publish(LedgerRecord next)) {
        published.add(next);
      }
    }
  }

  /** Returns what is recorded before the first month. */
  NewRun start() {
    return start;
  }

  /** Returns the opens of all months. */
  List<MonthOpen> opens() {
    return opens;
  }

  /** Returns the closes of all months. */
  List<MonthClose> closes() {
    return closes;
  }
}
