package dev.roundtrip.host.service;

import dev.roundtrip.host.log.KafkaConfiguration;
import dev.roundtrip.host.log.LogRecord;
import dev.roundtrip.host.log.RecordReader;
import dev.roundtrip.host.log.RecordWriter;
import dev.roundtrip.host.log.Topics;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.HostRecords;
import dev.roundtrip.wire.WireException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topic of what hosts say, as the host's loop uses it: it writes all it says there, and reads
 * it only when it comes back or misses something. For the thread of the loop.
 *
 * <p>While the broker is away it waits and tries again; nothing is dropped and nothing decided.
 */
final class RunLog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long PAUSE_MS = 500;

  /** The host is being closed. */
  static final class ClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final RecordWriter writer;
  private final RecordReader reader;
  private final Closing closing;
  private final HostMeters meters;

  RunLog(KafkaConfiguration kafka, String hostId, Closing closing, HostMeters meters) {
    this.closing = closing;
    this.meters = meters;
    writer = new RecordWriter(kafka, hostId + "-payments");
    reader = new RecordReader(kafka, hostId + "-payments", Topics.PAYMENTS);
  }

  /**
   * Writes what was said in a round, and once all of it is written, that the round is done. If any
   * of it cannot be written, all of it is written again.
   */
  void write(String runId, List<HostRecord.Said> said, HostRecord.RoundDone done) {
    List<byte[]> messages = said.stream().map(HostRecords::encode).toList();
    List<byte[]> report = List.of(HostRecords.encode(done));
    while (true) {
      try {
        writer.write(Topics.PAYMENTS, runId, messages);
        writer.write(Topics.PAYMENTS, runId, report);
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ClosedException();
      } catch (ExecutionException e) {
        meters.rewritten.increment();
        LOG.warn(
            "{} of {} could not be written and is written again: {}",
            done.period() + " " + done.round(),
            runId,
            String.valueOf(e.getCause()));
        pause();
      }
    }
  }

  /** Returns the offset after the last record in the partition of a run. */
  long end(String runId) {
    while (true) {
      try {
        int partition = assign(runId);
        return reader.ends().getOrDefault(partition, 0L);
      } catch (KafkaException e) {
        LOG.warn("the log of {} cannot be read yet: {}", runId, e.toString());
        pause();
      }
    }
  }

  /**
   * Reads the records of a run from an offset to the present end.
   *
   * @param sink takes each record; after a failure of the broker it may hear records again
   * @return the offset to go on from
   */
  long read(String runId, long from, Consumer<HostRecord> sink) {
    meters.readBack.increment();
    while (true) {
      try {
        int partition = assign(runId);
        reader.seek(partition, from);
        long end = reader.ends().getOrDefault(partition, 0L);
        while (!reader.hasReached(Map.of(partition, end))) {
          if (closing.hasBegun()) {
            throw new ClosedException();
          }
          for (LogRecord record : reader.poll(POLL)) {
            if (record.runId().equals(runId)) {
              decode(record, sink);
            }
          }
        }
        return end;
      } catch (KafkaException e) {
        LOG.warn("the log of {} cannot be read yet: {}", runId, e.toString());
        pause();
      }
    }
  }

  private int assign(String runId) {
    int partitions = reader.partitions();
    while (partitions == 0) {
      pause();
      partitions = reader.partitions();
    }
    int partition = Topics.partitionOf(runId, partitions);
    reader.assign(List.of(partition));
    return partition;
  }

  /** What means nothing is no message of a host; the ledger keeps it for whoever wonders. */
  private static void decode(LogRecord record, Consumer<HostRecord> sink) {
    HostRecord decoded;
    try {
      decoded = HostRecords.decode(record.value());
    } catch (WireException e) {
      LOG.warn(
          "{} {}@{} means nothing: {}",
          Topics.PAYMENTS,
          record.partition(),
          record.offset(),
          e.getMessage());
      return;
    }
    sink.accept(decoded);
  }

  private void pause() {
    if (closing.beginsWithin(PAUSE_MS)) {
      throw new ClosedException();
    }
  }

  @Override
  public void close() {
    writer.close();
    reader.close();
  }
}
