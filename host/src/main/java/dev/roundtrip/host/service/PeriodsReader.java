package dev.roundtrip.host.service;

import dev.roundtrip.host.log.KafkaConfiguration;
import dev.roundtrip.host.log.LogRecord;
import dev.roundtrip.host.log.RecordReader;
import dev.roundtrip.host.log.Topics;
import dev.roundtrip.wire.LedgerRecord;
import dev.roundtrip.wire.LedgerRecords;
import dev.roundtrip.wire.WireException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what the ledger publishes, from the beginning, in a thread of its own. Runs that have ended
 * before it began are left out; those that have not are handed over whole, then everything as it
 * comes.
 */
final class PeriodsReader implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(PeriodsReader.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final long PAUSE_MS = 500;

  private final KafkaConfiguration kafka;
  private final String hostId;
  private final Closing closing;
  private final Consumer<List<LedgerRecord>> unfinished;
  private final Consumer<LedgerRecord> live;
  private volatile @Nullable RecordReader reader;

  /**
   * @param unfinished takes all records up to now of a run that has not ended
   * @param live takes every later record
   */
  PeriodsReader(
      KafkaConfiguration kafka,
      String hostId,
      Closing closing,
      Consumer<List<LedgerRecord>> unfinished,
      Consumer<LedgerRecord> live) {
    this.kafka = kafka;
    this.hostId = hostId;
    this.closing = closing;
    this.unfinished = unfinished;
    this.live = live;
  }

  @Override
  public void run() {
    do {
      try (RecordReader current = new RecordReader(kafka, hostId + "-periods", Topics.PERIODS)) {
        reader = current;
        read(current);
      } catch (WakeupException e) {
        LOG.debug("woken up to close");
      } catch (KafkaException e) {
        LOG.warn("{} cannot be read and is read again: {}", Topics.PERIODS, e.toString());
      } finally {
        reader = null;
      }
    } while (!closing.beginsWithin(PAUSE_MS));
  }

  private void read(RecordReader topic) {
    int partitions = topic.partitions();
    while (partitions == 0) {
      if (closing.beginsWithin(PAUSE_MS)) {
        return;
      }
      partitions = topic.partitions();
    }
    topic.assign(IntStream.range(0, partitions).boxed().toList());
    Map<Integer, Long> ends = topic.ends();
    Map<String, List<LedgerRecord>> runs = new LinkedHashMap<>();
    while (!closing.hasBegun() && !topic.hasReached(ends)) {
      poll(topic, record -> keepUnlessEnded(runs, record));
    }
    runs.values().forEach(unfinished);
    while (!closing.hasBegun()) {
      poll(topic, live);
    }
  }

  private static void keepUnlessEnded(Map<String, List<LedgerRecord>> runs, LedgerRecord record) {
    if (record instanceof LedgerRecord.RunEnded ended) {
      runs.remove(ended.runId());
    } else {
      runs.computeIfAbsent(record.runId(), run -> new ArrayList<>()).add(record);
    }
  }

  private static void poll(RecordReader topic, Consumer<LedgerRecord> sink) {
    for (LogRecord record : topic.poll(POLL)) {
      LedgerRecord decoded;
      try {
        decoded = LedgerRecords.decode(record.value());
      } catch (WireException e) {
        LOG.error(
            "{} {}@{} means nothing: {}",
            Topics.PERIODS,
            record.partition(),
            record.offset(),
            e.getMessage());
        continue;
      }
      sink.accept(decoded);
    }
  }

  /** Makes the thread return; to be called after the host has begun to close. */
  void wakeUp() {
    RecordReader current = reader;
    if (current != null) {
      current.wakeUp();
    }
  }
}
