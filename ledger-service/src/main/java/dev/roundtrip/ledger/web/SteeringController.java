package dev.roundtrip.ledger.web;

import dev.roundtrip.ledger.drive.RunEconomies;
import dev.roundtrip.ledger.store.Answer;
import dev.roundtrip.ledger.store.RunControls;
import dev.roundtrip.ledger.store.RunFacts;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Steers a run: holds it, lets it go on, steps, paces and shocks it. Needs the token. */
@Controller(Api.V1 + "/runs/{run}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SteeringController {

  private final RunPictures pictures;
  private final RunControls controls;
  private final RunEconomies economies;
  private final Commands commands;
  private final JsonMapper json;

  SteeringController(
      RunPictures pictures,
      RunControls controls,
      RunEconomies economies,
      Commands commands,
      JsonMapper json) {
    this.pictures = pictures;
    this.controls = controls;
    this.economies = economies;
    this.commands = commands;
    this.json = json;
  }

  /** A command to a run. */
  private interface Steering {
    Answer<RunFacts> of(String runId) throws SQLException;
  }

  private RunView steer(String run, Steering steering) throws SQLException {
    String runId = pictures.facts(run).runId();
    commands.give(() -> steering.of(runId));
    return pictures.run(runId);
  }

  private CommandBody body(@Nullable String text, String... known) {
    return CommandBody.read(json, text, Set.of(known));
  }

  @Post("/pause")
  RunView pause(String run, @Nullable @Body String text) throws SQLException {
    body(text);
    return steer(run, controls::pause);
  }

  @Post("/resume")
  RunView resume(String run, @Nullable @Body String text) throws SQLException {
    body(text);
    return steer(run, controls::resume);
  }

  @Post("/step")
  RunView step(String run, @Nullable @Body String text) throws SQLException {
    long months = body(text, "months").whole("months", 1);
    return steer(run, runId -> controls.step(runId, clamped(months)));
  }

  @Post("/pace")
  RunView pace(String run, @Nullable @Body String text) throws SQLException {
    long millis = body(text, "paceMs").whole("paceMs", -1);
    return steer(run, runId -> controls.pace(runId, Duration.ofMillis(millis)));
  }

  /** What does not fit is out of range all the same. */
  private static int clamped(long number) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
  }

  @Post("/shocks")
  RunView.Shock inject(String run, @Nullable @Body String text) throws SQLException {
    CommandBody body = body(text, "name", "spec");
    String name = body.text("name");
    String id =
        name == null || name.isBlank()
            ? "page-" + UUID.randomUUID().toString().substring(0, 8)
            : name;
    String spec = body.required("spec");
    String runId = pictures.facts(run).runId();
    return RunView.Shock.of(commands.give(() -> controls.inject(runId, id, spec, economies::of)));
  }

  @Delete("/shocks/{name}")
  RunView.Shock withdraw(String run, String name) throws SQLException {
    String runId = pictures.facts(run).runId();
    return RunView.Shock.of(commands.give(() -> controls.withdraw(runId, name)));
  }
}
