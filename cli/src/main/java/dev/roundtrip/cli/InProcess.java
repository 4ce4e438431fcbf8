package dev.roundtrip.cli;

import dev.roundtrip.cli.folder.ClosedMonth;
import dev.roundtrip.cli.folder.RunObserver;
import dev.roundtrip.cli.folder.RunPlan;
import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.analysis.Analyst;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.host.DirectRun;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The first months of a plan, run in this thread under the eyes of an analyst.
 *
 * @param plan what is run
 * @param months how many months of it
 */
record InProcess(RunPlan plan, int months) {

  /**
   * Runs the months.
   *
   * @param progress hears of each month that is closed
   * @return the hash chain up to the last of them
   */
  String run(RunObserver observer, Consumer<Period> progress) {
    DirectRun run = new DirectRun(plan.id(), plan.economy(), plan.seed());
    Analyst analyst = new Analyst(run.ledger());
    observer.opened(run.ledger().openingEntries());
    for (int month = 1; month <= months; month++) {
      Period next = run.ledger().period().next();
      PeriodResult result = run.step(plan.shocksIn(next));
      observer.closed(ClosedMonth.of(result));
      analyst.closed(result);
      progress.accept(next);
    }
    observer.analysed(analyst.analysis());
    return run.ledger().hash();
  }

  /**
   * Returns what an analyst writes down of a run that was hosted elsewhere, by running it again.
   *
   * @param hash what it must end with
   * @throws UserException if it ends with something else
   */
  Analysis analysisOf(String hash) {
    AtomicReference<Analysis> written = new AtomicReference<>(Analysis.NONE);
    String again =
        run(
            new RunObserver() {
              @Override
              public void opened(List<JournalEntry> openingEntries) {}

              @Override
              public void closed(ClosedMonth month) {}

              @Override
              public void analysed(Analysis analysis) {
                written.set(analysis);
              }
            },
            period -> {});
    if (!again.equals(hash)) {
      throw UserException.cannot(
          "the run has the fingerprint "
              + hash
              + ", but run again in this process "
              + again
              + ", which is a fault in roundtrip",
          null);
    }
    return written.get();
  }
}
