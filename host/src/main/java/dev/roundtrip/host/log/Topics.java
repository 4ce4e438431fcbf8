package dev.roundtrip.host.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Utils;

/**
 * The topics of a deployment. All are keyed by the run, so a run lives in one partition of each.
 */
public final class Topics {

  /** What the ledger publishes for hosts. */
  public static final String PERIODS = "roundtrip.periods";

  /** What hosts say. */
  public static final String PAYMENTS = "roundtrip.payments";

  /** What was settled; for observers. */
  public static final String SETTLEMENTS = "roundtrip.settlements";

  /** Shocks that became part of a run; for observers. */
  public static final String SHOCKS = "roundtrip.shocks";

  private static final List<String> ALL = List.of(PERIODS, PAYMENTS, SETTLEMENTS, SHOCKS);

  private Topics() {}

  /** Returns the partition of a run, the same for whoever writes or reads. */
  public static int partitionOf(String runId, int partitions) {
    return Utils.toPositive(Utils.murmur2(runId.getBytes(StandardCharsets.UTF_8))) % partitions;
  }

  /**
   * Creates the topics that are missing, without a limit of time or size: a run's records are
   * needed until it has ended.
   *
   * @throws ExecutionException if the broker refuses
   */
  public static void create(KafkaConfiguration kafka, int partitions, short replicas)
      throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(admin(kafka))) {
      Set<String> present = admin.listTopics().names().get();
      for (String topic : ALL) {
        if (!present.contains(topic)) {
          create(admin, new NewTopic(topic, partitions, replicas));
        }
      }
    }
  }

  private static void create(Admin admin, NewTopic topic)
      throws InterruptedException, ExecutionException {
    topic.configs(
        Map.of(
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE));
    try {
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  static Properties admin(KafkaConfiguration kafka) {
    Properties properties = new Properties();
    properties.setProperty(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
    return properties;
  }
}
