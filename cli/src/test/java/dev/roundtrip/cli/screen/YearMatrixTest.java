package dev.roundtrip.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearMatrixTest {

  private static YearMatrix matrix(int years) {
    List<Integer> columns = IntStream.range(2025, 2025 + years).boxed().toList();
    YearMatrix matrix = new YearMatrix("What, in what", columns);
    matrix.add("a-party-with-a-long-name", year -> year == 2026 ? "" : "12.3");
    matrix.add("nothing", year -> "");
    matrix.add("b", year -> Integer.toString(year - 2025));
    return matrix;
  }

  @Test
  void hasALineForEachRowThatSaysSomething() {
    assertThat(matrix(3).render(80))
        .isEqualTo(
            """
            What, in what
                                     2025 2026 2027
            a-party-with-a-long-name 12.3    . 12.3
            b                           0    1    2

            """);
    assertThat(new YearMatrix("Nothing", List.of()).render(80)).isEmpty();
  }

  @Test
  void wrapsItsTitleAndSharesItsYearsOutEvenlyWithoutCuttingALabel() {
    List<Integer> years = IntStream.range(2025, 2036).boxed().toList();
    YearMatrix matrix =
        new YearMatrix("Loss if it defaulted at the end of the year, net of its estate", years);
    matrix.add("- revenue shares, peers", year -> "12.3");
    assertThat(matrix.render(60))
        .isEqualTo(
            """
            Loss if it defaulted at the end of the year, net of its
              estate
                                    2025 2026 2027 2028 2029 2030
            - revenue shares, peers 12.3 12.3 12.3 12.3 12.3 12.3
                                    2031 2032 2033 2034 2035
            - revenue shares, peers 12.3 12.3 12.3 12.3 12.3

            """);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 56, 80, 100, 200})
  void fitsTheTerminalAndShowsEveryYear(int width) {
    String text = matrix(25).render(width);
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    assertThat(IntStream.range(2025, 2050).boxed())
        .allSatisfy(year -> assertThat(text).containsOnlyOnce(year.toString()));
  }
}
