package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.time.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of docs/MODEL.md, section 8, say what the model gives today. */
class DocumentedFiguresTest {

  private static final Path DOCUMENT = TestFiles.MODULE.resolve("../docs/MODEL.md");
  private static final int FIRST = 2025;
  private static final int LAST = 2030;

  private static List<String> lines = List.of();
  private static YearlyFigures mean;

  @BeforeAll
  static void runAndRead() throws IOException {
    lines = Files.readAllLines(DOCUMENT);
    mean =
        YearlyFigures.of(
            KnownFacts.scenario(Map.of("chance", "mean")).economy(),
            1,
            Period.of(LAST, 12),
            List.of());
  }

  /** Returns the cells beside a name. */
  private static List<String> row(String name) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines) {
      List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      if (cells.size() > 3 && cells.get(1).equals(name)) {
        rows.add(cells.subList(2, cells.size() - 1));
      }
    }
    assertThat(rows).as(name).hasSize(1);
    return rows.getFirst();
  }

  private static String tenths(double billions) {
    return String.format(Locale.ROOT, "%.1f", billions);
  }

  private static void isDocumented(String name, IntToDoubleFunction figureOfYear) {
    assertThat(row(name))
        .as(name)
        .isEqualTo(
            IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(year -> tenths(figureOfYear.applyAsDouble(year)))
                .toList());
  }

  @Test
  void theYearsOfTheBuyerAreThoseOfARun() {
    isDocumented("revenue, model", year -> mean.yearly("revenue", year));
    isDocumented("cash burnt, model", year -> mean.yearly("burn", year));
    isDocumented("rent, model", year -> mean.yearly("rent", year));
    isDocumented("power at the end, GW", year -> mean.at("power", "openai", Period.of(year, 12)));
    isDocumented("cash at the end", year -> mean.at("cash", "openai", Period.of(year, 12)));
  }

  /** The figure, and how far it is from the fact that is named as it is. */
  private static void isDocumented(String name, String what, String party, int month) {
    Period end = Period.of(2025, month);
    double model = mean.at(what, party, end);
    double fact = KnownFacts.of(party + "-" + what + "-" + end) / 1e9;
    String error = String.format(Locale.ROOT, "%+.0f %%", 100 * (model / fact - 1));
    assertThat(row(name).subList(0, 2)).as(name).containsExactly(tenths(model), error);
  }

  @Test
  void theHindcastIsThatOfARunWithItsErrors() {
    isDocumented("OpenAI's cash, end of 2025", "cash", "openai", 12);
    isDocumented("CoreWeave's debt, June 2025", "debt", "coreweave", 6);
    isDocumented("Oracle's debt, November 2025", "debt", "oracle", 11);
    isDocumented("Nvidia's cash and securities, October 2025", "cash", "nvidia", 10);
  }

  /** The table by how much demand is lower and by how deep the market for shares is. */
  @ParameterizedTest
  @ValueSource(ints = {20, 30, 35, 40, 50})
  void whatComesOfLowerDemandIsWhatRunsSay(int percent) {
    Shock lower = ShockSpec.parse("revenue-miss:size=%d%%,from=2027-01".formatted(percent));
    List<String> found = new ArrayList<>();
    for (int depth : List.of(20, 30, 40, 60)) {
      String text =
          """
          extends: openai-2025
          name: depth
          readings: {chance: mean}
          climate: {markets: {openai-sales: {round-depth: %d billion USD per year}}}
          """
              .formatted(depth);
      Economy economy = ScenarioLoader.parse(text, "depth").economy();
      found.add(inWords(YearlyFigures.of(economy, 1, economy.horizon().last(), List.of(lower))));
    }
    assertThat(row("-%d %%".formatted(percent))).isEqualTo(found);
  }

  private static String inWords(YearlyFigures run) {
    if (!run.defaults().isEmpty()) {
      return "default " + run.monthsOfDefault().getFirst();
    }
    List<Period> months = new ArrayList<>(run.monthsInArrears("openai"));
    months.removeIf(month -> run.monthsInArrears("openai").contains(month.previous()));
    return months.isEmpty()
        ? "nothing overdue"
        : "short in " + String.join(", ", months.stream().map(Period::toString).toList());
  }
}
