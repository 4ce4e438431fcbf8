package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.ledger.TestRun;
import dev.roundtrip.ledger.drive.RunEconomies;
import dev.roundtrip.ledger.store.Answer;
import dev.roundtrip.ledger.store.InjectedShock;
import dev.roundtrip.ledger.store.JournalReader;
import dev.roundtrip.ledger.store.LedgerStore;
import dev.roundtrip.ledger.store.RunArchive;
import dev.roundtrip.ledger.store.RunControls;
import dev.roundtrip.ledger.store.RunFacts;
import dev.roundtrip.ledger.store.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** A database in which a run is driven month by month, as a ledger does. */
public final class FilledDatabase implements AutoCloseable {

  private static final long EPOCH = 1;

  private final TestDatabase database;
  private final LedgerStore store;
  private final RunControls controls;

  public FilledDatabase() throws SQLException {
    database = TestDatabase.create();
    store = new LedgerStore(database.database());
    controls = new RunControls(database.database());
  }

  public TestDatabase database() {
    return database;
  }

  RunArchive archive() {
    return new RunArchive(database.database());
  }

  JournalReader journal() {
    return new JournalReader(database.database());
  }

  /** Records a run, which waits for its hosts. */
  public TestRun record(String runId, int months) throws SQLException {
    TestRun run = new TestRun(runId, months);
    if (!(controls.start(run.asNew(runId)) instanceof Answer.Done<RunFacts>)) {
      throw new IllegalStateException("refused");
    }
    return run;
  }

  /** Records a run and starts it. */
  public TestRun begin(String runId, int months) throws SQLException {
    TestRun run = record(runId, months);
    store.takeOver(store.find(runId).orElseThrow());
    store.start(runId, EPOCH, 0, List.of());
    return run;
  }

  /** Opens and closes the next month. */
  public void month(TestRun run, String runId) throws SQLException {
    open(run, runId);
    store.close(run.close(EPOCH, 1));
  }

  /** Opens the next month. */
  public void open(TestRun run, String runId) throws SQLException {
    store.open(
        runId,
        EPOCH,
        run.ledger().ledger().period().next(),
        0,
        shocks ->
            run.open(shocks.stream().map(InjectedShock::spec).map(ShockSpec::parse).toList()));
  }

  public void inject(String runId, String name, String spec) throws SQLException {
    if (!(controls.inject(runId, name, spec, new RunEconomies(store)::of)
        instanceof Answer.Done<InjectedShock>)) {
      throw new IllegalStateException("refused");
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
