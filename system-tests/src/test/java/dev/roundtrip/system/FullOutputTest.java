package dev.roundtrip.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.cli.Roundtrip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a command says whose results nobody gets to see. */
class FullOutputTest {

  @TempDir private Path folder;

  private JavaProcess inputs(String redirected) throws IOException {
    List<String> shell = List.of("sh", "-c", "\"$@\" " + redirected, "sh");
    return JavaProcess.start(
        folder, shell, Map.of(), Roundtrip.class, "inputs", "openai-2025", "--json");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsTold() throws IOException, InterruptedException {
    try (JavaProcess inputs = inputs("> /dev/full")) {
      assertThat(inputs.awaitEnd()).isEqualTo(1);
      assertThat(inputs.err())
          .isEqualTo("roundtrip: cannot write to standard output: No space left on device\n");
    }
  }

  @Test
  void whoHasReadEnoughIsToldNothing() throws IOException, InterruptedException {
    try (JavaProcess inputs = inputs("| head -n 1")) {
      assertThat(inputs.awaitEnd()).isZero();
      assertThat(inputs.out()).hasLineCount(1);
      assertThat(inputs.err()).isEmpty();
    }
  }
}
