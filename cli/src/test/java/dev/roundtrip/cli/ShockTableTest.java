package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.shock.Catalogue;
import dev.roundtrip.economy.shock.ShockType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShockTableTest {

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void fitsTheTerminalAndNamesEveryShock(int width) {
    String table = ShockTable.of(Catalogue.types(), width);
    assertThat(table.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    for (ShockType type : Catalogue.types()) {
      assertThat(table.lines().filter(line -> line.startsWith("  " + type.id()))).hasSize(1);
      // the example is one word, to be copied
      assertThat(ShockTable.of(type, width).lines())
          .filteredOn(line -> !line.startsWith("--shock "))
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    }
  }
}
