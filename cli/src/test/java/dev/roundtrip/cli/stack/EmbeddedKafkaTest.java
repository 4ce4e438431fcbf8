package dev.roundtrip.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

  private static final String TOPIC = "words";

  @TempDir private Path folder;

  @Test
  void carriesWhatIsSentAndLetsGoOfItsPort() throws Exception {
    int port;
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder)) {
      port = kafka.port();
      Map<String, Object> client = Map.of("bootstrap.servers", kafka.bootstrapServers());
      try (Admin admin = Admin.create(client)) {
        NewTopic topic = new NewTopic(TOPIC, 1, (short) 1);
        admin.createTopics(List.of(topic)).all().get();
      }
      try (Producer<String, String> producer =
          new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
        producer.send(new ProducerRecord<>(TOPIC, "run", "one")).get();
        producer.send(new ProducerRecord<>(TOPIC, "run", "two")).get();
      }
      try (Consumer<String, String> consumer =
          new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
        assertThat(twoWords(consumer)).containsExactly("one", "two");
      }
    }
    assertThat(FreePorts.isTaken(port)).isFalse();
  }

  private static List<String> twoWords(Consumer<String, String> consumer) {
    TopicPartition partition = new TopicPartition(TOPIC, 0);
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    List<String> words = new ArrayList<>();
    Instant deadline = Instant.now().plusSeconds(60);
    while (words.size() < 2 && Instant.now().isBefore(deadline)) {
      consumer.poll(Duration.ofMillis(200)).forEach(record -> words.add(record.value()));
    }
    return words;
  }
}
