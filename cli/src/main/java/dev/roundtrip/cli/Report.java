package dev.roundtrip.cli;

import dev.roundtrip.cli.folder.RunFolder;
import dev.roundtrip.cli.folder.Summary;
import dev.roundtrip.cli.folder.SummaryJson;
import java.io.PrintStream;

/** What a finished run prints, wherever it was hosted. */
final class Report {

  private Report() {}

  static void print(Screen screen, Summary summary, RunFolder folder, boolean json) {
    if (json) {
      SummaryJson.write(summary, screen.out());
      screen.say("results are in " + folder.path());
      return;
    }
    PrintStream out = screen.out();
    out.printf("%s, seed %d, %d months", summary.scenario(), summary.seed(), summary.periods());
    summary.shocks().forEach(shock -> out.print(", with " + shock.spec()));
    out.println();
    out.println("Billions of dollars; cash and gigawatts online at the end of the year.");
    out.println();
    out.print(new YearTable(summary, screen.width()).render());
    out.println();
    out.print(TroubleTable.render(summary));
    out.println();
    out.println("Fingerprint  " + summary.fingerprint());
    out.println("Results      " + folder.path());
  }
}
