package dev.roundtrip.host.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes to the topics, every record to the partition of its run. A record counts as written when
 * all replicas in sync have it. Nothing waits to be sent together; what is sent while earlier
 * records are on their way goes in one batch.
 */
public final class RecordWriter implements AutoCloseable {

  private final KafkaProducer<byte[], byte[]> producer;

  /**
   * @param clientId what to call it in the broker's logs
   */
  public RecordWriter(KafkaConfiguration kafka, String clientId) {
    Properties properties = new Properties();
    properties.setProperty(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
    properties.setProperty(ProducerConfig.CLIENT_ID_CONFIG, clientId);
    properties.setProperty(ProducerConfig.ACKS_CONFIG, "all");
    properties.setProperty(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
    properties.setProperty(ProducerConfig.LINGER_MS_CONFIG, "0");
    properties.setProperty(ProducerConfig.MAX_BLOCK_MS_CONFIG, "10000");
    properties.setProperty(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
    properties.setProperty(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "20000");
    properties.setProperty(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000");
    producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Sends a record. Records of one run arrive in the order in which they are sent, as long as all
   * arrive.
   *
   * @return where it was written, or why it was not
   */
  public Future<RecordMetadata> send(String topic, String runId, byte[] value) {
    try {
      int partitions = producer.partitionsFor(topic).size();
      byte[] key = runId.getBytes(StandardCharsets.UTF_8);
      int partition = Topics.partitionOf(runId, partitions);
      return producer.send(new ProducerRecord<>(topic, partition, key, value));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /**
   * Sends records and waits until all are written.
   *
   * @throws ExecutionException if one is not; then any of them may be there and any may not
   */
  public void write(String topic, String runId, List<byte[]> values)
      throws InterruptedException, ExecutionException {
    List<Future<RecordMetadata>> sent = new ArrayList<>(values.size());
    for (byte[] value : values) {
      sent.add(send(topic, runId, value));
    }
    for (Future<RecordMetadata> future : sent) {
      future.get();
    }
  }

  /** Gives up what is still on its way, soon. */
  @Override
  public void close() {
    producer.close(Duration.ofSeconds(1));
  }
}
