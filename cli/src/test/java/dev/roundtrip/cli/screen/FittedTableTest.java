package dev.roundtrip.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.freva.asciitable.ColumnData;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FittedTableTest {

  private record Row(String spec, String month, String size) {}

  private static final List<Row> ROWS =
      List.of(
          new Row("competitor-substitution:seller=openai,share=20%,over=24m", "2027-01", "1"),
          new Row("capital-freeze", "2028-01", "12"));

  private static final List<ColumnData<Row>> COLUMNS =
      List.of(
          FittedTable.words("Shock", Row::spec),
          FittedTable.words("First", Row::month),
          FittedTable.figures("Size", Row::size));

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 120})
  void fitsTheTerminalAndLosesNothing(int width) {
    String table = FittedTable.of(ROWS, COLUMNS, width);
    assertThat(table.lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    String shocks =
        String.join("", table.lines().skip(2).map(line -> line.split("\\|")[0].strip()).toList());
    assertThat(shocks).isEqualTo(ROWS.get(0).spec() + ROWS.get(1).spec());
  }

  @Test
  void breaksItsWidestColumnBetweenPartsAndLeavesTheOthers() {
    assertThat(FittedTable.of(ROWS, COLUMNS, 50))
        .isEqualTo(
            """
             Shock                    | First   | Size\s
            --------------------------+---------+------
             competitor-substitution: | 2027-01 |    1\s
             seller=openai,share=20%, |         |     \s
             over=24m                 |         |     \s
             capital-freeze           | 2028-01 |   12\s
            """);
  }
}
