package dev.roundtrip.host.service;

import dev.roundtrip.host.log.KafkaConfiguration;
import dev.roundtrip.host.log.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A real broker of one node on the loopback interface, with the topics of a deployment. */
final class TestBroker implements AutoCloseable {

  private final Properties properties;
  private final KafkaConfiguration configuration;
  private KafkaRaftServer server;

  private TestBroker(
      Properties properties, KafkaRaftServer server, KafkaConfiguration configuration) {
    this.properties = properties;
    this.server = server;
    this.configuration = configuration;
  }

  static TestBroker start(Path folder) throws Exception {
    List<Integer> ports = freePorts();
    int port = ports.getFirst();
    int controllerPort = ports.getLast();
    Properties properties = new Properties();
    properties.setProperty("process.roles", "broker,controller");
    properties.setProperty("node.id", "1");
    properties.setProperty("controller.listener.names", "CONTROLLER");
    properties.setProperty(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    properties.setProperty("controller.quorum.bootstrap.servers", "127.0.0.1:" + controllerPort);
    properties.setProperty("log.dirs", folder.resolve("data").toString());
    properties.setProperty("auto.create.topics.enable", "false");
    properties.setProperty("offsets.topic.num.partitions", "1");
    properties.setProperty("offsets.topic.replication.factor", "1");
    properties.setProperty("transaction.state.log.replication.factor", "1");
    properties.setProperty("transaction.state.log.min.isr", "1");
    properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
    properties.setProperty("share.coordinator.state.topic.min.isr", "1");
    properties.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
    format(properties, folder.resolve("server.properties"));
    KafkaRaftServer server = startup(properties);
    KafkaConfiguration configuration = new KafkaConfiguration("127.0.0.1:" + port);
    Topics.create(configuration, 3, (short) 1);
    return new TestBroker(properties, server, configuration);
  }

  private static KafkaRaftServer startup(Properties properties) {
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
    server.startup();
    return server;
  }

  /** Goes away and comes back with all it had. */
  void restart() {
    close();
    server = startup(properties);
  }

  private static void format(Properties properties, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      properties.store(out, null);
    }
    String[] arguments = {
      "format",
      "--standalone",
      "--cluster-id",
      Uuid.randomUuid().toString(),
      "--config",
      file.toString()
    };
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    if (StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
      throw new IOException("the broker cannot use its folder: " + said);
    }
  }

  /** Returns two that differ, as both are held at once. */
  private static List<Integer> freePorts() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket one = new ServerSocket(0, 1, loopback);
        ServerSocket other = new ServerSocket(0, 1, loopback)) {
      return List.of(one.getLocalPort(), other.getLocalPort());
    }
  }

  KafkaConfiguration configuration() {
    return configuration;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
