package dev.roundtrip.cli.screen;

import java.io.Console;
import java.io.PrintStream;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Where a command prints: results to standard output, everything else to standard error. */
public final class Screen {

  private static final int DEFAULT_WIDTH = 80;
  private static final int NARROWEST = 40;

  private final PrintStream out;
  private final PrintStream err;

  public Screen(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Returns where results go. */
  public PrintStream out() {
    return out;
  }

  /** Returns where progress and messages go. */
  public PrintStream err() {
    return err;
  }

  /** Tells the user something that is no result. */
  public void say(String line) {
    err.println("roundtrip: " + line);
  }

  /** Tells whether somebody watches: input and output are a terminal's. */
  public boolean isTerminal() {
    Console console = System.out.equals(out) ? System.console() : null;
    return console != null && console.isTerminal();
  }

  /** Returns the width of the terminal, or what tables had best fit where there is none. */
  public int width() {
    String columns = System.getenv("COLUMNS");
    if (columns != null && columns.matches("[1-9]\\d{1,3}")) {
      return Math.max(NARROWEST, Integer.parseInt(columns));
    }
    if (!isTerminal()) {
      return DEFAULT_WIDTH;
    }
    UsageMessageSpec terminal = new UsageMessageSpec();
    terminal.autoWidth(true);
    return terminal.width();
  }
}
