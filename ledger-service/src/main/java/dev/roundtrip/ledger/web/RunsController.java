package dev.roundtrip.ledger.web;

import dev.roundtrip.ledger.drive.RunStarter;
import dev.roundtrip.ledger.store.ControlRefusal;
import dev.roundtrip.ledger.store.RunFacts;
import dev.roundtrip.ledger.store.RunReader;
import dev.roundtrip.scenarios.LoadedScenario;
import dev.roundtrip.scenarios.ScenarioException;
import dev.roundtrip.scenarios.ScenarioLoader;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The runs there are, and the start of another. */
@Controller(Api.V1 + "/runs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RunsController {

  private static final Set<String> ORDER =
      Set.of("scenario", "scenarioText", "seed", "shocks", "paused", "paceMs", "requestId");
  private static final int MOST_RUNS = 500;
  private static final String SOME = "100";

  private final RunReader runs;
  private final RunPictures pictures;
  private final RunStarter starter;
  private final Commands commands;
  private final JsonMapper json;

  RunsController(
      RunReader runs,
      RunPictures pictures,
      RunStarter starter,
      Commands commands,
      JsonMapper json) {
    this.runs = runs;
    this.pictures = pictures;
    this.starter = starter;
    this.commands = commands;
    this.json = json;
  }

  @Get
  RunsView all(@QueryValue(defaultValue = SOME) String limit) throws SQLException {
    int most = Asked.whole("limit", limit, 1, MOST_RUNS);
    return new RunsView(runs.all().stream().limit(most).map(RunsView.Line::of).toList());
  }

  /** Starts a run of a shipped scenario, or of one in the body that extends shipped ones only. */
  @Post
  @Status(HttpStatus.CREATED)
  RunView start(@Nullable @Body String text) throws SQLException {
    CommandBody order = CommandBody.read(json, text, ORDER);
    String requestId = order.text("requestId");
    RunFacts started =
        commands.give(() ->
            starter.start(
                new RunStarter.Order(
                    requestId == null ? UUID.randomUUID().toString() : requestId,
                    scenario(order),
                    order.whole("seed", 1),
                    order.texts("shocks"),
                    order.flag("paused"),
                    Duration.ofMillis(order.whole("paceMs", 0)))));
    return pictures.run(started.runId());
  }

  private static LoadedScenario scenario(CommandBody order) {
    String name = order.text("scenario");
    String text = order.text("scenarioText");
    if ((name == null) == (text == null)) {
      throw RefusedRequest.badParameter(
          "Either scenario, a shipped name, or scenarioText is needed.");
    }
    try {
      return name == null
          ? ScenarioLoader.parse(text + "", "scenarioText")
          : ScenarioLoader.load(name, ScenarioLoader.Source.SHIPPED);
    } catch (ScenarioException e) {
      throw Commands.refused(ControlRefusal.SCENARIO_INVALID, String.valueOf(e.getMessage()));
    }
  }

  /**
   * All runs, the latest first.
   *
   * @param runs a line for each
   */
  @Json
  record RunsView(List<Line> runs) {

    /** A run in a list. The figures mean what they mean in {@link RunView}. */
    @Json
    record Line(
        String run,
        String scenario,
        String seed,
        String state,
        String firstPeriod,
        String lastPeriod,
        int monthsClosed,
        String hash) {

      static Line of(RunFacts facts) {
        return new Line(
            facts.runId(),
            facts.scenarioName(),
            Long.toString(facts.seed()),
            facts.state().text(),
            facts.horizon().first().toString(),
            facts.horizon().last().toString(),
            facts.monthsClosed(),
            facts.position().hash());
      }
    }
  }
}
