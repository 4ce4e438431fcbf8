package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.cli.control.LiveShock;
import dev.roundtrip.cli.control.PartyMonth;
import dev.roundtrip.cli.control.RunNews;
import dev.roundtrip.cli.control.RunStanding;
import dev.roundtrip.cli.screen.Screen;
import dev.roundtrip.economy.time.Period;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.Test;

class RunSceneTest {

  private static final int FIRST = Period.of(2025, 1).index();
  private static final long MILLION = 100_000_000;

  private final RunScene scene =
      new RunScene(
          ShockTimingTest.standing(RunStanding.State.RUNNING),
          new TreeSet<>(List.of("buyer", "cloud")));

  private void hear(int months) {
    for (int month = 0; month < months; month++) {
      scene.hear(
          new RunNews.Opened(FIRST + month, 0.87, List.of("revenue-miss:size=1%,from=2025-01")));
      scene.hear(
          new RunNews.Closed(
              FIRST + month,
              "",
              List.of(party("buyer", 1_234), party("cloud", 5), party("customers", 9))));
    }
  }

  private static PartyMonth party(String id, long millions) {
    return new PartyMonth(id, millions * MILLION, 0, 0, millions * MILLION, 0, 0, 4_500);
  }

  @Test
  void thePresentBeginsWhereTheRunWasWhenItWasAsked() {
    hear(5);
    assertThat(scene.isPresent()).isFalse();
    hear(1);
    assertThat(scene.isPresent()).isTrue();
  }

  @Test
  void thePageShowsThoseThatActAndWhatHasHappened() {
    hear(6);
    scene.hear(
        new RunNews.Injected(
            new LiveShock("mine", "revenue-miss:size=1%", FIRST + 6, OptionalInt.empty())));
    scene.hear(new RunNews.Arrears(FIRST + 6, "buyer", 377 * MILLION, true));
    scene.hear(new RunNews.Arrears(FIRST + 7, "buyer", 378 * MILLION, false));
    scene.hear(new RunNews.Defaulted(FIRST + 8, "buyer", "cloud-1"));
    String page = String.join("\n", scene.page(100, 40));
    assertThat(page)
        .startsWith("run-1  running  2025-06 closed, 6 of 24  sentiment 0.87\nUnder revenue-miss")
        .contains(" buyer (defaulted) ", " 1234 ", " 4.5 ", " cloud ")
        .contains("2025-07  shock revenue-miss:size=1% injected as mine")
        .contains("2025-07  buyer in arrears, $377.0 million unpaid")
        .contains("2025-09  buyer DEFAULT under cloud-1")
        .doesNotContain("customers", "378");
  }

  @Test
  void thePageFitsTheTerminal() {
    hear(6);
    for (int i = 0; i < 20; i++) {
      scene.hear(new RunNews.Defaulted(FIRST, "cloud", "contract-" + i));
    }
    List<String> page = scene.page(50, 12);
    assertThat(page).hasSize(12).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(50));
    assertThat(page.getLast()).contains("contract-19");
  }

  /** A column that the edge of the terminal cuts would show other figures than there are. */
  @Test
  void aNarrowPageLeavesOutWholeColumnsAndKeepsCashAndWhatIsOverdue() {
    hear(7);
    List<String> wide = scene.page(100, 40);
    assertThat(String.join("\n", wide)).contains(" Revenue ", " Due ", " Paid ", " Debt ", " GW ");
    int rule =
        wide.stream().filter(line -> line.startsWith("---")).findFirst().orElseThrow().length();
    String narrow = String.join("\n", scene.page(rule - 1, 40));
    assertThat(narrow)
        .contains(" Cash ", " Overdue ", " Debt ", " Revenue ")
        .doesNotContain(" GW ");
    assertThat(String.join("\n", scene.page(44, 40))).contains(" Cash ", " Overdue ");
  }

  @Test
  void watchingEndsWhenNobodyReadsAnyMore() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int letter) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    RunNews news = new RunNews.Defaulted(FIRST, "cloud", "contract");
    PrintStream open = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    PrintStream broken = new PrintStream(closed, true, StandardCharsets.UTF_8);
    assertThat(WatchView.on(new Screen(open, open)).show(scene, news)).isTrue();
    assertThat(WatchView.on(new Screen(broken, open)).show(scene, news)).isFalse();
  }

  @Test
  void onATerminalOnlyWhatChangesIsDrawn() throws Exception {
    ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    Terminal terminal =
        TerminalBuilder.builder()
            .system(false)
            .streams(new ByteArrayInputStream(new byte[0]), drawn)
            .type("xterm")
            .build();
    terminal.setSize(new Size(100, 30));
    hear(6);
    RunNews news = new RunNews.Unknown();
    try (WatchView view = new WatchView.Page(terminal)) {
      view.show(scene, news);
      terminal.flush();
      int first = drawn.size();
      assertThat(drawn.toString(StandardCharsets.UTF_8)).contains("buyer", "2025-06");
      hear(1);
      view.show(scene, news);
      terminal.flush();
      assertThat(drawn.size() - first).isLessThan(first / 4);
    }
  }
}
