package dev.roundtrip.cli;

import dev.roundtrip.cli.control.RunNews;
import dev.roundtrip.cli.screen.Screen;
import java.io.IOException;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp;

/** Shows a run under way: on a terminal in its place, elsewhere line by line. */
interface WatchView extends AutoCloseable {

  /**
   * Shows how things are now.
   *
   * @param news what was heard last
   * @return whether somebody still looks: false once standard output is closed, as by {@code head}
   */
  boolean show(RunScene scene, RunNews news);

  @Override
  void close();

  /** Starts to show a run. */
  static WatchView on(Screen screen) {
    if (!screen.isTerminal()) {
      return new Lines(screen);
    }
    try {
      return on(TerminalBuilder.builder().system(true).build(), screen);
    } catch (IOException e) {
      return new Lines(screen);
    }
  }

  /** Starts to show a run on a terminal: line by line if its cursor only goes down. */
  static WatchView on(Terminal terminal, Screen screen) throws IOException {
    if (terminal.getStringCapability(InfoCmp.Capability.cursor_up) != null) {
      return new Page(terminal);
    }
    terminal.close();
    return new Lines(screen);
  }

  /** A page that is drawn over and over; only what has changed is sent to the terminal. */
  final class Page implements WatchView {

    private final Terminal terminal;
    private final Display display;
    private List<AttributedString> shown = List.of();

    Page(Terminal terminal) {
      this.terminal = terminal;
      display = new Display(terminal, false);
    }

    @Override
    public boolean show(RunScene scene, RunNews news) {
      if (!scene.isPresent()) {
        return true;
      }
      int width = Math.max(1, terminal.getWidth());
      int height = Math.max(2, terminal.getHeight());
      display.resize(height, width);
      shown = scene.page(width - 1, height - 1).stream().map(AttributedString::new).toList();
      display.update(shown, end(width));
      return true;
    }

    /** The cursor waits behind the last line. */
    private int end(int width) {
      return shown.isEmpty()
          ? 0
          : (shown.size() - 1) * (width + 1) + shown.getLast().columnLength();
    }

    @Override
    public void close() {
      terminal.writer().println();
      terminal.flush();
      try {
        terminal.close();
      } catch (IOException e) {
        throw UserException.cannot("the terminal is gone", e);
      }
    }
  }

  /** A line for each thing that happens, and for each month. */
  final class Lines implements WatchView {

    private final Screen screen;

    private Lines(Screen screen) {
      this.screen = screen;
    }

    @Override
    public boolean show(RunScene scene, RunNews news) {
      if (news instanceof RunNews.Closed month) {
        screen.out().println(scene.month(month));
      }
      scene.happening(news).ifPresent(screen.out()::println);
      return !screen.out().checkError();
    }

    @Override
    public void close() {}
  }
}
