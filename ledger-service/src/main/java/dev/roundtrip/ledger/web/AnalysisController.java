package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ledger.analysis.RunAnalyses;
import dev.roundtrip.ledger.drive.RunEconomies;
import dev.roundtrip.ledger.store.RunFacts;
import dev.roundtrip.ledger.store.RunReader;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst says of a run: whose money revenue was, how much goes round. A run is named by
 * its id, or as {@code current}, which is the one that was started last.
 */
@Controller(Api.V1 + "/runs/{run}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnalysisController {

  private final RunAnalyses analyses;
  private final RunReader runs;
  private final RunEconomies economies;

  AnalysisController(RunAnalyses analyses, RunReader runs, RunEconomies economies) {
    this.analyses = analyses;
    this.runs = runs;
    this.economies = economies;
  }

  /** How the parties stood at the end of each year, and the covenants of the scenario. */
  @Get("/positions")
  PositionsView positions(@PathVariable String run) throws SQLException {
    return of(
        run,
        PositionsView.NONE,
        facts ->
            PositionsView.of(
                facts.runId(), economies.of(facts).contracts(), analyses.years(facts)));
  }

  /**
   * Whose money the suppliers' revenue was, month by month.
   *
   * @param after only the months after this one
   */
  @Get("/origins")
  OriginsView origins(@PathVariable String run, @Nullable @QueryValue String after)
      throws SQLException {
    Period from = Asked.period("after", after);
    return of(
        run,
        OriginsView.NONE,
        facts -> {
          List<Analysis.Month> months =
              analyses.months(facts).stream()
                  .filter(month -> from == null || month.period().isAfter(from))
                  .toList();
          return OriginsView.of(facts.runId(), months);
        });
  }

  /**
   * How much of what is paid goes round.
   *
   * @param period the month to measure; the last one unless it is given
   */
  @Get("/circularity")
  CircularityView circularity(@PathVariable String run, @Nullable @QueryValue String period)
      throws SQLException {
    Period wanted = Asked.period("period", period);
    return of(
        run,
        CircularityView.NONE,
        facts -> {
          List<Analysis.Month> months = analyses.months(facts);
          if (wanted == null && months.isEmpty()) {
            return CircularityView.of(facts.runId(), null, List.of(), List.of());
          }
          Period through = closed(months, wanted).period();
          return CircularityView.of(
              facts.runId(), through.toString(), analyses.circularity(facts, through), months);
        });
  }

  /**
   * What the parties had at stake on each other, and what the failure of one would cost.
   *
   * @param period at the close of which month; the last one unless it is given
   */
  @Get("/exposures")
  ExposuresView exposures(@PathVariable String run, @Nullable @QueryValue String period)
      throws SQLException {
    Period wanted = Asked.period("period", period);
    return of(
        run,
        ExposuresView.NONE,
        facts -> {
          List<Analysis.Month> months = analyses.months(facts);
          return wanted == null && months.isEmpty()
              ? ExposuresView.none(facts.runId())
              : ExposuresView.of(facts.runId(), closed(months, wanted));
        });
  }

  /** Returns a closed month; the last one if none is wanted. */
  private static Analysis.Month closed(List<Analysis.Month> months, @Nullable Period wanted) {
    return months.reversed().stream()
        .filter(month -> wanted == null || month.period().equals(wanted))
        .findFirst()
        .orElseThrow(
            () -> new RefusedRequest(HttpStatus.NOT_FOUND, "The run has not closed that month."));
  }

  private interface Question<T> {
    T of(RunFacts facts) throws SQLException, RunAnalyses.ForeignRunException;
  }

  /**
   * Answers a question about a run that can be played again.
   *
   * @param none what to say of the current run if there has been none yet
   */
  private <T> T of(String run, T none, Question<T> question) throws SQLException {
    Optional<RunFacts> found = runs.facts(run);
    if (found.isEmpty()) {
      return RunPictures.orNone(run, none);
    }
    try {
      return question.of(found.orElseThrow());
    } catch (RunAnalyses.ForeignRunException e) {
      throw new RefusedRequest(
          HttpStatus.CONFLICT,
          "The run was made by another version of the model than this ledger has.");
    }
  }
}
