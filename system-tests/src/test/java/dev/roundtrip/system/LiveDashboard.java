package dev.roundtrip.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.cli.Roundtrip;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole stack in a process of its own, and where its dashboard is. */
final class LiveDashboard implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final JavaProcess process;
  private final String address;
  private final Path token;

  private LiveDashboard(JavaProcess process) {
    this.process = process;
    Await.await(
        () -> process.out().contains(", seed 1") || !process.handle().isAlive(),
        PATIENCE,
        () -> "the stack; it said " + process.out() + process.err());
    address = found("Dashboard    (\\S+)");
    token = Path.of(found("Token        in (\\S+)"));
  }

  /**
   * Starts it.
   *
   * @param folder where it keeps everything
   * @param args what follows {@code up}
   */
  static LiveDashboard start(Path folder, String... args) throws IOException {
    String data = folder.resolve("data").toString();
    return new LiveDashboard(
        JavaProcess.start(
            folder,
            Map.of("ROUNDTRIP_DATA_DIR", data),
            Roundtrip.class,
            Stream.concat(Stream.of("up"), Stream.of(args)).toArray(String[]::new)));
  }

  String address() {
    return address;
  }

  String token() throws IOException {
    return Files.readString(token).strip();
  }

  /** Asks the API about the run. */
  JsonNode read(String path) throws IOException {
    URI asked = URI.create(address + "/api/v1/runs/current" + path);
    try (InputStream answer = asked.toURL().openStream()) {
      return JsonMapper.shared().readTree(answer);
    }
  }

  /** Waits until the run has ended and returns the folder with its results. */
  Path awaitEnd() {
    Pattern left = Pattern.compile("Results +(\\S+)");
    Await.await(
        () -> left.matcher(process.out()).find() || !process.handle().isAlive(),
        PATIENCE,
        () -> "the end of the run; it said " + process.out() + process.err());
    return Path.of(found("Results +(\\S+)"));
  }

  private String found(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(process.out());
    assertThat(matcher.find()).as(process.out() + process.err()).isTrue();
    return matcher.group(1);
  }

  @Override
  public void close() throws IOException {
    try {
      process.interrupt();
      process.awaitEnd();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.close();
  }
}
