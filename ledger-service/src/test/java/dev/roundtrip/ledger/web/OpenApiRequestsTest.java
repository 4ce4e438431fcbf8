package dev.roundtrip.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the document lets a command say is what the server takes. */
class OpenApiRequestsTest {

  private static final int BAD_REQUEST = 400;

  private static FilledDatabase filled;
  private static WebServer server;
  private static OpenApiDocument document;

  @BeforeAll
  static void begin() throws Exception {
    filled = new FilledDatabase();
    filled.begin("told", 4);
    server = new WebServer(filled.database());
    document = new OpenApiDocument(server.get("/api/v1/openapi.yaml").body());
  }

  @AfterAll
  static void release() {
    server.close();
    filled.close();
  }

  /** Who says what nobody knows is told all that could have been said. */
  @Test
  void everyCommandTakesTheFieldsThatAreDescribedAndNoOther() throws Exception {
    for (String operation : document.operations().keySet()) {
      if (operation.startsWith("POST ")) {
        WebServer.Answer answer = send(operation, "{\"surprise\": 1}");
        assertThat(answer.status()).as(operation).isEqualTo(BAD_REQUEST);
        assertThat(server.json(answer).get("detail")).as(operation).isEqualTo(refusal(operation));
      }
    }
  }

  @Test
  void everyOperationTakesTheQueriesThatAreDescribedAndNoOther() throws Exception {
    for (String operation : document.operations().keySet()) {
      String[] parts = operation.split(" ");
      String path = parts[1].replace("{run}", "current").replace("{name}", "mine");
      WebServer.Answer answer = server.command(parts[0], path + "?surprise=1", "");
      assertThat(answer.status()).as(operation).isEqualTo(BAD_REQUEST);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      TreeSet<String> known = document.queries(operation);
      assertThat(server.json(answer).get("detail"))
          .as(operation)
          .isEqualTo(
              known.isEmpty()
                  ? "'surprise' is no query of this path: it has none."
                  : "'surprise' is no query of this path; they are "
                      + String.join(", ", known)
                      + ".");
      assertThat(document.responses(operation)).as(operation).containsKey("400");
    }
  }

  private static String refusal(String operation) {
    Map<String, Object> body = body(operation);
    if (body == null) {
      return "The body must be empty.";
    }
    Map<String, Object> fields = OpenApiDocument.map(document.resolved(body).get("properties"));
    return "The body may have "
        + String.join(", ", new TreeSet<>(fields.keySet()))
        + ", nothing else.";
  }

  /** Only what the document finds nothing wrong with is not refused as a bad request. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /runs/{run}/step   | {}
          /runs/{run}/step   | {"months": 1}
          /runs/{run}/step   | {"months": 1200}
          /runs/{run}/step   | {"months": 0}
          /runs/{run}/step   | {"months": 1201}
          /runs/{run}/step   | {"months": 1.5}
          /runs/{run}/step   | {"months": "many"}
          /runs/{run}/step   | [1]
          /runs/{run}/pace   | {"paceMs": 0}
          /runs/{run}/pace   | {"paceMs": 3600000}
          /runs/{run}/pace   | {"paceMs": 3600001}
          /runs/{run}/pace   | {"paceMs": -1}
          /runs/{run}/pace   | {}
          /runs/{run}/shocks | {"spec": "revenue-miss:size=40%"}
          /runs/{run}/shocks | {"spec": "revenue-miss:size=40%", "name": "a~!"}
          /runs/{run}/shocks | {"spec": "revenue-miss:size=40%", "name": "a b"}
          /runs/{run}/shocks | {"spec": " "}
          /runs/{run}/shocks | {"spec": 7}
          /runs/{run}/shocks | {"name": "mine"}
          /runs              | {"scenario": "middle"}
          /runs              | {"scenario": "middle", "seed": -7}
          /runs              | {"scenario": "middle", "seed": "-9223372036854775808"}
          /runs              | {"scenario": "middle", "seed": "x"}
          /runs              | {"scenario": "middle", "seed": 1.5}
          /runs              | {"scenario": "middle", "shocks": ["revenue-miss:size=40%,from=2026-01"]}
          /runs              | {"scenario": "middle", "shocks": "revenue-miss:size=40%,from=2026-01"}
          /runs              | {"scenario": "middle", "shocks": [7]}
          /runs              | {"scenario": "middle", "paused": true, "paceMs": 5}
          /runs              | {"scenario": "middle", "paused": "yes"}
          /runs              | {"scenario": "middle", "paceMs": 3600001}
          /runs              | {"scenario": "middle", "requestId": "first"}
          /runs              | {"scenario": "middle", "requestId": "a b"}
          /runs              | {"scenario": "middle", "scenarioText": "x"}
          /runs              | {"scenarioText": "name: mine\\nextends: middle"}
          /runs              | {}
          """)
  void whatIsDescribedIsTaken(String path, String body) throws Exception {
    String operation = "POST /api/v1" + path;
    WebServer.Answer answer = send(operation, body);
    assertThat(document.complaints(body(operation), body).isEmpty())
        .as(answer.body())
        .isEqualTo(answer.status() != BAD_REQUEST);
  }

  private static WebServer.Answer send(String operation, String body) throws IOException {
    return server.command("POST", operation.split(" ")[1].replace("{run}", "current"), body);
  }

  private static @Nullable Map<String, Object> body(String operation) {
    Object body = document.operation(operation).get("requestBody");
    if (body == null) {
      return null;
    }
    Map<String, Object> content = OpenApiDocument.map(OpenApiDocument.map(body).get("content"));
    assertThat(content.keySet()).isEqualTo(Set.of("application/json"));
    return OpenApiDocument.map(OpenApiDocument.map(content.get("application/json")).get("schema"));
  }
}
