package dev.roundtrip.ledger.web;

import dev.roundtrip.ledger.analysis.RunAnalyses;
import dev.roundtrip.ledger.drive.RunEconomies;
import dev.roundtrip.ledger.store.RunFacts;
import dev.roundtrip.ledger.store.RunReader;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.sql.SQLException;
import java.util.Optional;

/** How the parties of a run stood at the end of each year. */
@Controller(Api.V1 + "/runs/{run}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PositionsController {

  private final RunAnalyses analyses;
  private final RunReader runs;
  private final RunEconomies economies;

  PositionsController(RunAnalyses analyses, RunReader runs, RunEconomies economies) {
    this.analyses = analyses;
    this.runs = runs;
    this.economies = economies;
  }

  @Get("/positions")
  PositionsView positions(String run) throws SQLException {
    Optional<RunFacts> found = runs.facts(run);
    if (found.isEmpty()) {
      return RunPictures.orNone(run, PositionsView.NONE);
    }
    RunFacts facts = found.orElseThrow();
    try {
      return PositionsView.of(
          facts.runId(), economies.of(facts).contracts(), analyses.years(facts));
    } catch (RunAnalyses.ForeignRunException e) {
      throw new RefusedRequest(
          HttpStatus.CONFLICT,
          "The run was made by another version of the model than this ledger has.");
    }
  }
}
