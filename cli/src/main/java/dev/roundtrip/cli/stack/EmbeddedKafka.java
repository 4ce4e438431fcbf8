package dev.roundtrip.cli.stack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

/** A real Kafka broker of our own, its own controller (KRaft), on the loopback interface. */
public final class EmbeddedKafka implements AutoCloseable {

  private static final int ATTEMPTS = 3;

  /** Thrown where Kafka would end the whole process: that is not for a part of it to do. */
  private static final class GaveUpException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private GaveUpException() {
      super("it gave up, for the reason in the log");
    }
  }

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker without topics.
   *
   * @param folder where it keeps everything; the owner removes it after {@link #close}
   * @throws IOException if it does not come up; then nothing of it is left running
   */
  public static EmbeddedKafka start(Path folder) throws IOException {
    return start(folder, () -> {});
  }

  /**
   * Starts a broker without topics.
   *
   * @param folder where it keeps everything; the owner removes it after {@link #close}
   * @param gaveUp is called if it fails for good after it has come up: its disk is full, say
   * @throws IOException if it does not come up; then nothing of it is left running
   */
  static EmbeddedKafka start(Path folder, Runnable gaveUp) throws IOException {
    giveUpWith(() -> {});
    EmbeddedKafka kafka = startSomewhere(folder);
    giveUpWith(gaveUp);
    return kafka;
  }

  /** Says what happens where Kafka would end the process. There is one such place in a process. */
  private static void giveUpWith(Runnable gaveUp) {
    Exit.Procedure procedure =
        (status, message) -> {
          gaveUp.run();
          throw new GaveUpException();
        };
    Exit.setExitProcedure(procedure);
    Exit.setHaltProcedure(procedure);
  }

  private static EmbeddedKafka startSomewhere(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int attempt = 1; ; attempt++) {
      List<Integer> ports = FreePorts.find(2);
      Path data = folder.resolve("data-" + attempt);
      Properties properties = properties(ports.getFirst(), ports.getLast(), data);
      format(properties, folder.resolve("server.properties"));
      KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
      try {
        server.startup();
        return new EmbeddedKafka(server, ports.getFirst());
      } catch (RuntimeException e) {
        server.shutdown();
        server.awaitShutdown();
        boolean lostThePort = e instanceof KafkaException;
        if (!lostThePort || attempt == ATTEMPTS) {
          throw new IOException(e.getMessage(), e);
        }
      }
    }
  }

  private static Properties properties(int port, int controllerPort, Path data) {
    Properties properties = new Properties();
    properties.setProperty("process.roles", "broker,controller");
    properties.setProperty("node.id", "1");
    properties.setProperty("controller.listener.names", "CONTROLLER");
    properties.setProperty(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    properties.setProperty("controller.quorum.bootstrap.servers", "127.0.0.1:" + controllerPort);
    properties.setProperty("log.dirs", data.toString());
    properties.setProperty("log.retention.ms", "-1");
    properties.setProperty("auto.create.topics.enable", "false");
    properties.setProperty("offsets.topic.num.partitions", "1");
    properties.setProperty("offsets.topic.replication.factor", "1");
    properties.setProperty("transaction.state.log.num.partitions", "1");
    properties.setProperty("transaction.state.log.replication.factor", "1");
    properties.setProperty("transaction.state.log.min.isr", "1");
    properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
    properties.setProperty("share.coordinator.state.topic.min.isr", "1");
    properties.setProperty("group.initial.rebalance.delay.ms", "0");
    properties.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
    properties.setProperty("metric.reporters", "");
    return properties;
  }

  private static void format(Properties properties, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      properties.store(out, null);
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String cluster = Uuid.randomUuid().toString();
    String[] arguments = {
      "format", "--standalone", "--cluster-id", cluster, "--config", file.toString()
    };
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    if (StorageTool.execute(arguments, out) != 0) {
      throw new IOException("the broker cannot use its folder: " + said);
    }
  }

  /** Returns where clients find the broker. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Returns the port it listens on. */
  public int port() {
    return port;
  }

  /** Stops the broker. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
