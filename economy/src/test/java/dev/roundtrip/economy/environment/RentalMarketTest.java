package dev.roundtrip.economy.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
import org.junit.jupiter.api.Test;

class RentalMarketTest {

  private static final Period OCTOBER = Period.of(2025, 10);
  private static final RentalMarket MARKET = RentalMarket.USUAL;

  private static RentalIndex meanIn(Period period) {
    RentalIndex index = MARKET.before(Period.of(2024, 12));
    for (Period at = Period.of(2025, 1); !at.isAfter(period); at = at.next()) {
      index = MARKET.next(index, at, 0, 1);
    }
    return index;
  }

  @Test
  void inOctober2025ItIsFourFifthsOfItsLongRunLevel() {
    assertThat(meanIn(OCTOBER).level()).isCloseTo(0.80, within(1e-12));
    assertThat(meanIn(OCTOBER).newChips()).isEqualTo(Money.ofDollars(10_640_000));
  }

  @Test
  void halfOfTheDeviationIsGoneNineMonthsLater() {
    assertThat(Math.log(meanIn(OCTOBER.plus(9)).level()))
        .isCloseTo(Math.log(0.80) / 2, within(1e-12));
    assertThat(meanIn(OCTOBER.plus(120)).level()).isCloseTo(1, within(1e-3));
  }

  @Test
  void olderChipsFetchLess() {
    RentalIndex index = meanIn(OCTOBER);
    assertThat(index.priceAt(0)).isEqualTo(index.newChips());
    assertThat(index.at(36)).isCloseTo(0.80 * 0.389017, within(1e-6));
    assertThat(index.priceAt(12)).isEqualTo(Money.ofDollars(7_767_200));
    assertThat(index.priceAt(60).cents() / 1e8).isCloseTo(2.21, within(0.01));
  }

  @Test
  void chanceFadesAndAShockDoesNotOutlastItself() {
    RentalIndex hit = MARKET.next(meanIn(OCTOBER), OCTOBER.next(), 1, 0.5);
    RentalIndex after = MARKET.next(hit, OCTOBER.plus(2), 0, 1);
    double expected = meanIn(OCTOBER.plus(2)).level();
    assertThat(hit.chance()).isCloseTo(0.08, within(1e-12));
    assertThat(after.level())
        .isCloseTo(expected * Math.exp(0.08 * Math.pow(0.5, 1 / 9.0)), within(1e-12));
  }
}
