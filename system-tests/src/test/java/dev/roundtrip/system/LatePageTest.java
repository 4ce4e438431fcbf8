package dev.roundtrip.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page that is opened when a run is over tells of all of it, not of what it has read. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LatePageTest {

  private static final int SHOPS = 450;
  private static final int READ_AT_ONCE = 1_000; // by the page, of what happened
  private static final int NAMED = 8; // in the sentence at the top
  private static final int LISTED = 60; // in the answer about the run
  private static final int MARKED = 12; // on the charts of markets
  private static final int ROWS = 40; // of parties
  private static final int AT_A_TIME = 100; // in the list of what happened
  private static final double PATIENCE_MS = Duration.ofMinutes(2).toMillis();

  @TempDir private Path folder;

  @Test
  void itTellsWhatTheLedgerAndTheSummaryTell() throws Exception {
    setDefaultAssertionTimeout(PATIENCE_MS);
    try (Chromium chromium = Chromium.start();
        LiveDashboard up =
            LiveDashboard.start(
                folder, scenario().toString(), "--out", folder.resolve("runs").toString())) {
      Page watching = chromium.open(up.address(), 1280, 800, ColorScheme.LIGHT);
      JsonNode summary =
          JsonMapper.shared().readTree(up.awaitEnd().resolve("summary.json").toFile());
      List<JsonNode> told = told(up);
      List<JsonNode> defaults = ofKind(told, "default");
      assertThat(defaults).hasSizeGreaterThanOrEqualTo(SHOPS);
      assertThat(ofKind(told.reversed().subList(0, READ_AT_ONCE), "default"))
          .as("what the page reads of them")
          .hasSizeLessThan(defaults.size());
      assertThat(whoAndWhen(defaults))
          .containsExactlyInAnyOrderElementsOf(whoAndWhen(summary.get("defaults")));
      assertThat(whoAndWhen(up.read("").get("defaults")))
          .isEqualTo(whoAndWhen(defaults.subList(0, LISTED)));

      Page late = chromium.open(up.address(), 1280, 800, ColorScheme.LIGHT);
      theHeadlineCountsAll(late, told, defaults);
      assertThat(watching.locator("#state")).hasText("ended");
      for (String part : List.of(".sentence", "[data-card=defaults]")) {
        assertThat(watching.locator(part)).hasText(late.locator(part).textContent());
      }
      theMarketsSayHowManyAreMarked(late, defaults);
      thePartiesAreMarked(late, up, defaults);
      theTimelineGoesBackToTheFirst(late, told, defaults);
      anyPartyCanBeChosen(late, up, chromium, defaults);
      assertThat(chromium.complaintsOf(late)).isEmpty();
      assertThat(chromium.complaintsOf(watching)).isEmpty();
    }
  }

  /** Shops that earn nothing, and pay interest as long as what they have lasts. */
  private Path scenario() throws IOException {
    StringBuilder parties = new StringBuilder();
    StringBuilder contracts = new StringBuilder();
    for (int shop = 0; shop < SHOPS; shop++) {
      parties.append(
          "  shop-%d: {kind: investor, opening: {cash: %d.5 million USD}}%n"
              .formatted(shop, shop % 6));
      contracts.append(
          ("  loan-%d: {type: term-loan, borrower: shop-%d, lender: lenders,"
                  + " opening-principal: 100 million USD, coupon: 12%%, term: {to: 2026-12}}%n")
              .formatted(shop, shop));
    }
    return Files.writeString(
        folder.resolve("shops.yaml"),
        "extends: openai-2025\nname: shops\nhorizon: {from: 2025-01, to: 2025-12}\nparties:\n"
            + parties
            + "contracts:\n"
            + contracts);
  }

  /** Returns all that happened, in order. */
  private static List<JsonNode> told(LiveDashboard up) throws IOException {
    List<JsonNode> told = new ArrayList<>();
    String path =
        "/timeline?limit=1000&kinds=shock,arrears,default,signed,terminated,relieved,refused";
    for (String more = ""; more != null; ) {
      JsonNode page = up.read(path + more);
      page.get("told").forEach(told::add);
      more = page.get("before").isNull() ? null : "&before=" + page.get("before").asString();
    }
    return told.reversed();
  }

  private static List<JsonNode> ofKind(List<JsonNode> told, String kind) {
    return told.stream().filter(one -> one.get("kind").asString().equals(kind)).toList();
  }

  private static List<String> whoAndWhen(Iterable<JsonNode> defaults) {
    return StreamSupport.stream(defaults.spliterator(), false)
        .map(fall -> fall.get("party").asString() + " " + fall.get("period").asString())
        .toList();
  }

  private static void theHeadlineCountsAll(
      Page page, List<JsonNode> told, List<JsonNode> defaults) {
    Locator card = page.locator("[data-card=defaults]");
    assertThat(card.locator(".card-figure")).hasText(Integer.toString(defaults.size()));
    assertThat(card.locator(".aside"))
        .hasText(ofKind(told, "terminated").size() + " contracts ended");
    String first = defaults.getFirst().get("party").asString();
    assertThat(defaults.getFirst().get("period").asString()).isEqualTo("2025-03");
    assertThat(page.locator(".sentence"))
        .hasText(
            Pattern.compile(
                "^%s defaulted in Mar 2025, then .*, %d others\\. Why\\?$"
                    .formatted(first, defaults.size() - NAMED)));
  }

  private static void theMarketsSayHowManyAreMarked(Page page, List<JsonNode> defaults) {
    show(page, "Markets");
    assertThat(page.locator("section[aria-label='Share prices'] > .note"))
        .containsText(
            "Marked are the first %d of %d shocks and defaults."
                .formatted(MARKED, defaults.size()));
  }

  /** Who is shown with figures and has defaulted is marked so, however many fell before. */
  private static void thePartiesAreMarked(Page page, LiveDashboard up, List<JsonNode> defaults)
      throws IOException {
    List<JsonNode> fallen = new ArrayList<>();
    for (JsonNode party : up.read("/parties?most=" + LISTED).get("parties")) {
      if (!party.get("defaulted").isNull()) {
        fallen.add(party);
        assertThat(whoAndWhen(defaults))
            .contains(party.get("party").asString() + " " + party.get("defaulted").asString());
      }
    }
    assertThat(fallen).isNotEmpty();
    show(page, "Solvency");
    assertThat(page.locator(".parties .chip[data-state=defaulted]"))
        .hasCount(Math.min(ROWS, fallen.size()));
  }

  private static void theTimelineGoesBackToTheFirst(
      Page page, List<JsonNode> told, List<JsonNode> defaults) {
    show(page, "Timeline");
    Locator panel = page.locator("section[aria-label='What happened to whom']");
    assertThat(panel.locator("[role=img]"))
        .hasAttribute(
            "aria-label",
            Pattern.compile(
                "%d falls into arrears, %d defaults\\.$"
                    .formatted(ofKind(told, "arrears").size(), defaults.size())));
    assertThat(panel.locator("> .note"))
        .containsText(
            Pattern.compile(
                "The last \\d+ of %d; the list goes back to the first\\."
                    .formatted(told.size() - ofKind(told, "refused").size())));
    page.locator("[data-card=defaults]").click();
    Locator listed = page.locator(".told li[data-kind=default]");
    Locator earlier = page.locator("button", new Page.LocatorOptions().setHasText("Earlier"));
    for (int read = AT_A_TIME; read < defaults.size(); read += AT_A_TIME) {
      assertThat(listed).hasCount(read);
      earlier.click();
    }
    assertThat(listed).hasCount(defaults.size());
    assertThat(earlier).isHidden();
    assertThat(listed.last()).containsText(defaults.getFirst().get("party").asString());
  }

  /** The choices say that not all parties are offered, and take the id of one that is not. */
  private static void anyPartyCanBeChosen(
      Page page, LiveDashboard up, Chromium chromium, List<JsonNode> defaults) throws IOException {
    JsonNode parties = up.read("/parties?most=" + LISTED);
    Set<String> offered = new TreeSet<>();
    parties.get("parties").forEach(party -> offered.add(party.get("party").asString()));
    String note =
        "Offered are the %d largest of %d parties; type the id of another."
            .formatted(offered.size(), offered.size() + parties.get("others").asInt());
    String other =
        defaults.stream()
            .map(fall -> fall.get("party").asString())
            .filter(party -> !offered.contains(party))
            .findFirst()
            .orElseThrow();
    assertThat(page.locator(".offered")).hasText(note);
    Locator party = page.getByLabel("Party", new Page.GetByLabelOptions().setExact(true));
    assertThat(page.locator("#" + party.getAttribute("list") + " option")).hasCount(offered.size());
    party.fill(other);
    party.press("Enter");
    assertThat(page.locator(".told li")).hasCount(1);
    assertThat(page.locator(".told li")).containsText(other);
    assertThat(chromium.barriersOn(page)).isEmpty();
    show(page, "Ledger");
    assertThat(page.locator(".offered")).hasText(note);
    page.getByLabel("In the book of").fill(other);
    page.getByLabel("and of").fill("lenders");
    page.getByLabel("and of").press("Enter");
    assertThat(page).hasURL(Pattern.compile("party=" + other + "&with=lenders"));
    assertThat(page.locator("section[aria-label=Balances] h3")).containsText(other);
    assertThat(page.locator(".journal")).containsText(other);
    assertThat(page.getByLabel("In the book of")).hasValue(other);
    assertThat(chromium.barriersOn(page)).isEmpty();
  }

  private static void show(Page page, String view) {
    page.locator("#tabs a", new Page.LocatorOptions().setHasText(view)).click();
  }
}
