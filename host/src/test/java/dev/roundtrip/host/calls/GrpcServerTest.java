package dev.roundtrip.host.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class GrpcServerTest {

  @Test
  void whoDoesNotSpeakGrpcIsTurnedAwayWithoutALog() throws IOException {
    Queue<String> logged = new ConcurrentLinkedQueue<>();
    Handler listening =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            logged.add(line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("io.grpc");
    root.addHandler(listening);
    GrpcServer server =
        new GrpcServer(new GrpcConfiguration("127.0.0.1", 0, null, 1_048_576), List.of());
    try (Socket browser = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
      browser.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream answer = browser.getInputStream();
      assertThat(answer.readAllBytes()).isNotEmpty();
    } finally {
      server.close();
      root.removeHandler(listening);
    }
    assertThat(logged).isEmpty();
  }
}
