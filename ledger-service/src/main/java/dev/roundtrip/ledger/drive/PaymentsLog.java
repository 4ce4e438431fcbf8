package dev.roundtrip.ledger.drive;

import dev.roundtrip.economy.time.Period;
import dev.roundtrip.host.log.LogRecord;
import dev.roundtrip.host.log.RecordReader;
import dev.roundtrip.host.log.Topics;
import dev.roundtrip.ledger.store.MalformedRecords;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.HostRecords;
import dev.roundtrip.wire.WireException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * What the hosts of one run have written to the log, record by record. What cannot be read is kept
 * aside, once.
 */
final class PaymentsLog implements AutoCloseable {

  private static final Duration GLANCE = Duration.ofMillis(100);

  private final String runId;
  private final RecordReader reader;
  private final MalformedRecords malformed;
  private final Patience patience;
  private final Queue<LogRecord> read = new ArrayDeque<>();
  private final NavigableMap<Period, Long> firstOf = new TreeMap<>();
  private int partition;
  private long next;

  PaymentsLog(String runId, RecordReader reader, MalformedRecords malformed, Patience patience) {
    this.runId = runId;
    this.reader = reader;
    this.malformed = malformed;
    this.patience = patience;
  }

  /** Returns where the log of the run ends. */
  long end() throws InterruptedException {
    assign();
    return patience.until("reading the log", () -> reader.ends().getOrDefault(partition, 0L));
  }

  /** Reads on from an offset. */
  void from(long offset) throws InterruptedException {
    assign();
    reader.seek(partition, offset);
    next = offset;
  }

  private void assign() throws InterruptedException {
    int partitions = patience.until("finding the log", this::partitions);
    partition = Topics.partitionOf(runId, partitions);
    reader.assign(Set.of(partition));
  }

  /** A topic that was just made may not be known everywhere yet. */
  private int partitions() {
    int partitions = reader.partitions();
    if (partitions == 0) {
      throw new UnknownTopicOrPartitionException("there is no topic " + Topics.PAYMENTS);
    }
    return partitions;
  }

  /** Returns the next record of the run, or null if there is none for the moment. */
  @Nullable HostRecord next() throws InterruptedException {
    if (read.isEmpty()) {
      read.addAll(patience.until("reading the log", () -> reader.poll(GLANCE)));
    }
    for (LogRecord raw = read.poll(); raw != null; raw = read.poll()) {
      next = raw.offset() + 1;
      if (raw.runId().equals(runId)) {
        try {
          HostRecord record = HostRecords.decode(raw.value());
          firstOf.putIfAbsent(periodOf(record), raw.offset());
          return record;
        } catch (WireException e) {
          keep(raw, String.valueOf(e.getMessage()));
        }
      }
    }
    return null;
  }

  /** Keeps the record just read aside: nobody in the run could have said it. */
  void reject(HostRecord record, String reason) throws InterruptedException {
    keep(new LogRecord(partition, next - 1, runId, HostRecords.encode(record)), reason);
  }

  private void keep(LogRecord raw, String reason) throws InterruptedException {
    patience.until(
        "keeping a malformed record",
        () -> {
          keepNow(raw, reason);
          return reason;
        });
  }

  private void keepNow(LogRecord raw, String reason) throws SQLException {
    malformed.keep(Topics.PAYMENTS, raw.partition(), raw.offset(), reason, raw.value());
  }

  /** Returns the offset of the first record that belongs to a month after this one. */
  long firstAfter(Period closed) {
    firstOf.headMap(closed, true).clear();
    return firstOf.isEmpty() ? next : Math.min(next, Collections.min(firstOf.values()));
  }

  private static Period periodOf(HostRecord record) {
    return switch (record) {
      case HostRecord.Said said -> said.message().id().period();
      case HostRecord.RoundDone done -> done.period();
    };
  }

  @Override
  public void close() {
    reader.close();
  }
}
