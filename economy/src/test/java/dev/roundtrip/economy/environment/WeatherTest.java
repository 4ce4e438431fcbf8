package dev.roundtrip.economy.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.environment.Environment.MarketState;
import dev.roundtrip.economy.environment.Statement.Standing;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Inputs;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each input of a shock acts in one place, and nothing of it is left once it is over. */
class WeatherTest {

  private static final PartyId SELLER = new PartyId("seller");
  private static final Period FIRST = Period.of(2027, 2);

  private static final Climate CLIMATE =
      new Climate(
          Rate.ofPercent(4),
          1,
          Mood.usual(),
          CreditMarket.USUAL,
          RentalMarket.USUAL,
          StockMarket.usual(
              List.of(new Listing(SELLER, 1_000, Money.ofDollars(100), Money.ofMillions(1_000), 1)),
              List.of()),
          List.of(
              new Market(
                  new ContractId("sales"),
                  SELLER,
                  new Gompertz(600e9, 0.775, 2025, 13e9),
                  0.01,
                  Money.ofMillions(11),
                  Rate.ofPercent(10),
                  0.25,
                  new PartyId("investor"),
                  Money.ofMillions(40_000),
                  Rate.ofPercent(10),
                  Rate.ofPercent(15))));

  private static final List<Statement> STATEMENTS = List.of(statement(Standing.SOUND));

  private static final Weather WEATHER = new Weather(CLIMATE, STATEMENTS, 7, 0);

  private static Statement statement(Standing standing) {
    return new Statement(
        SELLER,
        0,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        standing);
  }

  private static Environment next(Environment last, Inputs inputs) {
    return next(last, STATEMENTS, inputs);
  }

  private static Environment next(Environment last, List<Statement> statements, Inputs inputs) {
    return WEATHER.next(last, new Weather.Known(News.NONE, statements, List.of()), inputs);
  }

  private static Environment first(Inputs inputs) {
    return next(WEATHER.before(FIRST), inputs);
  }

  private static double ratio(Inputs inputs, Function<Environment, Double> figure) {
    return figure.apply(first(inputs)) / figure.apply(first(Inputs.BASELINE));
  }

  private static double demand(Environment environment) {
    return environment.markets().getFirst().demand().cents();
  }

  @Test
  void demandActsOnWhatCustomersWant() {
    Inputs inputs = Inputs.BASELINE.timesDemand(0.6);
    assertThat(ratio(inputs, WeatherTest::demand)).isCloseTo(0.6, within(1e-9));
    assertThat(first(inputs).supply()).isEqualTo(SupplyConditions.AS_PLANNED);
  }

  @Test
  void revenuePerUnitLeavesTheComputeNeededAsItWas() {
    Inputs inputs = Inputs.BASELINE.timesRevenuePerUnit(0.6);
    assertThat(ratio(inputs, WeatherTest::demand)).isCloseTo(0.6, within(1e-9));
    assertThat(first(inputs).supply().served()).isEqualTo(0.6);
  }

  @Test
  void efficiencySavesComputeAsFarAsDemandDoesNotAnswer() {
    Inputs inputs = Inputs.BASELINE.timesEfficiency(2);
    assertThat(ratio(inputs, WeatherTest::demand)).isCloseTo(Math.pow(2, 0.25), within(1e-9));
    assertThat(first(inputs).supply().served()).isEqualTo(2);
    assertThat(ratio(inputs, environment -> environment.rentals().level()))
        .isCloseTo(Math.pow(2, -0.75), within(1e-9));
  }

  /** Four times as much is served and twice as much is used, whatever it costs. */
  @Test
  void whatAJumpEarnsHangsOnWhatPricesDo() {
    Inputs jump = Inputs.BASELINE.timesEfficiency(4, 0.5);
    assertThat(ratio(jump, WeatherTest::demand)).isCloseTo(2, within(1e-9));
    assertThat(ratio(jump.timesRevenuePerUnit(0.5), WeatherTest::demand))
        .as("an elasticity of 1")
        .isCloseTo(1, within(1e-9));
    assertThat(ratio(jump.timesRevenuePerUnit(0.25), WeatherTest::demand))
        .as("all of the gain passed on")
        .isCloseTo(0.5, within(1e-9));
  }

  private static final Gompertz PLAN = new Gompertz(600e9, 0.775, 2025, 13e9);

  @Test
  void demandStandsOnItsPlanOfSomeMonthsBefore() {
    double planned = PLAN.monthlyDollars(FIRST);
    assertThat(ratio(Inputs.BASELINE.plusAdoptionDelay(12), WeatherTest::demand))
        .isCloseTo(PLAN.monthlyDollars(FIRST.plus(-12)) / planned, within(1e-9));
    assertThat(ratio(Inputs.BASELINE.timesGrowthSince(FIRST.plus(-6), 0.5), WeatherTest::demand))
        .isCloseTo(Math.sqrt(PLAN.monthlyDollars(FIRST.plus(-6)) / planned), within(1e-9));
    assertThat(ratio(Inputs.BASELINE.timesGrowthSince(FIRST.plus(-6), 1), WeatherTest::demand))
        .isEqualTo(1);
  }

  @Test
  void theCustomersOfOneSellerGo() {
    assertThat(ratio(Inputs.BASELINE.timesDemand(SELLER, 0.6), WeatherTest::demand))
        .isCloseTo(0.6, within(1e-9));
    assertThat(ratio(Inputs.BASELINE.timesDemand(new PartyId("x"), 0.6), WeatherTest::demand))
        .isEqualTo(1);
  }

  @Test
  void aJumpMayHaveAReboundOfItsOwn() {
    Inputs inputs = Inputs.BASELINE.timesEfficiency(4, 0.5);
    assertThat(ratio(inputs, WeatherTest::demand)).isCloseTo(2, within(1e-9));
    assertThat(ratio(inputs, environment -> environment.rentals().level()))
        .isCloseTo(0.5, within(1e-9));
  }

  @Test
  void moneyAndMoodActWhereTheirNamesSay() {
    assertThat(ratio(Inputs.BASELINE.timesAppetite(0.4), Environment::appetite))
        .isCloseTo(0.4, within(1e-12));
    assertThat(first(Inputs.BASELINE.plusBaseRate(Rate.ofPercent(3))).baseRate())
        .isEqualTo(Rate.ofPercent(7));
    assertThat(first(Inputs.BASELINE.plusBaseRate(Rate.ofPercent(-9))).baseRate())
        .isEqualTo(Rate.ZERO);
    long wider =
        first(Inputs.BASELINE.plusSpread(Rate.ofPercent(3)))
            .creditSpread(SELLER)
            .orElseThrow()
            .billionths();
    assertThat(wider - first(Inputs.BASELINE).creditSpread(SELLER).orElseThrow().billionths())
        .isEqualTo(Rate.ofPercent(3).billionths());
    Inputs halved = Inputs.BASELINE.timesValuation(0.5);
    assertThat(
            ratio(halved, environment -> (double) environment.quotes().getFirst().value().cents()))
        .isCloseTo(0.5, within(1e-6));
    assertThat(
            ratio(halved, environment -> (double) environment.markets().getFirst().value().cents()))
        .isCloseTo(0.5, within(1e-9));
    assertThat(ratio(Inputs.BASELINE.timesRentalLevel(0.7), e -> e.rentals().level()))
        .isCloseTo(0.7, within(1e-12));
  }

  @Test
  void supplyIsPublishedAsItIsShocked() {
    Inputs inputs =
        Inputs.BASELINE.plusPowerDelay(6).plusChipDelay(2).timesUsefulLife(Rate.ofPercent(50));
    assertThat(first(inputs).supply()).isEqualTo(new SupplyConditions(1, 6, 2, Rate.ofPercent(50)));
  }

  @Test
  void aCrashOfSentimentSpreadsAndFades() {
    Inputs crash = Inputs.BASELINE.timesSentiment(0.5);
    assertThat(ratio(crash, Environment::sentiment)).isCloseTo(0.5, within(1e-12));
    assertThat(ratio(crash, Environment::appetite)).isCloseTo(Math.sqrt(0.5), within(1e-12));
    assertThat(ratio(crash, e -> (double) e.quotes().getFirst().value().cents()))
        .isCloseTo(0.5, within(1e-6));
    double later =
        next(first(crash), Inputs.BASELINE).sentiment()
            / next(first(Inputs.BASELINE), Inputs.BASELINE).sentiment();
    assertThat(later).isCloseTo(Math.pow(0.5, Math.pow(0.5, 1 / 6.0)), within(1e-12));
  }

  @Test
  void whatIsOverLeavesNothingButSentimentAndExpectations() {
    Inputs everything =
        Inputs.BASELINE
            .timesAppetite(0.1)
            .plusBaseRate(Rate.ofPercent(3))
            .plusSpread(Rate.ofPercent(3))
            .timesValuation(0.5)
            .timesRentalLevel(0.2)
            .plusPowerDelay(6);
    assertThat(next(first(everything), Inputs.BASELINE))
        .isEqualTo(next(first(Inputs.BASELINE), Inputs.BASELINE));
  }

  @Test
  void aMissIsAnnouncedWhenItsQuarterIsOver() {
    Environment missed = WEATHER.before(Period.of(2027, 1));
    Environment planned = missed;
    for (int month = 1; month <= 3; month++) {
      missed = next(missed, Inputs.BASELINE.timesDemand(0.6));
      planned = next(planned, Inputs.BASELINE);
      assertThat(missed.sentiment()).isEqualTo(planned.sentiment());
    }
    missed = next(missed, Inputs.BASELINE.timesDemand(0.6));
    planned = next(planned, Inputs.BASELINE);
    assertThat(missed.sentiment() / planned.sentiment()).isBetween(0.79, 0.83);
    MarketState market = missed.markets().getFirst();
    assertThat(market.guidance().expected()).isBetween(0.92, 0.95);
  }

  @Test
  void whoHasDefaultedMissesNothingAnyMore() {
    List<Statement> fallen = List.of(statement(Standing.DEFAULTED));
    Environment missed = WEATHER.before(Period.of(2027, 1));
    Environment planned = missed;
    for (int month = 1; month <= 4; month++) {
      missed = next(missed, fallen, Inputs.BASELINE.timesDemand(0.6));
      planned = next(planned, fallen, Inputs.BASELINE);
      assertThat(missed.sentiment()).isEqualTo(planned.sentiment());
    }
  }
}
