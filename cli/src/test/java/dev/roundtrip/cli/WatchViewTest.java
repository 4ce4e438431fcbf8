package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.cli.screen.Screen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;

class WatchViewTest {

  @Test
  void aTerminalWhoseCursorOnlyGoesDownIsWrittenToLineByLine() throws IOException {
    try (WatchView view = on("dumb")) {
      assertThat(view).isInstanceOf(WatchView.Lines.class);
    }
    try (WatchView view = on("xterm")) {
      assertThat(view).isInstanceOf(WatchView.Page.class);
    }
  }

  private static WatchView on(String type) throws IOException {
    Terminal terminal =
        new DumbTerminal(
            type,
            type,
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            StandardCharsets.UTF_8);
    return WatchView.on(terminal, new Screen(System.out, System.err));
  }
}
