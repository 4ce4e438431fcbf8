package dev.roundtrip.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Steering over HTTP: only with the token, and what makes no sense is refused with what would. */
class SteeringControllerTest {

  private static final String CURRENT = "/api/v1/runs/current";

  private FilledDatabase filled;
  private WebServer server;

  @BeforeEach
  void start() throws Exception {
    filled = new FilledDatabase();
    server = new WebServer(filled.database());
  }

  @AfterEach
  void release() {
    server.close();
    filled.close();
  }

  @Test
  void aRunIsHeldSteppedPacedAndLetGo() throws Exception {
    filled.begin("steered", 4);
    assertThat(command("/pause", "")).containsEntry("state", "paused");
    assertThat(command("/pace", "{\"paceMs\": 1500}")).containsEntry("paceMs", 1500);
    assertThat(command("/step", "{\"months\": 2}")).containsEntry("state", "running");
    assertThat(command("/pause", "{}")).containsEntry("state", "paused");
    assertThat(command("/resume", "")).containsEntry("state", "running");
  }

  @Test
  void aShockIsInjectedOnceAndWithdrawn() throws Exception {
    filled.begin("shocked", 4);
    String order = "{\"name\": \"mine\", \"spec\": \"revenue-miss:size=40%\"}";
    Map<String, Object> first = command("/shocks", order);
    assertThat(first)
        .containsEntry("name", "mine")
        .containsEntry("spec", "revenue-miss:size=40%,from=2025-01")
        .containsEntry("effective", "2025-01");
    assertThat(command("/shocks", order)).isEqualTo(first);
    WebServer.Answer withdrawn = server.command("DELETE", CURRENT + "/shocks/mine", "");
    assertThat(withdrawn.status()).isEqualTo(200);
    assertThat(server.json(withdrawn)).containsEntry("withdrawn", "2025-01");
    assertThat(server.json(CURRENT).get("injectedShocks").toString()).contains("name=mine");
    assertThat(server.json(CURRENT + "/timeline?kinds=shock").toString())
        .contains("revenue-miss:size=40%,from=2025-01");
  }

  @Test
  void aRunIsStartedFromAShippedScenario() throws Exception {
    WebServer.Answer started =
        server.command(
            "POST",
            "/api/v1/runs",
            "{\"scenario\": \"middle\", \"seed\": \"9223372036854775807\", \"paused\": true}");
    assertThat(started.status()).as(started.body()).isEqualTo(201);
    assertThat(server.json(started))
        .containsEntry("scenario", "middle")
        .containsEntry("seed", "9223372036854775807")
        .containsEntry("state", "waiting");
    assertThat(server.json("/api/v1/runs").get("runs").toString()).contains("middle-");
    WebServer.Answer second = server.command("POST", "/api/v1/runs", "{\"scenario\": \"middle\"}");
    assertThat(second.status()).isEqualTo(409);
    assertThat(server.json(second).get("detail").toString()).contains("is not over yet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "guess", "Bearer", "Bearer ", "Bearer guess", "Basic Z3Vlc3M6"})
  void withoutTheTokenNothingIsChanged(String authorization) throws Exception {
    filled.begin("kept", 4);
    for (String command : List.of("POST /pause", "POST /shocks", "DELETE /shocks/x")) {
      String[] parts = command.split(" ");
      WebServer.Answer answer =
          server.sendWith(
              "{\"spec\": \"revenue-miss:size=40%\"}",
              parts[0] + " " + CURRENT + parts[1],
              "Host: " + server.host(),
              "Authorization: " + authorization);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
      assertThat(answer.body()).doesNotContain("guess", server.token());
    }
    assertThat(server.json(CURRENT)).containsEntry("state", "running");
    assertThat(server.json(CURRENT).get("injectedShocks").toString()).isEqualTo("[]");
  }

  @Test
  void aPageFromElsewhereCannotSteerEvenWithTheToken() throws Exception {
    filled.begin("kept", 4);
    WebServer.Answer answer =
        server.sendWith(
            "",
            "POST " + CURRENT + "/pause",
            "Host: " + server.host(),
            "Origin: http://attacker.example",
            "Authorization: Bearer " + server.token());
    assertThat(answer.status()).isEqualTo(403);
    assertThat(server.json(CURRENT)).containsEntry("state", "running");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /runs/nobody/pause   |                                       | 404 | There is no run of that id.
          /runs/current/step   | {"months": 1}                         | 409 | only a run that is paused can be stepped, and it is running; pause it first
          /runs/current/step   | {"months": 0}                         | 400 | a run is stepped by 1 to 1200 months, not by 0
          /runs/current/step   | {"months": 99999999999}               | 400 | a run is stepped by 1 to 1200 months, not by 2147483647
          /runs/current/step   | {"months": "many"}                    | 400 | months must be a whole number of at most 64 bits.
          /runs/current/step   | {"month": 1}                          | 400 | The body may have months, nothing else.
          /runs/current/step   | [1]                                   | 400 | The body must be a JSON object.
          /runs/current/step   | {"months":                            | 400 | The body must be a JSON object.
          /runs/current/pause  | {"now": true}                         | 400 | The body must be empty.
          /runs/current/pace   | {"paceMs": 3600001}                   | 400 | a month can be made to take 0 ms to 3600000 ms, an hour, not 3600001 ms
          /runs/current/pace   | {}                                    | 400 | a month can be made to take 0 ms to 3600000 ms, an hour, not -1 ms
          /runs/current/shocks | {}                                    | 400 | spec is missing.
          /runs/current/shocks | {"spec": 7}                           | 400 | spec must be a text.
          /runs/current/shocks | {"spec": "revenue-mis"}               | 400 | no shock is called 'revenue-mis': did you mean 'revenue-miss'?
          /runs/current/shocks | {"spec": "revenue-miss:size=400%"}    | 400 | size must be 0% to 100%: 400%
          /runs/current/shocks | {"name": "a b", "spec": "churn"}      | 400 | 'a b' is no request id; one has 1 to 128 printable characters and no space
          /runs                | {}                                    | 400 | Either scenario, a shipped name, or scenarioText is needed.
          /runs                | {"scenario": "x", "scenarioText": ""} | 400 | Either scenario, a shipped name, or scenarioText is needed.
          /runs                | {"scenario": "openai-2025", "paused": "yes"} | 400 | paused must be true or false.
          /runs                | {"scenario": "openai-2025", "shocks": "x"} | 400 | shocks must be a list of texts.
          """)
  void whatMakesNoSenseIsRefused(String path, String body, int status, String detail)
      throws Exception {
    filled.begin("steered", 4);
    WebServer.Answer answer = server.command("POST", "/api/v1" + path, body == null ? "" : body);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    Map<String, Object> problem = server.json(answer);
    assertThat(problem).containsEntry("status", status).containsEntry("detail", detail);
    assertThat(server.json(CURRENT)).containsEntry("state", "running");
  }

  /** A scenario that a stranger sends reads no file and costs no memory. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "extends: /etc/passwd",
        "extends: ../../secret.yaml",
        "a: &a [x, x]\\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\\nc: [*b, *b, *b, *b, *b, *b]",
        "!!javax.script.ScriptEngineManager []",
        "name: <script>alert(1)</script>\\nextends: openai-2025"
      })
  void aHostileScenarioIsRefusedWithAMessage(String yaml) throws Exception {
    WebServer.Answer answer =
        server.command("POST", "/api/v1/runs", "{\"scenarioText\": \"" + yaml + "\"}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(server.json(answer).get("detail").toString()).contains("scenarioText");
    assertThat(answer.body()).doesNotContain("root:");
    assertThat(server.json("/api/v1/runs")).containsEntry("runs", List.of());
  }

  @Test
  void aScenarioThatIsTooLargeIsRefused() throws Exception {
    String text = "x".repeat(1_100_000);
    WebServer.Answer answer =
        server.command("POST", "/api/v1/runs", "{\"scenarioText\": \"" + text + "\"}");
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  private Map<String, Object> command(String path, String json) throws Exception {
    WebServer.Answer answer = server.command("POST", CURRENT + path, json);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return server.json(answer);
  }
}
