package dev.roundtrip.host.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class LibraryLogsTest {

  @Test
  void whatLibrariesLogIsInTheFormAndFromTheLevelOfAllLogs() {
    LibraryLogs.bridge();
    LibraryLogs.bridge(); // of several services in one process
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      Logger library = Logger.getLogger("org.example.library");
      library.info("connected");
      library.warning("the connection was lost");
    } finally {
      System.setErr(before);
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN  library: the connection was lost\\R");
  }
}
