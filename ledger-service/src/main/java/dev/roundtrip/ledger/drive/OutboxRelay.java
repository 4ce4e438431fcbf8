package dev.roundtrip.ledger.drive;

import dev.roundtrip.host.log.KafkaConfiguration;
import dev.roundtrip.host.log.RecordWriter;
import dev.roundtrip.host.log.Topics;
import dev.roundtrip.ledger.store.Outbox;
import dev.roundtrip.wire.LedgerRecord;
import dev.roundtrip.wire.LedgerRecords;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what was committed, in the order in which it was. What is published is marked in the
 * next transaction of the run; a crash before that repeats it, and whoever reads drops the repeat.
 */
final class OutboxRelay implements AutoCloseable {

  private static final String WHAT = "publishing to the broker";
  private static final int AT_ONCE = 500;

  private final KafkaConfiguration kafka;
  private final String runId;
  private final Outbox outbox;
  private final Patience patience;
  private @Nullable RecordWriter writer;
  private long published;

  OutboxRelay(KafkaConfiguration kafka, String runId, Outbox outbox, Patience patience) {
    this.kafka = kafka;
    this.runId = runId;
    this.outbox = outbox;
    this.patience = patience;
  }

  /** Returns up to which id the outbox is published. */
  long published() {
    return published;
  }

  /** Publishes all that waits. */
  void flush() throws InterruptedException {
    while (flushSome() == AT_ONCE) {
      patience.requireTime();
    }
  }

  private int flushSome() throws InterruptedException {
    List<Outbox.Waiting> waiting =
        patience.until("reading the outbox", () -> outbox.waiting(runId, published, AT_ONCE));
    if (!waiting.isEmpty()) {
      write(waiting.stream().map(Outbox.Waiting::payload).toList());
      published = waiting.getLast().id();
    }
    return waiting.size();
  }

  /** Publishes something that follows from the log and is in no outbox. */
  void publish(LedgerRecord record) throws InterruptedException {
    write(List.of(LedgerRecords.encode(record)));
  }

  private void write(List<byte[]> records) throws InterruptedException {
    patience.until(
        WHAT,
        () -> {
          tryToWrite(records);
          return records;
        });
  }

  /** A writer that has failed may be of no more use; the next attempt takes a new one. */
  private void tryToWrite(List<byte[]> records) throws InterruptedException, ExecutionException {
    if (writer == null) {
      writer = new RecordWriter(kafka, "roundtrip-ledger");
    }
    try {
      writer.write(Topics.PERIODS, runId, records);
    } catch (ExecutionException e) {
      close();
      throw e;
    }
  }

  /** Marks what is published, at the end of a run. */
  void settle() throws InterruptedException {
    patience.until(
        "marking the outbox",
        () -> {
          markPublished();
          return runId;
        });
  }

  private void markPublished() throws SQLException {
    outbox.mark(runId, published);
  }

  @Override
  public void close() {
    if (writer != null) {
      writer.close();
      writer = null;
    }
  }
}
