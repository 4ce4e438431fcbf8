package dev.roundtrip.ledger;

import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.time.Term;
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
import java.util.List;
import java.util.Queue;

/** The shipped scenario, for some months, with its protocol in this thread. */
public final class TestRun {

  public static final long SEED = 7;
  public static final String ECONOMY = "0".repeat(64);

  private static final LoadedScenario SHIPPED = ScenarioLoader.load("openai-2025");

  private final String runId;
  private final Economy economy;
  private final LedgerHost ledger;
  private final PartyHost host;
  private final Queue<LedgerRecord> published = new ArrayDeque<>();

  public TestRun(String runId, int months) {
    this.runId = runId;
    Economy whole = SHIPPED.economy();
    Term horizon = new Term(whole.horizon().first(), whole.horizon().first().plus(months - 1));
    economy =
        new Economy(
            whole.name(),
            horizon,
            whole.cureMonths(),
            whole.parties(),
            whole.contracts(),
            whole.climate(),
            whole.shocks());
    ledger = new LedgerHost(runId, economy, SEED);
    host = new PartyHost(runId, economy, economy.actors());
  }

  public LedgerHost ledger() {
    return ledger;
  }

  public Economy economy() {
    return economy;
  }

  /** What is recorded before the first month. */
  public NewRun asNew(String requestId) {
    return new NewRun(
        runId,
        requestId,
        economy.name(),
        SHIPPED.resolvedText(),
        SHIPPED.digest(),
        ECONOMY,
        SEED,
        economy.horizon(),
        List.of(),
        false,
        Duration.ZERO,
        ledger.ledger().hash(),
        ledger.ledger().openingEntries());
  }

  /** Opens the next month. */
  public MonthOpen open(List<Shock> injected) {
    List<LedgerRecord> records = ledger.open(injected);
    published.addAll(records);
    LedgerRecord.PeriodOpened opened =
        records.stream()
            .filter(LedgerRecord.PeriodOpened.class::isInstance)
            .map(LedgerRecord.PeriodOpened.class::cast)
            .findFirst()
            .orElseThrow();
    return new MonthOpen(new OpenedMonth(opened.environment(), opened.activeShocks()), records);
  }

  /** Lets the parties act through the open month, and closes it. */
  public MonthClose close(long epoch, long offset) {
    while (!ledger.isReadyToClose()) {
      for (Turn turn : host.on(published.remove())) {
        turn.messages().forEach(message -> hear(new HostRecord.Said(runId, message)));
        hear(new HostRecord.RoundDone(runId, "all", turn.period(), turn.round(), turn.parties()));
      }
    }
    PeriodResult result = ledger.close();
    List<ContractState> registry = List.copyOf(ledger.ledger().world().inForce());
    return new MonthClose(
        runId,
        epoch,
        result,
        ledger.said(),
        registry,
        ledger.ledger().books().balances(),
        offset,
        ledger.isFinished(),
        List.of(new LedgerRecord.PeriodClosed(runId, result.environment().period(), result.hash())),
        0);
  }

  private void hear(HostRecord record) {
    for (Output output : ledger.on(record)) {
      if (output instanceof Output.Publish(LedgerRecord next)) {
        published.add(next);
      }
    }
  }
}
