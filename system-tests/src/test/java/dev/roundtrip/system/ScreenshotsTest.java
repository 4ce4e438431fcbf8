package dev.roundtrip.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes pictures of every view at the end of two scenarios, for people to look at. */
@EnabledIfSystemProperty(
    named = "screenshots",
    matches = ".+",
    disabledReason = "takes pictures only when told where to put them: -Dscreenshots=FOLDER")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ScreenshotsTest {

  private static final List<String> VIEWS =
      List.of("map", "money", "solvency", "markets", "timeline", "ledger");

  @TempDir private Path folder;

  @Test
  void everyViewAtTheEndOfTwoScenarios() throws Exception {
    Path pictures = Files.createDirectories(Path.of(System.getProperty("screenshots")));
    String address = System.getProperty("screenshots.address");
    try (Chromium chromium = Chromium.start()) {
      if (address != null) {
        pictures(chromium, address, "live", pictures);
        return;
      }
      for (String scenario : List.of("openai-2025", "collapse")) {
        try (LiveDashboard up = LiveDashboard.start(folder.resolve(scenario), scenario)) {
          up.awaitEnd();
          pictures(chromium, up.address(), scenario, pictures);
        }
      }
    }
  }

  private static void pictures(Chromium chromium, String address, String name, Path folder) {
    for (String view : VIEWS) {
      picture(chromium, address, view, name, 1280, ColorScheme.LIGHT, folder);
    }
    if (name.equals("collapse")) {
      picture(
          chromium, address, "timeline?why=default(openai)", name, 1280, ColorScheme.LIGHT, folder);
    }
    picture(chromium, address, "map", name + "-dark", 1280, ColorScheme.DARK, folder);
    picture(chromium, address, "timeline", name + "-phone", 390, ColorScheme.LIGHT, folder);
    picture(chromium, address, "map", name + "-phone", 390, ColorScheme.LIGHT, folder);
  }

  private static void picture(
      Chromium chromium,
      String address,
      String view,
      String name,
      int width,
      ColorScheme colours,
      Path folder) {
    Page page = chromium.open(address + "/#/" + view, width, 800, colours);
    page.waitForSelector(".card-figure");
    page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    page.waitForFunction(
        """
        () => {
          const last = performance.getEntriesByType('resource').at(-1).responseEnd;
          return document.getElementById('line').dataset.line === 'live'
            && document.getElementById('main').getAttribute('aria-busy') === 'false'
            && performance.now() - last > 700;
        }
        """);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(folder.resolve(name + "-" + view.replaceAll("[^a-z]+", "-") + ".png"))
            .setFullPage(true));
    assertThat(chromium.complaintsOf(page)).as(view).isEmpty();
    page.context().close();
  }
}
