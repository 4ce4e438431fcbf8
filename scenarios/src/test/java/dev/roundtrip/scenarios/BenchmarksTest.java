package dev.roundtrip.scenarios;

import static dev.roundtrip.scenarios.KnownFacts.contract;
import static dev.roundtrip.scenarios.KnownFacts.contracts;
import static dev.roundtrip.scenarios.KnownFacts.dollars;
import static dev.roundtrip.scenarios.KnownFacts.of;
import static dev.roundtrip.scenarios.KnownFacts.seriesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.RevenueShare;
import dev.roundtrip.economy.contract.StagedInvestment;
import dev.roundtrip.economy.contract.Warrant;
import dev.roundtrip.economy.environment.Announcement;
import dev.roundtrip.economy.environment.Quote;
import dev.roundtrip.economy.environment.StockMarket;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Arithmetic that the articles do with the deals, done with the contracts and facts of the shipped
 * scenario. Where an article is wrong, the right figure is pinned and the comment says what it
 * says. B1 to B21 are the numbers that the benchmarks have where the deals were collected.
 */
class BenchmarksTest {

  private static final double BILLION = 1e9;

  private static double gigawatts(Capacity capacity) {
    return (capacity.opening().value() + capacity.energisation().total()) / 1000.0;
  }

  private static double perGigawatt(String supply) {
    return 1000 * dollars(contract(supply, ChipSupply.class).price());
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Revenue implied by what Microsoft is paid, at the rate of the contract. */
  private static double impliedBy(double share) {
    return share / contract("microsoft-share-out", RevenueShare.class).rate().toDouble();
  }

  @Test
  void b1AndB2TheWarrantIsForATenthOfAmdAndWorthMoreThanTheChips() {
    Warrant warrant = contract("amd-warrant", Warrant.class);
    long shares = warrant.tranches().stream().mapToLong(Warrant.Tranche::shares).sum();
    Money target = warrant.tranches().getLast().hurdle();
    assertThat(target).isNotNull();
    double worth = shares * dollars(target);
    assertThat(worth).isEqualTo(96 * BILLION);
    double chips = seriesOf("chips-announced").getLast() * perGigawatt("amd-unsited");
    assertThat(worth / chips).isCloseTo(1.07, within(0.005));
    assertThat(shares * dollars(warrant.strike())).isEqualTo(1.6e6);
    double outstanding = shares / (of("amd-stake") / 100);
    assertThat(outstanding).isCloseTo(1.60 * BILLION, within(1.0));
  }

  @Test
  void b3OraclePaysSixtyBillionAYearAndThatIsSixTimesRevenueOnlyInOneReading() {
    Capacity oracle = contract("oracle-300", Capacity.class);
    double yearly = dollars(oracle.announced()) * 12 / oracle.rent().trancheMonths();
    assertThat(yearly).isEqualTo(60 * BILLION);
    assertThat(1000 * gigawatts(oracle) * dollars(oracle.rent().price()))
        .isCloseTo(yearly, within(0.2 * BILLION));
    // the article says six times, and gives the revenue as 12
    assertThat(seriesOf("openai-revenue-readings").stream().map(r -> round(yearly / r)))
        .containsExactly(6.0, 5.0, 4.6, 4.0, 3.0);
  }

  @Test
  void b4AndB5TheShareImpliesRevenue() {
    assertThat(impliedBy(of("leaked-share-2024"))).isCloseTo(2.469 * BILLION, within(1e5));
    assertThat(impliedBy(of("leaked-share-2025-h1"))).isCloseTo(2.2735 * BILLION, within(1e5));
  }

  @Test
  void b6TheQuartersAddUpToWhatWasPublished() {
    List<Double> inference = seriesOf("leaked-azure-inference");
    List<Double> share = seriesOf("leaked-microsoft-share");
    assertThat(sum(inference)).isCloseTo(12.437 * BILLION, within(1e6));
    assertThat(sum(inference.subList(0, 4))).isCloseTo(of("leaked-inference-2024"), within(1e6));
    assertThat(sum(inference.subList(4, 6))).isCloseTo(of("leaked-inference-2025-h1"), within(3e6));
    assertThat(sum(inference.subList(4, 7))).isCloseTo(of("leaked-inference-2025-9m"), within(1e6));
    assertThat(sum(share.subList(0, 4))).isCloseTo(of("leaked-share-2024"), within(1e5));
    assertThat(sum(share.subList(4, 6))).isCloseTo(of("leaked-share-2025-h1"), within(1e5));
  }

  @Test
  void b7InferenceIsTwiceWhatWasReportedNotThreeTimes() {
    double halfYear = sum(seriesOf("leaked-azure-inference").subList(4, 6));
    assertThat(halfYear / of("reported-cost-2025-h1")).isCloseTo(2.01, within(0.005));
    assertThat(of("leaked-inference-2024") / of("reported-inference-2024"))
        .isCloseTo(1.88, within(0.005));
  }

  /** Straight lines on the last quarter's increments: gross they cross late, net never. */
  @Test
  void b8RevenueCoversInferenceLateAndNetOfTheShareNever() {
    List<Double> inference = seriesOf("leaked-azure-inference");
    List<Double> revenue =
        seriesOf("leaked-microsoft-share").stream().map(BenchmarksTest::impliedBy).toList();
    double gap = inference.getLast() - revenue.getLast();
    double closing = increment(revenue) - increment(inference);
    double middleOfLastQuarter = 2025 + 2.5 / 4;
    assertThat(middleOfLastQuarter + gap / closing / 4).isCloseTo(2029.2, within(0.1));
    double kept = 1 - contract("microsoft-share-out", RevenueShare.class).rate().toDouble();
    assertThat(kept * revenue.getLast()).isLessThan(inference.getLast());
    assertThat(kept * increment(revenue)).isLessThan(increment(inference));
  }

  private static double increment(List<Double> series) {
    return series.getLast() - series.get(series.size() - 2);
  }

  @Test
  void b10BainExpectsTwelveHundredBillionOfRevenue() {
    double needed = of("bain-revenue-needed-2030");
    double expected = needed - of("bain-gap-2030");
    assertThat(expected).isEqualTo(1200 * BILLION);
    assertThat(expected / needed).isEqualTo(0.6);
  }

  @Test
  void b11TheDealsAddUpToThirtyGigawattsAndStargateToSevenWithOracles() {
    double oracle = gigawatts(contract("oracle-300", Capacity.class));
    assertThat(sum(seriesOf("chips-announced")) + oracle).isEqualTo(30.5);
    assertThat(oracle + gigawatts(contract("stargate-lease", Capacity.class))).isEqualTo(7.0);
  }

  @Test
  void chipsWithoutALandlordAreAnnouncedAndFillNoSite() {
    List<ChipSupply> unsited =
        contracts(ChipSupply.class, "amd", "broadcom", "nvidia").stream()
            .filter(supply -> supply.id().value().endsWith("-unsited"))
            .toList();
    assertThat(unsited).hasSize(3);
    double sited = 0;
    for (Capacity capacity : contracts(Capacity.class, "")) {
      assertThat(unsited).extracting(ChipSupply::id).doesNotContain(capacity.chips());
      boolean ofTheDeals =
          List.of("oracle-300", "microsoft-azure-250", "stargate-lease")
              .contains(capacity.id().value());
      sited += ofTheDeals ? gigawatts(capacity) : 0;
    }
    // 26 GW of chips, of which 10.1 have a landlord; the rest is worth the rest of 1.4 trillion
    assertThat(sited).isCloseTo(10.1, within(0.001));
    double left = sum(seriesOf("chips-announced")) - sited;
    double hosted =
        contracts(Capacity.class, "").stream()
            .filter(BenchmarksTest::isOpenais)
            .mapToDouble(c -> dollars(c.announced()))
            .sum();
    assertThat(hosted).isCloseTo(630 * BILLION, within(BILLION));
    assertThat(hosted + left * of("cost-to-build"))
        .isCloseTo(of("announced-in-all"), within(60 * BILLION));
  }

  @Test
  void b12AChipForLeaseIsWorthSeventyThousandAndAGigawattThirtyFiveBillion() {
    double worth = of("chips-for-lease-value");
    assertThat(worth / of("chips-for-lease")).isEqualTo(70_000);
    double perGigawatt = worth / seriesOf("chips-announced").getFirst();
    assertThat(perGigawatt).isEqualTo(perGigawatt("nvidia-oracle-chips"));
    StagedInvestment letter = contract("nvidia-loi", StagedInvestment.class);
    assertThat(dollars(letter.commitment()) / worth).isCloseTo(0.286, within(0.0005));
  }

  @Test
  void b13AmdsChipsCostFifteenBillionAGigawatt() {
    double six = seriesOf("chips-announced").getLast();
    assertThat(six).isEqualTo(6);
    assertThat(six * perGigawatt("amd-unsited")).isEqualTo(90 * BILLION);
  }

  @Test
  void b14TheAnnouncedTotalIsThirteenTimesRevenueAYear() {
    double yearly = of("announced-in-all") / 8;
    assertThat(yearly).isEqualTo(175 * BILLION);
    assertThat(yearly / of("openai-revenue-2025")).isCloseTo(13.5, within(0.05));
  }

  @Test
  void b15TheAnnouncedTotalIsLessThanFivePercentOfOneYearsProduct() {
    // the article says 5 % of the product, and leaves out that it is for eight years
    double product = of("us-product-2025");
    assertThat(100 * of("announced-in-all") / product).isCloseTo(4.7, within(0.05));
    assertThat(100 * of("announced-in-all") / 8 / product).isCloseTo(0.6, within(0.05));
    // nor is it more than the product of Mexico, about 1.8 trillion, as the article says
    assertThat(of("announced-in-all")).isLessThan(1_800 * BILLION);
  }

  @Test
  void b16CoreweavesContractsAddUp() {
    List<Double> values =
        contracts(Capacity.class, "coreweave-").stream()
            .filter(BenchmarksTest::isOpenais)
            .map(capacity -> dollars(capacity.announced()) / BILLION)
            .toList();
    assertThat(values).containsExactly(11.9, 4.0, 6.5);
    assertThat(sum(values)).isCloseTo(22.4, within(1e-9));
    assertThat(sum(values) / values.getFirst()).isCloseTo(1.88, within(0.005));
    double backlog =
        contracts(Capacity.class, "coreweave-").stream()
            .mapToDouble(capacity -> dollars(capacity.announced()))
            .sum();
    assertThat(backlog).as("of September 2025").isCloseTo(55.6 * BILLION, within(1.0));
  }

  private static boolean isOpenais(Capacity capacity) {
    return capacity.buyer().value().equals("openai");
  }

  @Test
  void b17TheLossOfHalfAYearIsThreeTimesItsRevenue() {
    assertThat(of("reported-loss-2025-h1") / of("reported-revenue-2025-h1"))
        .isCloseTo(3.1, within(0.05));
  }

  @Test
  void b18TheGoalFor2033CostsTwelveTrillion() {
    assertThat(of("openai-power-goal-2033") * of("cost-to-build")).isEqualTo(12_500 * BILLION);
  }

  /** So that nobody takes one for the other. */
  @Test
  void b19MicrosoftsStakeAndItsRentAreTheSameNumber() {
    assertThat(of("microsoft-stake") / 100 * of("openai-valuation"))
        .isCloseTo(of("microsoft-rent-to-2030"), within(1.0));
  }

  /** Oracle's two days at the ratio of give-back that the scenario has. */
  @Test
  void b20TheDayAfterTakesBackAFifthOfTheGain() {
    StockMarket shares = market();
    double gain = of("oracle-day") / 100;
    double nextDay = -shares.giveBack() * gain / (1 + gain);
    assertThat(100 * nextDay).isCloseTo(of("oracle-next-day"), within(0.3));
    // from the high of the first day, 43 %, the two days are 35 %; from its close they are 28 %
    assertThat(1.43 * (1 + of("oracle-next-day") / 100)).isCloseTo(1.35, within(0.01));
    assertThat((1 + gain) * (1 + nextDay)).isCloseTo(1.28, within(0.005));
  }

  /** One ratio, the scenario's: 317 on about 680 was Oracle's day, 90 on about 267 was AMD's. */
  @Test
  void theRatioOfTheScenarioGivesTheDaysOfOracleAndAmd() {
    double oracle = 100 * (market().valueAfter(680, 317, 1, 1) / 680 - 1);
    double amd = 100 * (market().valueAfter(267, 90, 1, 1) / 267 - 1);
    assertThat(oracle).isCloseTo(of("oracle-day"), within(3.0)).isCloseTo(35, within(3.0));
    assertThat(amd).isCloseTo(of("amd-day"), within(3.0)).isCloseTo(25, within(3.0));
    double left = market().valueAfter(680, 317, 1, 2) / 6.8 - 100;
    assertThat(1 - left / oracle).isCloseTo(0.22, within(1e-9));
  }

  /** The value that announcements added, at one ratio, though no cash moved that day. */
  @Test
  void b21HeadlinesAddedSixHundredBillionOfValue() {
    double headlines = 0;
    for (Announcement announced : market().announcements()) {
      boolean named =
          List.of("oracle-300", "nvidia-letter", "amd-chips", "broadcom-chips")
              .contains(announced.id().value());
      headlines += named ? dollars(announced.headline()) : 0;
    }
    assertThat(headlines).isEqualTo(840 * BILLION);
    assertThat(market().capitalisation() * headlines)
        .isCloseTo(of("value-added-by-announcements"), within(15 * BILLION));
  }

  /** Without the news of Nvidia's letter every payment is what it was; its shares are not. */
  @Test
  void b21AnAnnouncementMovesAPriceAndNoCash() {
    String silent =
        """
        extends: openai-2025
        name: silent
        climate: {shares: {announcements: {nvidia-letter: null}}}
        """;
    Simulation told = new Simulation(KnownFacts.scenario(Map.of()).economy(), 1, 0);
    Simulation untold = new Simulation(ScenarioLoader.parse(silent, "silent").economy(), 1, 0);
    double added = 0;
    for (int month = 1; month <= 12; month++) {
      PeriodResult loud = told.step();
      PeriodResult quiet = untold.step();
      assertThat(loud.entries()).isEqualTo(quiet.entries());
      added = worthOfNvidia(loud) - worthOfNvidia(quiet);
      if (loud.environment().period().equals(Period.of(2025, 10))) {
        double expected = market().valueAfter(0, 350, loud.environment().sentiment(), 2);
        assertThat(added / BILLION).isCloseTo(expected, within(expected / 5));
      }
    }
    assertThat(added).isPositive();
  }

  private static double worthOfNvidia(PeriodResult result) {
    Quote quote = result.environment().quote(new PartyId("nvidia"));
    assertThat(quote).isNotNull();
    return dollars(quote.value());
  }

  private static StockMarket market() {
    return KnownFacts.scenario(Map.of()).economy().climate().shares();
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
