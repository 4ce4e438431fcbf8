package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report on a run beside another. */
class ReportBesideTest {

  @TempDir private static Path folder;

  private static ReportedRuns runs;

  @BeforeAll
  static void makeRuns() throws IOException {
    runs = ReportedRuns.in(folder);
  }

  @Test
  void besideAnotherRunItSaysWhereTheyPartAsCompareDoes() throws IOException {
    String page = runs.report(runs.collapse(), "beside.html", "--against", runs.base().toString());
    Cli compare = Cli.call("compare", runs.collapse().toString(), runs.base().toString());
    Matcher parts =
        Pattern.compile("B parts from A in (\\S+)\\.\\n  A  (.*)\\n").matcher(compare.out());
    assertThat(parts.find()).as(compare.out()).isTrue();
    assertThat(parts.group(1)).isEqualTo("2026-10");
    assertThat(page).contains("Up to the month before October 2026 they are the same");
    assertThat(new ReportPage(page).table("The first journal entry").get(1).get(1))
        .isEqualTo(parts.group(2));
    assertThat(new ReportPage(page).table("What went in differently"))
        .anySatisfy(row -> assertThat(row).contains("revenue-miss:size=50%,from=2026-10", "–"));
    assertThat(new ReportPage(page).table("Figures that are other"))
        .anySatisfy(row -> assertThat(row).contains("OpenAI", "default").last().isEqualTo(""));
    assertThat(page).contains("The chain breaks", "As signed");
  }

  @Test
  void besideItselfARunIsTheSame() throws IOException {
    String page = runs.report(runs.base(), "itself.html", "--against", runs.base().toString());
    assertThat(page)
        .contains("They are the same in every month.", "Nothing that went in is other.")
        .doesNotContain("Figures that are other");
  }
}
