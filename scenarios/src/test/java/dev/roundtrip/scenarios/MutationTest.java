package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done to a file, the loader either reads it or says what is wrong with it: it never
 * fails in another way, and what it reads it can read again.
 */
class MutationTest {

  private static final int SEEDS = 1_000;

  private static final List<String> WORDS =
      List.of(
          "null",
          "~",
          "[]",
          "{}",
          "[[]]",
          "{a: b}",
          "0",
          "-1",
          "1 USD",
          "100 trillion USD",
          "9 GW",
          "0 MW",
          "-99%",
          "1000%",
          "2025-01",
          "9999-12",
          "0000-01",
          "1200 months",
          "buyer",
          "cloud",
          "customers",
          "savers",
          "sales",
          "rent",
          "chips",
          "firm",
          "outside",
          "capital-markets",
          "letter-of-intent",
          "equity",
          "\"\"",
          "'",
          "\"",
          "&a x",
          "*a",
          "!!int 1",
          "? x",
          "- y",
          "{value: 1 USD}",
          "{value: null}",
          "revenue-miss:size=1%,from=2025-01",
          "\t",
          "#",
          ": ");

  private static String mutated(String text, SplittableRandom random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      String word = WORDS.get(random.nextInt(WORDS.size()));
      switch (random.nextInt(5)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(random.nextInt(lines.size()), line);
        case 2 -> lines.set(at, line.replaceFirst(": .*", ": " + quoted(word)));
        case 3 -> lines.set(at, line.replaceFirst("[^ :{\\[]+(?=[,}\\]]|$)", quoted(word)));
        default -> {
          int cut = random.nextInt(line.length() + 1);
          lines.set(at, line.substring(0, cut) + word + line.substring(cut));
        }
      }
    }
    return String.join("\n", lines);
  }

  private static String quoted(String word) {
    return word.replace("\\", "\\\\").replace("$", "\\$");
  }

  @Test
  void aChangedFileIsReadOrRefused() {
    String text = TestFiles.read(TestFiles.SMALL_LOOP);
    int read = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      String mutated = mutated(text, new SplittableRandom(seed));
      try {
        LoadedScenario loaded = ScenarioLoader.parse(mutated, "mutated");
        assertThat(ScenarioLoader.parse(loaded.resolvedText(), "resolved"))
            .as("seed %d", seed)
            .isEqualTo(loaded);
        read++;
      } catch (ScenarioException e) {
        assertThat(e.problems()).as("seed %d", seed).isNotEmpty();
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + ":\n" + mutated, e);
      }
    }
    // Few changes of typed terms still mean something: some are read, most are refused.
    assertThat(read).isBetween(SEEDS / 40, SEEDS * 19 / 20);
  }
}
