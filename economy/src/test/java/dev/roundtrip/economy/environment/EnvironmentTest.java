package dev.roundtrip.economy.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

  private static final DemandCurve COMPANY = new Gompertz(600e9, 0.775, 2025, 13e9);

  private static final Market MARKET =
      new Market(
          new ContractId("sales"),
          new PartyId("seller"),
          COMPANY,
          0,
          Money.ofMillions(11),
          Rate.ofPercent(10),
          0.5,
          new PartyId("investor"),
          Money.ofMillions(40_000),
          Rate.ofPercent(10),
          Rate.ofPercent(15));

  @Test
  void theDemandCurveFitsTheCompanysPath() {
    double[] billions = {13.0, 30.8, 60.1, 100.8, 150.6, 205.5};
    for (int year = 0; year < billions.length; year++) {
      double total = 0;
      for (int month = 1; month <= 12; month++) {
        total += COMPANY.monthlyDollars(Period.of(2025 + year, month));
      }
      assertThat(total / 1e9).isCloseTo(billions[year], within(0.5));
    }
  }

  @Test
  void theValueRuleFitsWhatWasPaid() {
    assertThat(billions(MARKET.valueIn(Period.of(2025, 3), 1, 1))).isCloseTo(342, within(0.5));
    assertThat(billions(MARKET.valueIn(Period.of(2025, 10), 1, 1))).isCloseTo(508, within(0.5));
  }

  private static double billions(Money money) {
    return money.cents() / 1e11;
  }

  @Test
  void depthAndEfficiencyGrowFromTheirAnchors() {
    assertThat(MARKET.depthIn(Period.of(2026, 5))).isEqualTo(Money.ofMillions(40_000));
    assertThat(MARKET.depthIn(Period.of(2027, 1))).isEqualTo(Money.ofMillions(44_000));
    double served = MARKET.servedPerMegawattYear(Period.of(2026, 7), 1).cents() / 1e8;
    assertThat(served).isCloseTo(11 * 1.1, within(0.1));
  }

  @Test
  void aYearsRoundsAreLimitedByValueOrDepthAndByTheMood() {
    Period may = Period.of(2026, 5);
    assertThat(MARKET.roundLimit(may, Money.ofMillions(200_000), 1, 1))
        .isEqualTo(Money.ofMillions(30_000));
    assertThat(MARKET.roundLimit(may, Money.ofMillions(900_000), 1, 1))
        .isEqualTo(Money.ofMillions(40_000));
    assertThat(MARKET.roundLimit(may, Money.ofMillions(200_000), 0.8, 0.7))
        .isEqualTo(Money.ofMillions(11_760));
  }

  @Test
  void analystsSeeALowerCeiling() {
    double total = 0;
    for (int month = 1; month <= 12; month++) {
      total += new Gompertz(450e9, 0.775, 2025, 13e9).monthlyDollars(Period.of(2030, month));
    }
    assertThat(total / 1e9).isCloseTo(167.1, within(0.1)).isBetween(163.0, 174.0);
  }

  @Test
  void aStraightLineGoesOnWithTheLastIncrement() {
    StraightLine line =
        new StraightLine(Period.of(2025, 1), List.of(1032.0, 1241.5, 2055.5), 814.0);
    assertThat(line.monthlyDollars(Period.of(2024, 12))).isEqualTo(1032.0 / 3);
    assertThat(line.monthlyDollars(Period.of(2025, 6))).isEqualTo(1241.5 / 3);
    assertThat(line.monthlyDollars(Period.of(2025, 9))).isEqualTo(2055.5 / 3);
    assertThat(line.monthlyDollars(Period.of(2025, 10))).isEqualTo(2869.5 / 3);
    assertThat(line.monthlyDollars(Period.of(2026, 3))).isEqualTo(3683.5 / 3);
    assertThat(line.nextTwelveMonthsDollars(Period.of(2025, 9)))
        .isCloseTo(2869.5 + 3683.5 + 4497.5 + 5311.5, within(1e-6));
  }
}
