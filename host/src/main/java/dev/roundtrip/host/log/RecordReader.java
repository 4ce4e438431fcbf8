package dev.roundtrip.host.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads a topic from where it is told to. It belongs to no consumer group and commits nothing:
 * whoever reads knows from where to go on. For one thread, except {@link #wakeUp}.
 */
public final class RecordReader implements AutoCloseable {

  private final String topic;
  private final KafkaConsumer<byte[], byte[]> consumer;

  /**
   * @param clientId what to call it in the broker's logs
   */
  public RecordReader(KafkaConfiguration kafka, String clientId, String topic) {
    this.topic = topic;
    Properties properties = new Properties();
    properties.setProperty(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
    properties.setProperty(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
    properties.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    properties.setProperty(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    properties.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "500");
    properties.setProperty(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, "1");
    properties.setProperty(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
    properties.setProperty(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
    properties.setProperty(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000");
    consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Returns how many partitions the topic has; 0 if there is no such topic yet. */
  public int partitions() {
    List<PartitionInfo> partitions = consumer.partitionsFor(topic);
    return partitions == null ? 0 : partitions.size();
  }

  /** Reads these partitions from now on, from their beginning until told otherwise. */
  public void assign(Collection<Integer> partitions) {
    consumer.assign(partitions.stream().map(this::at).toList());
    consumer.seekToBeginning(List.of());
  }

  /** Goes on from an offset in a partition. */
  public void seek(int partition, long offset) {
    consumer.seek(at(partition), offset);
  }

  /** Returns the offset after the last record of each partition that is read. */
  public Map<Integer, Long> ends() {
    Map<Integer, Long> ends = new HashMap<>();
    consumer.endOffsets(consumer.assignment()).forEach((at, end) -> ends.put(at.partition(), end));
    return ends;
  }

  /** Tells whether everything before these offsets has been read. */
  public boolean hasReached(Map<Integer, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(at(end.getKey())) >= end.getValue());
  }

  /**
   * Returns the next records, in order within a partition; none if there are none for a while.
   *
   * @throws org.apache.kafka.common.errors.WakeupException if woken up
   */
  public List<LogRecord> poll(Duration patience) {
    List<LogRecord> records = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(patience)) {
      byte[] key = record.key();
      byte[] value = record.value();
      records.add(
          new LogRecord(
              record.partition(),
              record.offset(),
              key == null ? "" : new String(key, StandardCharsets.UTF_8),
              value == null ? new byte[0] : value));
    }
    return records;
  }

  /** Makes a {@link #poll} in another thread return by an exception. */
  public void wakeUp() {
    consumer.wakeup();
  }

  private TopicPartition at(int partition) {
    return new TopicPartition(topic, partition);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
