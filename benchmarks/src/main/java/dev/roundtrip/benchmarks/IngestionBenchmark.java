package dev.roundtrip.benchmarks;

import dev.roundtrip.cli.stack.EmbeddedPostgres;
import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.books.Posting;
import dev.roundtrip.ledger.store.Database;
import dev.roundtrip.ledger.store.DatabaseAccess;
import dev.roundtrip.ledger.store.LedgerDatabase;
import dev.roundtrip.ledger.store.MonthClose;
import dev.roundtrip.ledger.store.RunFacts;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.postgresql.PGConnection;

/**
 * What a whole run of {@code openai-2025} costs the database: as the ledger commits it, each month
 * one transaction with everything that belongs to it, and its journal alone by {@code COPY} into
 * the same tables, at once and month by month.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 10)
@Measurement(iterations = 20)
@NullUnmarked // what is set up before it is measured
public class IngestionBenchmark {

  private EmbeddedPostgres server;
  private Database database;
  private LedgerDatabase ledger;
  private Connection connection;
  private int number;
  private RecordedRun run;
  private List<String> heads;
  private List<String> lines;

  @Setup
  public void start() throws IOException, SQLException {
    server = EmbeddedPostgres.start(Files.createTempDirectory("ingestion"));
    database =
        new Database(
            new DatabaseAccess(
                server.jdbcUrl(), server.user(), server.password(), "ledger", "ledger", 4));
    database.prepare();
    ledger = new LedgerDatabase(database);
    connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set search_path to roundtrip");
    }
    connection.commit();
  }

  @TearDown
  public void stop() throws IOException, SQLException {
    connection.close();
    database.close();
    server.close();
  }

  /** Every run has its name in every row, so each is made anew. */
  @Setup(Level.Iteration)
  public void record() throws SQLException {
    run = RecordedRun.of("openai-2025", "run-" + ++number);
    ledger.controls().start(run.start());
    heads = new ArrayList<>();
    lines = new ArrayList<>();
    for (MonthClose close : run.closes()) {
      StringBuilder head = new StringBuilder();
      StringBuilder line = new StringBuilder();
      close.result().entries().forEach(entry -> write(entry, close, head, line));
      heads.add(head.toString());
      lines.add(line.toString());
    }
  }

  private static void write(
      JournalEntry entry, MonthClose close, StringBuilder head, StringBuilder lines) {
    String key = close.runId() + '\t' + close.period().index() + '\t' + entry.number() + '\t';
    head.append(key).append(orNull(entry.contract())).append('\t').append(entry.text());
    head.append('\n');
    int line = 0;
    for (Posting posting : entry.postings()) {
      Account account = posting.account();
      lines.append(key).append(++line).append('\t').append(account.owner()).append('\t');
      lines.append(account.kind().path()).append('\t').append(orNull(account.counterparty()));
      lines.append('\t').append(posting.amount().cents()).append('\n');
    }
  }

  private static Object orNull(Object value) {
    return value == null ? "\\N" : value;
  }

  /** The whole run as the ledger commits it: a transaction to open and one to close each month. */
  @Benchmark
  public Object ledger() throws SQLException {
    RunFacts facts = ledger.runs().takeOver(ledger.runs().find(run.start().runId()).orElseThrow());
    long epoch = facts.position().epoch();
    ledger.runs().start(facts.runId(), epoch, 0, List.of());
    for (int month = 0; month < run.closes().size(); month++) {
      int opened = month;
      MonthClose close = run.closes().get(month);
      ledger
          .runs()
          .open(facts.runId(), epoch, close.period(), 0, shocks -> run.opens().get(opened));
      ledger
          .runs()
          .close(
              new MonthClose(
                  close.runId(),
                  epoch,
                  close.result(),
                  close.said(),
                  close.registry(),
                  close.balances(),
                  close.logOffset(),
                  close.last(),
                  close.outbox(),
                  close.published()));
    }
    return facts;
  }

  /** The journal alone, month by month. */
  @Benchmark
  public void copyMonthByMonth() throws SQLException, IOException {
    for (int month = 0; month < heads.size(); month++) {
      copy(heads.get(month), lines.get(month));
      connection.commit();
    }
  }

  /** The journal alone, at once. */
  @Benchmark
  public void copyAtOnce() throws SQLException, IOException {
    copy(String.join("", heads), String.join("", lines));
    connection.commit();
  }

  private void copy(String head, String line) throws SQLException, IOException {
    PGConnection access = connection.unwrap(PGConnection.class);
    access
        .getCopyAPI()
        .copyIn(
            "copy journal_entry (run_id, period, number, contract, text) from stdin",
            new StringReader(head));
    access
        .getCopyAPI()
        .copyIn(
            "copy posting (run_id, period, entry_number, line, owner, account, counterparty,"
                + " amount_cents) from stdin",
            new StringReader(line));
  }
}
