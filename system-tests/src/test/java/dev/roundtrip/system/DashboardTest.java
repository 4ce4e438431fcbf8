package dev.roundtrip.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard of a whole stack, in a real browser. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.Random.class)
class DashboardTest {

  private static final String SCENARIO =
      """
      extends: openai-2025
      name: short
      horizon: {from: 2025-01, to: 2026-03}
      parties:
        mgx: {name: "<img src=x onerror='window.run=1'>{bad|MGX}"}
      """;
  private static final List<String> VIEWS =
      List.of("map", "money", "solvency", "markets", "timeline", "ledger");
  private static final double PATIENCE_MS = Duration.ofMinutes(2).toMillis();
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private static Path folder;

  private static Chromium chromium;

  /** Stays at its first month; tests that look at it may run in any order. */
  private static LiveDashboard held;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    setDefaultAssertionTimeout(PATIENCE_MS);
    held = up("held");
  }

  @AfterAll
  static void stop() throws Exception {
    if (held != null) {
      held.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  private static LiveDashboard up(String name) throws Exception {
    Path own = Files.createDirectories(folder.resolve(name));
    Path scenario = Files.writeString(own.resolve("short.yaml"), SCENARIO);
    return LiveDashboard.start(
        own, scenario.toString(), "--pace", "60m", "--out", own.resolve("runs").toString());
  }

  private static Page open(LiveDashboard up, String view) {
    Page page = chromium.open(up.address() + "/#/" + view, 1280, 800, ColorScheme.LIGHT);
    assertThat(page.locator("#line")).hasText("live", text());
    return page;
  }

  private static LocatorAssertions.HasTextOptions text() {
    return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MS);
  }

  @Test
  void aRunIsWatchedSteeredShockedAndReadDownToItsEntries() throws Exception {
    try (LiveDashboard up = up("steered")) {
      Page page = open(up, "map");
      assertThat(page.locator("#progress-text")).hasText("1 of 15 months closed", text());
      holdWithTheWrongTokenThenTheRightOne(page, up);
      page.locator("#pace").selectOption("0");
      step(page, 2);
      page.locator("#step").click();
      assertThat(page.locator("#progress-text")).hasText("3 of 15 months closed", text());

      inject(page);
      listWhatHappensWhileTheRunGoesOn(page);

      page.reload();
      assertThat(page.locator("#progress-text")).hasText("4 of 15 months closed", text());
      assertThat(page.locator("#state")).hasText("paused");
      assertThat(page.locator(".told li[data-kind=shock]").first())
          .containsText("revenue-miss:size=60%");

      clickAFigureThroughToItsEntries(page, up);
      speakOfManyInThePlural(page);
      followBarsToTheirEntries(page);
      loseTheLineForAMonth(page, up);

      page.locator("#resume").click();
      assertThat(page.locator("#state")).hasText("ended", text());
      Path results = up.awaitEnd();
      compareWithTheSummary(page, up, results);
      startAnother(page);
      lookAtBothSideBySide(page, up);
      assertThat(chromium.complaintsOf(page))
          .as("what the page complained about, beside what was wrong and while the line was lost")
          .allMatch(
              complaint -> complaint.matches(".*(status of 40[01] |ERR_INTERNET_DISCONNECTED).*"));
    }
  }

  private static void holdWithTheWrongTokenThenTheRightOne(Page page, LiveDashboard up)
      throws Exception {
    page.locator("#pause").click();
    page.locator("#token").fill("a guess");
    page.locator("#token-form button[type=submit]").click();
    assertThat(page.locator("#token-problem")).hasText("That is not the token of this ledger.");
    assertThat(page.locator("#state")).hasText("running");
    page.locator("#token").fill(up.token());
    page.locator("#token-form button[type=submit]").click();
    assertThat(page.locator("#state")).hasText("paused", text());
    assertThat(page.evaluate("() => [document.cookie, JSON.stringify(localStorage)].join()"))
        .asString()
        .doesNotContain(up.token());
  }

  /** Steps by a month and tells how long it takes to be seen, which depends on the machine. */
  private static void step(Page page, int months) {
    Object took =
        page.evaluate(
            """
            async () => {
              const api = async () => (await (await fetch('api/v1/runs/current')).json()).monthsClosed;
              const before = await api();
              document.getElementById('step').click();
              while (await api() === before) {}
              const closed = performance.now();
              const seen = `${before + 1} of 15 months closed`;
              while (document.getElementById('progress-text').textContent !== seen) {
                await new Promise(requestAnimationFrame);
              }
              return performance.now() - closed;
            }
            """);
    System.out.printf(
        "A closed month was on the page after %.0f ms%n", ((Number) took).doubleValue());
    assertThat(page.locator("#progress-text")).hasText(months + " of 15 months closed", text());
  }

  private static void inject(Page page) {
    page.locator("#inject").click();
    page.locator("#shock").selectOption("revenue-miss");
    page.locator("#shock-fields input[name=size]").fill("600");
    page.locator("#shock-name").fill("mine");
    page.locator("#inject-form button[type=submit]").click();
    assertThat(page.locator("#inject-problem")).hasText("size must be 0% to 100%: 600%");
    page.locator("#shock-fields input[name=size]").fill("60");
    assertThat(page.locator("#shock-spec")).hasText("revenue-miss:size=60%");
    page.locator("#inject-form button[type=submit]").click();
    assertThat(page.locator("#inject-dialog")).not().isVisible();
  }

  /** An answer that takes longer than a month is shown all the same, and then the next is read. */
  private static void listWhatHappensWhileTheRunGoesOn(Page page) {
    List<Route> slow = new ArrayList<>();
    Pattern list = Pattern.compile("/timeline\\?.*limit=100$");
    page.route(list, slow::add);
    page.locator("#tabs a", new Page.LocatorOptions().setHasText("Timeline")).click();
    page.waitForCondition(
        () -> !slow.isEmpty(), new Page.WaitForConditionOptions().setTimeout(PATIENCE_MS));
    page.locator("#step").click();
    assertThat(page.locator("#progress-text")).hasText("4 of 15 months closed", text());
    slow.removeFirst().resume();
    assertThat(page.locator(".told li[data-kind=shock]").first())
        .containsText("revenue-miss:size=60%");
    page.unroute(list);
    slow.forEach(Route::resume);
  }

  /** What the page says the buyer has is what the entries behind it add up to. */
  private static void clickAFigureThroughToItsEntries(Page page, LiveDashboard up)
      throws Exception {
    page.locator("[data-card=cash]").click();
    assertThat(page).hasURL(Pattern.compile("#/ledger\\?.*party=openai"));
    assertThat(page.locator(".journal tbody tr").first()).containsText("OpenAI");
    assertThat(page.locator("[data-balance='openai assets:cash']"))
        .hasText(exact(buyer(up).get("cashCents").longValue()), text());
    JsonNode balances = up.read("/balances?party=openai");
    assertThat(balances.get("balances").get(0).get("amountCents").longValue())
        .isEqualTo(buyer(up).get("cashCents").longValue());
  }

  private static void speakOfManyInThePlural(Page page) {
    page.locator("#tabs a", new Page.LocatorOptions().setHasText("Solvency")).click();
    assertThat(standing(page, "Banks and bond holders")).hasText("pay");
    assertThat(standing(page, "Microsoft")).hasText("pays");
  }

  private static Locator standing(Page page, String party) {
    return page.locator(".parties tr", new Page.LocatorOptions().setHasText(party))
        .locator(".chip");
  }

  /** Bars and what is divided have their entries too, in the table beneath the chart. */
  private static void followBarsToTheirEntries(Page page) {
    for (String[] chart :
        List.of(
            new String[] {"Take-or-pay of the next 24 months", "words=due\\+capacity"},
            new String[] {"Earnings against interest and debt", "account=expenses%3Ainterest"})) {
      page.locator("#tabs a", new Page.LocatorOptions().setHasText("Solvency")).click();
      page.locator(".parties a", new Page.LocatorOptions().setHasText("CoreWeave")).click();
      if (chart[0].startsWith("Take")) {
        page.locator(".parties a", new Page.LocatorOptions().setHasText("OpenAI")).click();
      }
      Locator panel = page.locator("section[aria-label='" + chart[0] + "']");
      panel.locator("summary").click();
      panel.locator("tbody a").first().click();
      assertThat(page).hasURL(Pattern.compile("#/ledger\\?.*" + chart[1]));
      assertThat(page.locator("section[aria-label=Entries]")).isVisible();
    }
  }

  /** What happens while nothing reaches the page is on it as soon as something does. */
  private static void loseTheLineForAMonth(Page page, LiveDashboard up) throws Exception {
    page.context().setOffline(true);
    HttpRequest step =
        HttpRequest.newBuilder(URI.create(up.address() + "/api/v1/runs/current/step"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + up.token())
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThat(client.send(step, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
    }
    assertThat(page.locator("#line")).hasText("not connected", text());
    assertThat(page.locator("#progress-text")).hasText("4 of 15 months closed");
    page.context().setOffline(false);
    assertThat(page.locator("#line")).hasText("live", text());
    assertThat(page.locator("#progress-text")).hasText("5 of 15 months closed", text());
  }

  private static void lookAtBothSideBySide(Page page, LiveDashboard up) throws Exception {
    JsonNode runs = JSON.readTree(URI.create(up.address() + "/api/v1/runs").toURL().openStream());
    String first = "";
    for (JsonNode run : runs.get("runs")) {
      first = run.get("scenario").asString().equals("short") ? run.get("run").asString() : first;
    }
    page.locator("#against").selectOption(first);
    assertThat(page.locator(".pane")).hasCount(2);
    assertThat(page.locator(".pane .headline > .aside").first()).containsText("middle, seed 1");
    assertThat(page.locator(".pane .headline > .aside").last()).containsText("short, seed 1");
    assertThat(page.locator(".pane").last().locator("[data-card=cash] .card-figure"))
        .hasText(Pattern.compile("\\$[0-9.]+ bn"));
    page.locator("#tabs a", new Page.LocatorOptions().setHasText("Solvency")).click();
    assertThat(page.locator(".pane .parties")).hasCount(2);
  }

  private static void startAnother(Page page) {
    page.locator("#start").click();
    page.locator("#start-scenario").selectOption("middle");
    page.locator("#start-paused").check();
    page.locator("#start-form button[type=submit]").click();
    assertThat(page.locator("#scenario")).hasText("middle");
    assertThat(page.locator("#state")).hasText("paused");
    page.locator("#step").click();
    assertThat(page.locator("#progress-text")).hasText("1 of 132 months closed");
  }

  private static void compareWithTheSummary(Page page, LiveDashboard up, Path results)
      throws Exception {
    JsonNode summary = JSON.readTree(results.resolve("summary.json"));
    long cash = -1;
    for (JsonNode year : summary.get("years")) {
      if (year.get("party").asString().equals("openai")) {
        cash = year.get("cash").longValue();
      }
    }
    assertThat(buyer(up).get("cashCents").longValue()).isEqualTo(cash);
    String shown = page.locator("[data-card=cash] .card-figure").textContent();
    assertThat(Double.parseDouble(shown.replaceAll("[^0-9.]", "")))
        .isEqualTo(cash / 1e11, within(0.05));
    assertThat(page.locator(".hash")).hasText(summary.get("fingerprint").asString(), text());
  }

  /** A shock that a stranger names like a script is a name and no script. */
  @Test
  void whatANameSaysIsNotRun() throws Exception {
    Page page = open(held, "map");
    page.evaluate("() => { window.run = 0; }");
    Object status =
        page.evaluate(
            """
            async (token) => (await fetch('api/v1/runs/current/shocks', {
              method: 'POST',
              headers: {'Content-Type': 'application/json', Authorization: `Bearer ${token}`},
              body: JSON.stringify({name: "<img/src=x/onerror='window.run=1'>", spec: 'revenue-miss:size=1%'}),
            })).status
            """,
            held.token());
    assertThat(status).isEqualTo(200);
    page.locator("#inject").click();
    assertThat(page.locator("#injected")).containsText("<img/src=x/onerror='window.run=1'>");
    assertThat(page.locator("#injected img")).hasCount(0);
    page.keyboard().press("Escape");
    for (int view = 0; view < VIEWS.size(); view++) {
      page.locator("#tabs a").nth(view).click();
      assertThat(page.locator("main .panel").first()).isVisible();
      assertThat(page.locator("main img")).hasCount(0);
    }
    assertThat(page.locator("#main select").first()).containsText("<img src=x onerror");
    assertThat(page.evaluate("() => window.run")).isEqualTo(0);
    assertThat(page.evaluate("() => fetch('https://attacker.example').catch(() => 'refused')"))
        .isEqualTo("refused");
    page.context().close();
    for (String asked : List.of("run=nobody", "against=nobody")) {
      Page other = chromium.open(held.address() + "/#/map?" + asked, 1280, 800, ColorScheme.DARK);
      assertThat(other.locator(asked.startsWith("run") ? "#notice" : ".pane .problem").first())
          .containsText("There is no run of that id.");
      other.context().close();
    }
    Page malformed = open(held, "ledger?account=%3Cscript%3E");
    assertThat(
            malformed
                .locator("[role=status]")
                .filter(new Locator.FilterOptions().setHasText("account")))
        .containsText("account must be the name of an account");
    malformed.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIGHT", "DARK"})
  void noViewHasASeriousBarrier(String scheme) throws Exception {
    for (String view : VIEWS) {
      Page page =
          chromium.open(held.address() + "/#/" + view, 1280, 800, ColorScheme.valueOf(scheme));
      assertThat(page.locator("#progress-text")).hasText("1 of 15 months closed", text());
      assertThat(page.locator("main .panel").first()).isVisible();
      assertThat(chromium.barriersOn(page)).as(view).isEmpty();
      page.context().close();
    }
  }

  @Test
  void thePageIsLightAndQuickAndWorksByKeyboardAndOnAPhone() throws Exception {
    Page page = open(held, "map");
    Object weight =
        page.evaluate(
            "() => performance.getEntriesByType('resource')"
                + ".filter((one) => !one.name.includes('/api/'))"
                + ".reduce((sum, one) => sum + one.transferSize, 0)");
    Object paint =
        page.evaluate("() => performance.getEntriesByName('first-contentful-paint')[0].startTime");
    System.out.printf(
        "The page weighs %,d bytes; its first paint was after %.0f ms%n",
        ((Number) weight).longValue(), ((Number) paint).doubleValue());
    assertThat(((Number) weight).longValue()).isBetween(1L, 1_500_000L);
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.locator("#tabs a").first().focus();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("#/money"));
    assertThat(page.locator("#tabs a[aria-current=page]")).hasText("Whose money");
    page.context().close();
    for (String view : VIEWS) {
      Page phone = chromium.open(held.address() + "/#/" + view, 390, 844, ColorScheme.LIGHT);
      assertThat(phone.locator("#progress-text")).hasText("1 of 15 months closed", text());
      assertThat(phone.evaluate("() => document.documentElement.scrollWidth"))
          .as("nothing of " + view + " sticks out of a phone")
          .isEqualTo(390);
      phone.context().close();
    }
  }

  private static JsonNode buyer(LiveDashboard up) throws Exception {
    for (JsonNode party : up.read("/parties").get("parties")) {
      if (party.get("party").asString().equals("openai")) {
        return party;
      }
    }
    throw new AssertionError("no buyer");
  }

  private static String exact(long cents) {
    return String.format(Locale.ROOT, "%,d.%02d", cents / 100, cents % 100);
  }
}
