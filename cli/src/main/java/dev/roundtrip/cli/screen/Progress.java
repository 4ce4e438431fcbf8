package dev.roundtrip.cli.screen;

import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * How far something is, on standard error: a bar where somebody watches, and otherwise a line every
 * few seconds, and none at all for what is done sooner.
 */
public interface Progress extends AutoCloseable {

  /**
   * Hears that one more step is done.
   *
   * @param what what was done
   */
  void step(Object what);

  @Override
  void close();

  /** Starts to show progress. */
  static Progress show(Screen screen, String task, int steps) {
    return screen.isTerminal() ? new Bar(screen, task, steps) : new Lines(screen, steps);
  }

  /** A bar that is drawn over and over in its line. */
  final class Bar implements Progress {

    private static final int REDRAW_MILLIS = 100;

    private final ProgressBar bar;

    private Bar(Screen screen, String task, int steps) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(steps)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(REDRAW_MILLIS)
              .setConsumer(new ConsoleProgressBarConsumer(screen.err(), screen.width() - 1))
              .build();
    }

    @Override
    public void step(Object what) {
      bar.setExtraMessage(what.toString());
      bar.step();
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** Lines in a log. */
  final class Lines implements Progress {

    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Screen screen;
    private final int steps;
    private long spoke = System.nanoTime();
    private int done;

    private Lines(Screen screen, int steps) {
      this.screen = screen;
      this.steps = steps;
    }

    @Override
    public void step(Object what) {
      done++;
      long now = System.nanoTime();
      if (now - spoke >= INTERVAL_NANOS) {
        spoke = now;
        screen.say(what + " (" + done + " of " + steps + ")");
      }
    }

    @Override
    public void close() {}
  }
}
