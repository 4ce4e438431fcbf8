package dev.roundtrip.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.ledger.TestRun;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventFeedTest {

  private static final String CURRENT = "/api/v1/runs/current";
  private static final String EVENTS = CURRENT + "/events";

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
  void beforeTheFirstRunThereIsAClearState() throws Exception {
    assertThat(server.json(CURRENT))
        .containsEntry("state", "none")
        .containsEntry("run", null)
        .containsEntry("lastEventId", "0.0");
    assertThat(server.json(CURRENT + "/parties")).containsEntry("parties", List.of());
    assertThat(server.json(CURRENT + "/entries")).containsEntry("entries", List.of());
    assertThat(server.json(CURRENT + "/series?party=nobody")).containsEntry("periods", List.of());
    try (WebServer.Connection listener = server.listen(EVENTS)) {
      assertThat(listener.status).isEqualTo(200);
      assertThat(listener.headers.get("content-type")).startsWith("text/event-stream");
      assertThat(listener.comment()).startsWith(":");
      filled.record("first", 2);
      assertThat(listener.next(2)).containsExactly("1.0 run", "1.1 state");
    }
  }

  @Test
  void aWaitingRunShowsItsOpeningBalances() throws Exception {
    filled.record("waits", 2);
    assertThat(server.json(CURRENT))
        .containsEntry("state", "waiting")
        .containsEntry("period", null)
        .containsEntry("monthsClosed", 0)
        .containsEntry("conditions", null);
    assertThat(server.json(CURRENT + "/parties").toString())
        .contains("party=openai")
        .doesNotContain("party=openai, name=OpenAI, kind=buyer, outside=false, cashCents=0,");
  }

  @Test
  void aListenerHearsWhatHappensAndGoesOnWhereItWas() throws Exception {
    TestRun run = filled.begin("heard", 2);
    try (WebServer.Connection listener = server.listen(EVENTS)) {
      assertThat(listener.next(3)).containsExactly("1.0 run", "1.1 state", "1.2 state");
      filled.month(run, "heard");
      assertThat(listener.next()).startsWith("1.3", "opened");
    }
    filled.month(run, "heard");
    List<String> missed;
    try (WebServer.Connection listener = server.listen(EVENTS, "Last-Event-ID: 1.3")) {
      missed = readToEnd(listener);
    }
    assertThat(missed.getFirst()).startsWith("1.4 ");
    assertThat(missed.getLast()).endsWith(" ended");
    assertThat(missed).filteredOn(event -> event.endsWith(" period")).hasSize(2);

    String head = server.json(CURRENT).get("lastEventId").toString();
    assertThat(missed.getLast()).startsWith(head + " ");
    server.close();
    server = new WebServer(filled.database());
    try (WebServer.Connection listener =
        server.listen(EVENTS + "?after=1.1", "Last-Event-ID: 1.3")) {
      assertThat(readToEnd(listener)).isEqualTo(missed);
    }
    try (WebServer.Connection listener = server.listen(EVENTS + "?after=" + head)) {
      assertThat(listener.comment()).startsWith(":");
      filled.record("next", 2);
      assertThat(listener.next(2)).containsExactly("2.0 run", "2.1 state");
    }
  }

  @Test
  void anEventSaysWhatHappened() throws Exception {
    TestRun run = filled.begin("told", 1);
    filled.month(run, "told");
    try (WebServer.Connection listener = server.listen(EVENTS, "Last-Event-ID: 1.2")) {
      assertThat(listener.next().get(2))
          .contains("\"type\":\"opened\"", "\"run\":\"told\"", "\"period\":\"2025-01\"");
    }
  }

  @Test
  void anIdFromAnotherDatabaseStartsAgain() throws Exception {
    filled.record("only", 2);
    try (WebServer.Connection listener = server.listen(EVENTS, "Last-Event-ID: 1.900")) {
      assertThat(listener.next(2)).containsExactly("1.0 run", "1.1 state");
    }
  }

  private static List<String> readToEnd(WebServer.Connection listener) throws Exception {
    List<String> heard = new java.util.ArrayList<>();
    do {
      heard.addAll(listener.next(1));
    } while (!heard.getLast().endsWith(" ended"));
    return heard;
  }
}
