package dev.roundtrip.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.ledger.TestRun;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server answers is what the document says, field by field. */
class OpenApiAnswersTest {

  private static final String RUN = "described";
  private static final String CURRENT = "/api/v1/runs/{run}";
  private static final String JSON = "application/json";
  private static final String MISS = "revenue-miss:size=40%";
  private static final String WHAT = "?what=default(coreweave)";
  private static final int MONTHS = 6;
  private static final int ARREARS = 2;

  private final Set<String> reached = new TreeSet<>();
  private FilledDatabase filled;
  private WebServer server;
  private OpenApiDocument document;

  @BeforeEach
  void open() throws Exception {
    filled = new FilledDatabase();
    server = new WebServer(filled.database());
    document = new OpenApiDocument(server.get("/api/v1/openapi.yaml").body());
  }

  @AfterEach
  void release() {
    server.close();
    filled.close();
  }

  @Test
  void beforeTheFirstRunAndBeforeTheFirstCloseTheAnswersAreAsDescribed() throws Exception {
    askEverything();
    command("POST", "/api/v1/runs", "{\"scenario\": \"middle\"}", 201);
    askEverything();
    assertThat(reached).contains("Run", "Parties", "Problem");
    reached.clear();
    WebServer.Answer withoutToken =
        server.send("POST " + path(CURRENT + "/pause"), "Host: " + server.host());
    assertThat(withoutToken.status()).isEqualTo(401);
    check("POST " + CURRENT + "/pause", withoutToken);
    check("GET " + CURRENT, server.send("GET " + path(CURRENT), "Host: attacker.example"));
    assertThat(reached).containsExactly("Problem");
  }

  /** A run in which everything occurs that an answer can tell of, so no schema goes untried. */
  @Test
  void allThatIsAnsweredOfARunIsAsDescribed() throws Exception {
    TestRun run = filled.begin(RUN, MONTHS + 1);
    filled.month(run, RUN);
    filled.inject(RUN, "fall", "default:party=coreweave,from=2025-02");
    for (int month = 1; month < MONTHS; month++) {
      filled.month(run, RUN);
      if (month == ARREARS) {
        askEverything();
      }
    }
    askEverything();
    hear();
    command("POST", CURRENT + "/pause", "", 200);
    command("POST", CURRENT + "/pace", "{\"paceMs\": 10}", 200);
    command("POST", CURRENT + "/shocks", "{\"name\": \"mine\", \"spec\": \"" + MISS + "\"}", 200);
    command("DELETE", CURRENT + "/shocks/{name}", "", 200);
    command("POST", CURRENT + "/step", "{}", 200);
    command("POST", CURRENT + "/resume", "", 200);
    command("POST", "/api/v1/runs", "{\"scenario\": \"middle\"}", 409);
    Set<String> records = new TreeSet<>(RecordSchemas.all().keySet());
    assertThat(reached).isEqualTo(records);
  }

  private void askEverything() throws IOException {
    for (String operation : document.operations().keySet()) {
      if (operation.startsWith("GET ") && content(operation, "200").containsKey(JSON)) {
        String path = path(operation.substring("GET ".length()));
        check(operation, server.get(path.endsWith("/explanation") ? path + WHAT : path));
      }
    }
  }

  private void hear() throws IOException {
    Map<String, Object> stream =
        document.resolved(
            OpenApiDocument.map(
                    content("GET " + CURRENT + "/events", "200").get("text/event-stream"))
                .get("schema"));
    Map<String, Object> event =
        OpenApiDocument.map(OpenApiDocument.map(stream.get("contentSchema")).get("items"));
    Object data =
        OpenApiDocument.map(OpenApiDocument.map(event.get("properties")).get("data"))
            .get("contentSchema");
    try (WebServer.Connection listener = server.listen(path(CURRENT) + "/events")) {
      for (int heard = 0; heard < 2 * MONTHS; heard++) {
        String text = listener.next().get(2);
        assertThat(document.complaints(data, text)).as(text).isEmpty();
      }
    }
  }

  private void command(String method, String template, String body, int status) throws IOException {
    WebServer.Answer answer = server.command(method, path(template), body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    check(method + " " + template, answer);
  }

  private static String path(String template) {
    return template.replace("{run}", "current").replace("{name}", "mine");
  }

  private Map<String, Object> content(String operation, String status) {
    Map<String, Map<String, Object>> responses = document.responses(operation);
    return OpenApiDocument.map(
        responses.getOrDefault(status, responses.get("default")).get("content"));
  }

  private void check(String operation, WebServer.Answer answer) throws IOException {
    String type = answer.header("Content-Type").split(";")[0];
    Map<String, Object> content = content(operation, String.valueOf(answer.status()));
    assertThat(content).as(operation + " " + answer.body()).containsKey(type);
    Object schema = OpenApiDocument.map(content.get(type)).get("schema");
    assertThat(document.complaints(schema, answer.body())).as(operation).isEmpty();
    document.reach(schema, server.json(answer), reached);
  }
}
