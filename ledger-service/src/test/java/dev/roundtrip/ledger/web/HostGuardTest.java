package dev.roundtrip.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.ledger.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostGuardTest {

  private static final String CURRENT = "/api/v1/runs/current";

  private static TestDatabase database;
  private static WebServer server;

  @BeforeAll
  static void start() throws Exception {
    database = TestDatabase.create();
    server = new WebServer(database);
  }

  @AfterAll
  static void release() {
    server.close();
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:8080",
        "LOCALHOST:1",
        "127.0.0.1",
        "127.0.0.1:8080",
        "[::1]",
        "[::1]:8080",
        "ledger.example",
        "Ledger.Example:443"
      })
  void ownNamesAreServed(String host) throws Exception {
    for (String path : new String[] {"/", CURRENT, "/app.js"}) {
      assertThat(server.send("GET " + path, "Host: " + host).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attacker.example",
        "attacker.example:8080",
        "localhost.attacker.example",
        "127.0.0.1.attacker.example",
        "127.0.0.2",
        "0.0.0.0",
        "[::2]",
        "localhost:",
        "localhost:80:80",
        "localhost@attacker.example",
        "localhost attacker.example",
        ""
      })
  void otherNamesAreRefused(String host) throws Exception {
    for (String path : new String[] {"/", CURRENT, "/app.js", "/health", "/nowhere"}) {
      WebServer.Answer answer = server.send("GET " + path, "Host: " + host);
      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      assertThat(answer.body()).doesNotContain("attacker");
      assertSecured(answer);
    }
  }

  @Test
  void aHostMustBeNamedOnce() throws Exception {
    assertThat(server.send("GET /").status()).isEqualTo(403);
    assertThat(server.send("GET /", "Host: localhost", "Host: localhost").status()).isIn(400, 403);
    assertThat(server.send("GET /", "Host: localhost", "Host: attacker.example").status())
        .isIn(400, 403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://attacker.example",
        "null",
        "http://localhost",
        "http://localhost:1",
        "http://127.0.0.1:8080",
        "ftp://localhost:8080",
        "localhost:8080"
      })
  void otherOriginsAreRefused(String origin) throws Exception {
    WebServer.Answer answer =
        server.send("GET " + CURRENT, "Host: localhost:8080", "Origin: " + origin);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void theOwnOriginIsServed() throws Exception {
    assertThat(
            server
                .send("GET " + CURRENT, "Host: localhost:8080", "Origin: http://localhost:8080")
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void otherSitesAreRefusedData(String site) throws Exception {
    String[] headers = {"Host: " + server.host(), "Sec-Fetch-Site: " + site};
    assertThat(server.send("GET " + CURRENT, headers).status()).isEqualTo(403);
    assertThat(server.send("GET " + CURRENT + "/events", headers).status()).isEqualTo(403);
    assertThat(server.send("GET /", headers).status()).as("a link to the page").isEqualTo(200);
  }

  @Test
  void everythingIsSecured() throws Exception {
    for (String path : new String[] {"/", "/app.js", "/style.css", CURRENT, "/nowhere"}) {
      assertSecured(server.get(path));
    }
  }

  @Test
  void onlyThePageMayBeKept() throws Exception {
    assertThat(server.get("/").header("Cache-Control")).isEqualTo("no-cache");
    assertThat(server.get(CURRENT).header("Cache-Control")).isEqualTo("no-store");
    assertThat(server.get("/nowhere").header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void thePageBringsEverythingItNeeds() throws Exception {
    WebServer.Answer page = server.get("/");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.body())
        .contains("style.css", "app.js")
        .doesNotContain("http://", "https://", "<style", "style=", "onclick", "onload");
    assertThat(server.get("/app.js").header("Content-Type")).contains("javascript");
    assertThat(server.get("/style.css").header("Content-Type")).startsWith("text/css");
    assertThat(server.get("/favicon.svg").header("Content-Type")).startsWith("image/svg+xml");
  }

  private static void assertSecured(WebServer.Answer answer) {
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
  }
}
