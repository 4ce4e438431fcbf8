package dev.roundtrip.economy.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.environment.Statement.Standing;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Capital;
import dev.roundtrip.economy.shock.Inputs;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StockMarketTest {

  private static final Capital CALM = Inputs.BASELINE.capital();

  private static final PartyId CLOUD = new PartyId("cloud");
  private static final PartyId BUYER = new PartyId("buyer");
  private static final ContractId CONTRACT = new ContractId("rent");
  private static final Period SEPTEMBER = Period.of(2025, 9);

  private static final Listing LISTING =
      new Listing(CLOUD, 2_800_000_000L, Money.ofDollars(200), Money.ofMillions(24_000), 1);

  private static final StockMarket MARKET =
      StockMarket.usual(
          List.of(LISTING),
          List.of(
              new Announcement(
                  new ContractId("headline"),
                  SEPTEMBER,
                  CLOUD,
                  BUYER,
                  Announcement.Promise.COMPUTE,
                  Money.ofMillions(300_000),
                  Rate.ofPercent(25),
                  CONTRACT)));

  private static Statement statement(
      PartyId party, int months, long revenueMillions, long debtMillions, Standing standing) {
    return new Statement(
        party,
        months,
        Money.ofMillions(revenueMillions),
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ofMillions(debtMillions),
        Money.ZERO,
        standing);
  }

  private static SortedMap<PartyId, Money> openingDebt(long millions) {
    SortedMap<PartyId, Money> debt = new TreeMap<>();
    debt.put(CLOUD, Money.ofMillions(millions));
    return debt;
  }

  private static double valueAt(int months, long revenue, long debt, Standing standing) {
    List<Statement> statements = List.of(statement(CLOUD, months, revenue, debt, standing));
    return MARKET
            .quotes(statements, openingDebt(80_000), MARKET.premiumsBefore(), 1, CALM)
            .getFirst()
            .value()
            .cents()
        / 1e11;
  }

  @Test
  void oneRatioExplainsBothAnnouncementDays() {
    double oracle = MARKET.valueAfter(680, 317, 1, 1) / 680 - 1;
    double amd = MARKET.valueAfter(267, 90, 1, 1) / 267 - 1;
    assertThat(oracle).isCloseTo(0.35, within(0.03));
    assertThat(amd).isCloseTo(0.25, within(0.03));
  }

  @Test
  void theNextDayGivesBackTwentyTwoHundredthsOfTheGain() {
    double gain = MARKET.valueAfter(680, 317, 1, 1) - 680;
    double left = MARKET.valueAfter(680, 317, 1, 2) - 680;
    assertThat(1 - left / gain).isCloseTo(0.22, within(1e-12));
    assertThat(MARKET.valueAfter(680, 317, 1, 0)).isEqualTo(680);
    assertThat(MARKET.valueAfter(680, 317, 1, 30)).isEqualTo(MARKET.valueAfter(680, 317, 1, 2));
  }

  @Test
  void fourHeadlinesAddAbout630Billion() {
    double added = 0;
    for (double headline : new double[] {300, 350, 90, 100}) {
      added += MARKET.valueAfter(0, headline, 1, 1);
    }
    assertThat(added).isCloseTo(630, within(15.0));
  }

  @Test
  void atTheStartAQuoteIsTheOpeningPrice() {
    List<Statement> statements = List.of(statement(CLOUD, 0, 0, 80_000, Standing.SOUND));
    Quote quote =
        MARKET.quotes(statements, openingDebt(80_000), MARKET.premiumsBefore(), 1, CALM).getFirst();
    assertThat(quote.price()).isEqualTo(Money.ofDollars(200));
    assertThat(quote.value()).isEqualTo(LISTING.openingValue());
    assertThat(quote.premium()).isEqualTo(Money.ZERO);
  }

  /** The opening price is that of the end of August: a headline of August is in it. */
  @Test
  void whatWasAnnouncedBeforeTheRunIsInThePrices() {
    Period august = SEPTEMBER.previous();
    for (Period first : List.of(SEPTEMBER, SEPTEMBER.next())) {
      StockMarket market = MARKET.from(first);
      List<Premium> premiums =
          market.premiums(market.premiumsBefore(), SEPTEMBER.next(), News.NONE, List.of());
      List<Money> added = premiums.stream().map(Premium::total).toList();
      assertThat(added)
          .isEqualTo(first.equals(SEPTEMBER) ? List.of(Money.ofMillions(177_840)) : List.of());
    }
    assertThat(MARKET.from(august)).isEqualTo(MARKET);
  }

  @Test
  void theEnterpriseFollowsRevenueAndShareholdersHaveWhatDebtLeaves() {
    assertThat(valueAt(12, 24_000, 80_000, Standing.SOUND)).isCloseTo(560, within(1e-6));
    assertThat(valueAt(6, 12_000, 80_000, Standing.SOUND)).isCloseTo(560, within(1e-6));
    assertThat(valueAt(12, 84_000, 150_000, Standing.SOUND))
        .isCloseTo(640 * Math.pow(3.5, 0.7) - 150, within(1e-6));
    assertThat(valueAt(12, 240_000, 80_000, Standing.SOUND))
        .as("ten times the revenue")
        .isCloseTo(640 * 5.0119 - 80, within(0.1));
    assertThat(valueAt(12, 1_000, 200_000, Standing.SOUND))
        .as("an option on the enterprise is left")
        .isPositive();
    assertThat(valueAt(12, 24_000, 80_000, Standing.DEFAULTED)).isZero();
  }

  private static Quote announced(double share) {
    List<Statement> statements = List.of(statement(CLOUD, 0, 0, 80_000, Standing.SOUND));
    List<Premium> premiums =
        List.of(new Premium(new ContractId("headline"), Money.ofMillions(100_000), Money.ZERO));
    Capital shocked = Inputs.BASELINE.minusAnnouncements(share).capital();
    return MARKET.quotes(statements, openingDebt(80_000), premiums, 1, shocked).getFirst();
  }

  @Test
  void whatAnnouncementsAddedGoesOrTurnsAround() {
    assertThat(announced(0).value()).isEqualTo(Money.ofMillions(660_000));
    assertThat(announced(1).value()).isEqualTo(Money.ofMillions(560_000));
    assertThat(announced(2).value()).isEqualTo(Money.ofMillions(460_000));
    assertThat(announced(2).premium()).isEqualTo(Money.ofMillions(-100_000));
    assertThat(announced(9).value()).isEqualTo(Money.ZERO);
  }

  @Test
  void sentimentMovesAPriceByItsBeta() {
    Listing twice = new Listing(CLOUD, 100, Money.ofDollars(10), Money.ofDollars(1_000), 2);
    Quote quote =
        StockMarket.usual(List.of(twice), List.of())
            .quotes(List.of(), new TreeMap<>(), List.of(), 0.5, CALM)
            .getFirst();
    assertThat(quote.price()).isEqualTo(Money.ofCents(250));
  }

  private static Premium premiumAfter(int months, News news, Standing promisor) {
    List<Premium> premiums = MARKET.premiumsBefore();
    for (int month = 1; month <= months; month++) {
      boolean last = month == months;
      List<Statement> statements =
          List.of(statement(BUYER, 12, 0, 0, last ? promisor : Standing.SOUND));
      premiums =
          MARKET.premiums(premiums, SEPTEMBER.plus(month), last ? news : News.NONE, statements);
    }
    return premiums.getFirst();
  }

  @Test
  void whatIsAboveTheMarginWearsOffInMonthsAndTheMarginInYears() {
    Premium fresh = premiumAfter(1, News.NONE, Standing.SOUND);
    assertThat(fresh.earned()).isEqualTo(Money.ofMillions(75_000));
    assertThat(fresh.excess()).isEqualTo(Money.ofMillions(177_840 - 75_000));
    Premium later = premiumAfter(7, News.NONE, Standing.SOUND);
    assertThat(later.excess().cents() / 1e11).isCloseTo(51.42, within(0.01));
    assertThat(later.earned().cents() / 1e11).isCloseTo(75 * Math.pow(0.5, 1 / 6.0), within(0.01));
  }

  @Test
  void itReversesAtOnceOnBadNewsOfThePromise() {
    TreeSet<ContractId> it = new TreeSet<>(List.of(CONTRACT));
    News stretched = new News(0, 0, it, new TreeSet<>(), 0);
    News ended = new News(0, 0, new TreeSet<>(), it, 0);
    assertThat(premiumAfter(3, stretched, Standing.SOUND).excess()).isEqualTo(Money.ZERO);
    assertThat(premiumAfter(3, stretched, Standing.SOUND).earned().isPositive()).isTrue();
    assertThat(premiumAfter(3, News.NONE, Standing.IN_ARREARS).excess()).isEqualTo(Money.ZERO);
    assertThat(premiumAfter(3, ended, Standing.SOUND).total()).isEqualTo(Money.ZERO);
    assertThat(premiumAfter(3, News.NONE, Standing.DEFAULTED).total()).isEqualTo(Money.ZERO);
  }
}
