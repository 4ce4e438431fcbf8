package dev.roundtrip.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.cli.screen.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class DrawingTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(said, true, UTF_8);
  private final Screen screen = new Screen(stream, stream);

  @Test
  void whatCannotBeDrawnIsSaidAndStopsNothing() {
    String picture =
        Drawing.ifPossible(
            screen,
            () -> {
              throw new IOException("no type");
            });
    assertThat(picture).isNull();
    assertThat(said.toString(UTF_8).lines())
        .containsExactly("roundtrip: there is no picture: no type");
    assertThat(Drawing.ifPossible(screen, () -> "<svg/>")).isEqualTo("<svg/>");
  }
}
