package dev.roundtrip.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

  /** A party that is short of some thousands is short of something. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0                | $0.0 million",
        "1                | $0.01",
        "-432150          | $-4,321.50",
        "9999999          | $99,999.99",
        "10000000         | $0.1 million",
        "35000000000      | $350.0 million",
        "123456789012     | $1.2 billion",
        "-123456789012    | $-1.2 billion"
      })
  void wordsLeaveNothingOfAnAmountOutOfSight(long cents, String words) {
    assertThat(Amounts.words(Money.ofCents(cents))).isEqualTo(words);
  }
}
