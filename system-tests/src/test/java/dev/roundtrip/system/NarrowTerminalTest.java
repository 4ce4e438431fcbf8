package dev.roundtrip.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.cli.Roundtrip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a terminal of 60 columns gets to see. */
class NarrowTerminalTest {

  private static final int WIDTH = 60;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"shock list", "run --help", "reverse-stress --help", "help network clear"})
  void helpAndListsFitIt(String call) throws IOException, InterruptedException {
    Map<String, String> environment = Map.of("COLUMNS", Integer.toString(WIDTH));
    try (JavaProcess process =
        JavaProcess.start(folder, environment, Roundtrip.class, call.split(" "))) {
      assertThat(process.awaitEnd()).as(process.err()).isZero();
      // examples are to be copied as they are
      assertThat(process.out().lines().filter(line -> !line.startsWith("  roundtrip ")))
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(WIDTH));
    }
  }
}
