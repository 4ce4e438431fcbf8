package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  /** Writes a line where each write fails for a reason, and tells whether that is no failure. */
  private boolean written(String reason) {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int letter) throws IOException {
            throw new IOException(reason);
          }
        };
    StandardOutput standard = new StandardOutput(closed);
    PrintStream out =
        new PrintStream(new BufferedOutputStream(standard), false, StandardCharsets.UTF_8);
    out.println("a line");
    return Roundtrip.written(out, standard, new PrintStream(told, true, StandardCharsets.UTF_8));
  }

  @Test
  void whoHasReadEnoughIsNoFailureAndNothingIsSaid() {
    assertThat(written("Broken pipe")).isTrue();
    assertThat(told.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aFullDiskIsOne() {
    assertThat(written("No space left on device")).isFalse();
    assertThat(told.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "roundtrip: cannot write to standard output: No space left on device");
  }
}
