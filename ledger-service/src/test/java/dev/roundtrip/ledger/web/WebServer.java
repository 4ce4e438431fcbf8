package dev.roundtrip.ledger.web;

import dev.roundtrip.ledger.LedgerApplication;
import dev.roundtrip.ledger.store.TestDatabase;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The ledger's web server over a database, and a client that sends exactly what it is told to. */
final class WebServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ApplicationContext context;
  private final int port;
  private final Path state = Files.createTempDirectory("roundtrip-web");

  WebServer(TestDatabase database) throws IOException {
    context =
        LedgerApplication.configure(ApplicationContext.builder())
            .properties(
                Map.of(
                    "micronaut.server.port",
                    -1,
                    "roundtrip.drive",
                    false,
                    "roundtrip.grpc.port",
                    0,
                    "roundtrip.state-dir",
                    state.toString(),
                    "roundtrip.web.allowed-hosts",
                    "ledger.example",
                    "roundtrip.web.poll",
                    "20ms",
                    "roundtrip.web.heartbeat",
                    "100ms"))
            .singletons(database.database())
            .start();
    port = context.getBean(EmbeddedServer.class).start().getPort();
  }

  /** What came back. */
  record Answer(int status, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  String host() {
    return "localhost:" + port;
  }

  /** Returns what commands prove themselves with. */
  String token() throws IOException {
    return Files.readString(state.resolve("control-token")).strip();
  }

  /** Commands as a page with the token does. */
  Answer command(String method, String path, String json) throws IOException {
    return sendWith(
        json,
        method + " " + path,
        "Host: " + host(),
        "Origin: http://" + host(),
        "Authorization: Bearer " + token());
  }

  /** Sends a request with exactly these headers, and a body. */
  Answer sendWith(String json, String method, String... headers) throws IOException {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("Content-Type: application/json");
    all.add("Content-Length: " + json.getBytes(StandardCharsets.UTF_8).length);
    try (Connection connection = new Connection(method, json, all.toArray(String[]::new))) {
      return answer(connection);
    }
  }

  /** Asks as a browser on this machine does. */
  Answer get(String path) throws IOException {
    return send("GET " + path, "Host: " + host());
  }

  Map<String, Object> json(String path) throws IOException {
    return json(get(path));
  }

  Map<String, Object> json(Answer answer) throws IOException {
    return context
        .getBean(JsonMapper.class)
        .readValue(answer.body(), Argument.mapOf(String.class, Object.class));
  }

  /** Sends a request with exactly these headers. */
  Answer send(String method, String... headers) throws IOException {
    try (Connection connection = new Connection(method, "", headers)) {
      return answer(connection);
    }
  }

  private static Answer answer(Connection connection) throws IOException {
    StringBuilder body = new StringBuilder();
    for (int c = connection.in.read(); c >= 0; c = connection.in.read()) {
      body.append((char) c);
    }
    return new Answer(connection.status, connection.headers, body.toString());
  }

  /** Listens to events. */
  Connection listen(String path, String... headers) throws IOException {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("Host: " + host());
    return new Connection("GET " + path, "", all.toArray(String[]::new));
  }

  /** A connection of HTTP 1.0: what comes back is not in chunks and ends with the connection. */
  final class Connection implements AutoCloseable {
    final int status;
    final Map<String, String> headers = new TreeMap<>();
    private final Socket socket;
    private final BufferedReader in;

    private Connection(String method, String body, String... request) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout((int) PATIENCE.toMillis());
      String head = method + " HTTP/1.0\r\n" + String.join("\r\n", request) + "\r\n\r\n" + body;
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      status = Integer.parseInt(in.readLine().split(" ")[1]);
      for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        int colon = line.indexOf(':');
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }

    /** Returns the next event that is not only a heartbeat, as its id, its type and its data. */
    List<String> next() throws IOException {
      String id = "";
      String type = "";
      String data = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isEmpty() && !data.isEmpty()) {
          return List.of(id, type, data);
        } else if (line.startsWith("id:")) {
          id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
          type = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          data = line.substring(5).strip();
        }
      }
      throw new IOException("the stream has ended");
    }

    /** Returns the types and ids of the next events. */
    List<String> next(int events) throws IOException {
      List<String> heard = new ArrayList<>();
      while (heard.size() < events) {
        List<String> event = next();
        heard.add(event.get(0) + " " + event.get(1));
      }
      return heard;
    }

    /** Returns the next line that is a comment. */
    String comment() throws IOException {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith(":")) {
          return line;
        }
      }
      throw new IOException("the stream has ended");
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Override
  public void close() {
    context.close();
    try (Stream<Path> files = Files.walk(state)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
