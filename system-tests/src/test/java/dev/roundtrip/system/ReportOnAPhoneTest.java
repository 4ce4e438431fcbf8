package dev.roundtrip.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The report of a default, as a phone shows it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReportOnAPhoneTest {

  private static final int WIDTH = 390;

  /** What words need to stand beside each other, and a money map to be read. */
  private static final int LEAST = 600;

  @TempDir private Path folder;

  @Test
  void tablesOfWordsAndPicturesAreWideEnoughToBeReadAndNothingSticksOut() throws Exception {
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.open(report().toUri().toString(), WIDTH, 844, ColorScheme.LIGHT);
      assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(WIDTH);
      for (String wide : List.of(".break table", ".inputs table", "figure svg")) {
        Object widths =
            page.evaluate(
                "(all) => [...document.querySelectorAll(all)]"
                    + ".map((one) => Math.round(one.getBoundingClientRect().width))",
                wide);
        assertThat((List<?>) widths)
            .as(wide)
            .isNotEmpty()
            .allSatisfy(width -> assertThat((Integer) width).isGreaterThanOrEqualTo(LEAST));
      }
    }
  }

  private Path report() throws IOException {
    Path scenario =
        Files.writeString(
            folder.resolve("short.yaml"),
            "extends: collapse\nname: short\nhorizon: {from: 2025-01, to: 2028-12}\n");
    Path runs = folder.resolve("runs");
    command("run", scenario.toString(), "--out", runs.toString());
    Path report = folder.resolve("report.html");
    try (var all = Files.list(runs)) {
      command("report", all.findFirst().orElseThrow().toString(), "--out", report.toString());
    }
    return report;
  }

  private static void command(String... args) {
    Command called = Command.call(args);
    assertThat(called.code()).as(called.err()).isZero();
  }
}
