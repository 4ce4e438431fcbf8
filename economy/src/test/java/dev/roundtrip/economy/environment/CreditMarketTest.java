package dev.roundtrip.economy.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.environment.Statement.Standing;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import java.math.BigDecimal;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CreditMarketTest {

  private static final PartyId CLOUD = new PartyId("cloud");

  private static Statement borrower(int months, long ebitda, long debt, long cash) {
    return new Statement(
        CLOUD,
        months,
        Money.ZERO,
        Money.ofMillions(ebitda),
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ofMillions(cash),
        Money.ofMillions(debt),
        Money.ZERO,
        Standing.SOUND);
  }

  private static CreditMarket withMargin(int percent) {
    TreeMap<PartyId, Rate> margins = new TreeMap<>();
    margins.put(CLOUD, Rate.ofPercent(percent));
    CreditMarket usual = CreditMarket.USUAL;
    return new CreditMarket(
        usual.usualMargin(), margins, usual.perTurn(), usual.freeTurns(), usual.perSentiment());
  }

  private static Rate rate(String fraction) {
    return Rate.of(new BigDecimal(fraction));
  }

  @Test
  void aSpreadRisesWithLeverageAndAsSentimentFalls() {
    assertThat(withMargin(4).spreadOf(borrower(12, 5_000, 24_000, 1_000), 0.75, Rate.ZERO))
        .isEqualTo(rate("0.0554"));
    assertThat(withMargin(4).spreadOf(borrower(12, 5_000, 24_000, 1_000), 1.2, Rate.ZERO))
        .isEqualTo(rate("0.0504"));
    assertThat(withMargin(1).spreadOf(borrower(12, 5_000, 1_000, 9_000), 1, Rate.ZERO))
        .isEqualTo(rate("0.01"));
  }

  @Test
  void aMonthOfABorrowerCountsAsATwelfthOfItsYear() {
    assertThat(CreditMarket.USUAL.spreadOf(borrower(3, 1_250, 20_000, 0), 1, Rate.ZERO))
        .isEqualTo(CreditMarket.USUAL.spreadOf(borrower(12, 5_000, 20_000, 0), 1, Rate.ZERO));
  }

  @Test
  void netDebtWithoutEarningsCountsAsTenTurns() {
    assertThat(CreditMarket.USUAL.spreadOf(borrower(12, -1, 100, 0), 1, Rate.ZERO))
        .isEqualTo(rate("0.06"));
    assertThat(CreditMarket.USUAL.spreadOf(borrower(12, 1, 1_000_000, 0), 1, Rate.ZERO))
        .isEqualTo(rate("0.06"));
    assertThat(CreditMarket.USUAL.spreadOf(borrower(0, 0, 100, 0), 1, Rate.ZERO))
        .isEqualTo(rate("0.02"));
  }

  @Test
  void aShockAddsToItAndItIsNeverBelowZero() {
    assertThat(CreditMarket.USUAL.spreadOf(borrower(0, 0, 0, 0), 1, rate("0.03")))
        .isEqualTo(rate("0.05"));
    assertThat(CreditMarket.USUAL.spreadOf(borrower(0, 0, 0, 0), 1, rate("-0.03")))
        .isEqualTo(Rate.ZERO);
  }
}
