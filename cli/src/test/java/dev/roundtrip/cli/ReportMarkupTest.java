package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report can be sent to anybody: it loads nothing, and nothing in a run becomes markup. */
class ReportMarkupTest {

  /** What a report is made of. */
  private static final List<String> MARKUP =
      List.of(
          """
          html head meta title style body header p div h1 h2 h3 span ul ol li data nav a
          code main section figure figcaption b i svg defs g text path line rect circle
          ellipse polygon polyline clipPath table caption thead tbody tr th td
          """
              .split("\\s+"));

  @TempDir private static Path folder;

  private static ReportedRuns runs;

  @BeforeAll
  static void makeRuns() throws IOException {
    runs = ReportedRuns.in(folder);
  }

  @Test
  void itNeedsNothingButItself() throws IOException {
    String both = runs.report(runs.collapse(), "both.html", "--against", runs.base().toString());
    for (String page : List.of(runs.report(runs.collapse(), "collapse.html"), both)) {
      assertThat(
              ReportPage.all(Pattern.compile("(?:src|href|data|action|poster)=\"([^\"]*)\""), page))
          .isNotEmpty()
          .allSatisfy(reference -> assertThat(reference).startsWith("#"));
      assertThat(ReportPage.all(Pattern.compile("url\\(([^)]{0,20})"), page))
          .isNotEmpty()
          .allSatisfy(reference -> assertThat(reference).matches("data:.*|\"?#.*"));
      assertThat(page).doesNotContain("@import", "<script", "<link", "<iframe", "<object");
    }
  }

  @Test
  void aScriptInANameComesOutAsText() throws IOException {
    String name = "<script>alert(1)</script>";
    Path run =
        runs.run(
            "hostile",
            "extends: collapse\nname: hostile\ntitle: \"</title><img src=x onerror=alert(2)>\"\n"
                + "parties:\n  openai: {name: \""
                + name
                + "\"}\n"
                + "  nvidia: {name: \"'\\\"><svg onload=alert(3)>\"}\n");
    String page = runs.report(run, "hostile.html", "--against", runs.base().toString());
    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; defaults first")
        .contains("&lt;img src")
        .doesNotContain("<script", "<img", "<svg onload", "</title><");
    assertThat(ReportPage.all(Pattern.compile("<([a-zA-Z][a-zA-Z0-9]*)"), page).stream().distinct())
        .isSubsetOf(MARKUP);
  }
}
