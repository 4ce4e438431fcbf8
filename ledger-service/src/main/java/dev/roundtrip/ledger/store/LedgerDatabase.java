package dev.roundtrip.ledger.store;

import java.sql.SQLException;

/** Everything the ledger keeps, by what it is for. */
public final class LedgerDatabase {

  private final Database database;
  private final LedgerStore runs;
  private final RunControls controls;
  private final RunArchive archive;
  private final JournalReader journal;
  private final Outbox outbox;
  private final HostRegister hosts;
  private final MalformedRecords malformed;

  /** The database need not be there yet. */
  public LedgerDatabase(Database database) {
    this.database = database;
    runs = new LedgerStore(database);
    controls = new RunControls(database);
    archive = new RunArchive(database);
    journal = new JournalReader(database);
    outbox = new Outbox(database);
    hosts = new HostRegister(database);
    malformed = new MalformedRecords(database);
  }

  /** Brings the database to the shape this code knows, and opens it. Safe to do twice. */
  public void prepare() throws SQLException {
    database.prepare();
  }

  /** Returns the runs, for the ledger that drives them. */
  public LedgerStore runs() {
    return runs;
  }

  /** Returns what steers runs from outside. */
  public RunControls controls() {
    return controls;
  }

  /** Returns what reads a run back. */
  public RunArchive archive() {
    return archive;
  }

  /** Returns what reads a run's journal back. */
  public JournalReader journal() {
    return journal;
  }

  /** Returns what is to be published. */
  public Outbox outbox() {
    return outbox;
  }

  /** Returns the hosts that have announced themselves. */
  public HostRegister hosts() {
    return hosts;
  }

  /** Returns the records that could not be read. */
  public MalformedRecords malformed() {
    return malformed;
  }

  /** Tells whether the database answers. */
  public boolean answers() {
    return database.answers();
  }
}
