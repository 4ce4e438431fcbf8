package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures are converted exactly, or not at all. */
class UnitsTest {

  private static <T> @Nullable T read(Form<T> form, String text) {
    Place place = new Place("text", 1, 1);
    Problems problems = new Problems("text");
    Context context = new Context(problems, new TreeSet<>(), new TreeSet<>());
    Node node = new Node.Scalar(place, text, true);
    T value = form.read(new Node.Entry(place, node), "path", context);
    assertThat(problems.any()).isEqualTo(value == null);
    return value;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "11.9 billion USD | 1190000000000",
        "350 million USD | 35000000000",
        "40.00 USD | 4000",
        "0.01 USD | 1",
        "1,234,567.89 USD | 123456789",
        "1.5 thousand USD | 150000",
        "100 trillion USD | 10000000000000000",
        "0 USD | 0",
        "4  billion   USD | 400000000000"
      })
  void moneyIsInCents(String text, long cents) {
    assertThat(read(Units.MONEY, text)).isEqualTo(Money.ofCents(cents));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "11.9",
        "11.9 billion",
        "11.9 billion usd",
        "11.9 bn USD",
        "11.9 Billion USD",
        "$11.9 billion",
        "USD 11.9 billion",
        "11,9 billion USD",
        "1,23 USD",
        ".5 USD",
        "1e9 USD",
        "0x10 USD",
        "NaN USD",
        "Infinity USD",
        "٣ USD",
        "11.9 billionUSD",
        "-1 USD",
        "0.001 USD",
        "100.1 trillion USD",
        "11.9 billion USD per year"
      })
  void whatIsNotMoneyIsRefused(String text) {
    assertThat(read(Units.MONEY, text)).isNull();
  }

  @Test
  void pricesAreInCentsPerMegawatt() {
    assertThat(read(Units.PRICE_OF_POWER_YEAR, "13.3 billion USD per GW-year"))
        .isEqualTo(Money.ofDollars(13_300_000));
    assertThat(read(Units.PRICE_OF_POWER_YEAR, "13.3 million USD per MW-year"))
        .isEqualTo(Money.ofDollars(13_300_000));
    assertThat(read(Units.PRICE_OF_POWER, "35 billion USD per GW"))
        .isEqualTo(Money.ofDollars(35_000_000));
    assertThat(read(Units.PRICE_OF_POWER, "10 USD per GW")).isEqualTo(Money.ofCents(1));
    assertThat(read(Units.PRICE_OF_POWER, "15 USD per GW")).isNull();
    assertThat(read(Units.PRICE_OF_POWER, "35 billion USD per GW-year")).isNull();
    assertThat(read(Units.PRICE_OF_POWER_YEAR, "13.3 billion USD per GW")).isNull();
  }

  @Test
  void powerIsInWholeMegawatts() {
    assertThat(read(Units.POWER, "4.5 GW")).isEqualTo(new Megawatts(4_500));
    assertThat(read(Units.POWER, "250 MW")).isEqualTo(new Megawatts(250));
    assertThat(read(Units.POWER, "0.0001 GW")).isNull();
    assertThat(read(Units.POWER, "4.5 gw")).isNull();
    assertThat(read(Units.POSITIVE_POWER, "0 MW")).isNull();
  }

  @Test
  void ratesArePercentages() {
    assertThat(read(Units.SHARE, "20%")).isEqualTo(Rate.ofPercent(20));
    assertThat(read(Units.SHARE, "73.4 %")).isEqualTo(new Rate(734_000_000));
    assertThat(read(Units.SHARE, "0.0000001%")).isEqualTo(new Rate(1));
    assertThat(read(Units.SHARE, "0.00000001%")).isNull();
    assertThat(read(Units.SHARE, "100%")).isEqualTo(Rate.ONE);
    assertThat(read(Units.SHARE, "100.1%")).isNull();
    assertThat(read(Units.SHARE, "0.2")).isNull();
    assertThat(read(Units.INNER_SHARE, "100%")).isNull();
    assertThat(read(Units.CHANGE, "-99.5%")).isEqualTo(new Rate(-995_000_000));
    assertThat(read(Units.CHANGE, "-100%")).isNull();
  }

  @Test
  void durationsAreInMonths() {
    assertThat(read(Units.DURATION, "9 months")).isEqualTo(9);
    assertThat(read(Units.DURATION, "1 month")).isEqualTo(1);
    assertThat(read(Units.DURATION, "5 years")).isEqualTo(60);
    assertThat(read(Units.DURATION, "0.5 years")).isEqualTo(6);
    assertThat(read(Units.DURATION, "0.3 years")).isNull();
    assertThat(read(Units.DURATION, "0 months")).isNull();
    assertThat(read(Units.DURATION, "9")).isNull();
  }

  @Test
  void sharesAndTheirPrice() {
    assertThat(read(Units.SHARE_COUNT, "8.75 million shares")).isEqualTo(8_750_000L);
    assertThat(read(Units.SHARE_COUNT, "8,750,000 shares")).isEqualTo(8_750_000L);
    assertThat(read(Units.SHARE_COUNT, "0.5 shares")).isNull();
    assertThat(read(Units.PRICE_OF_SHARE, "40.00 USD per share")).isEqualTo(Money.ofDollars(40));
  }
}
