package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.environment.Announcement;
import dev.roundtrip.economy.environment.Climate;
import dev.roundtrip.economy.environment.CreditMarket;
import dev.roundtrip.economy.environment.Gompertz;
import dev.roundtrip.economy.environment.Listing;
import dev.roundtrip.economy.environment.Market;
import dev.roundtrip.economy.environment.Mood;
import dev.roundtrip.economy.environment.RentalMarket;
import dev.roundtrip.economy.environment.StockMarket;
import dev.roundtrip.economy.environment.StraightLine;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClimateFormTest {

  private static final Term HORIZON = new Term(Period.of(2025, 1), Period.of(2030, 12));

  @Test
  void readsTheClimate() {
    Economy economy = TestFiles.smallLoop().economy();
    assertThat(economy.horizon()).isEqualTo(HORIZON);
    assertThat(economy.cureMonths()).isEqualTo(2);
    assertThat(economy.shocks())
        .containsExactly(ShockSpec.parse("revenue-miss:size=40%,from=2027-01"));
    assertThat(economy.climate().baseRate()).isEqualTo(Rate.ofPercent(4));
    assertThat(economy.climate().appetite()).isEqualTo(1.0);
    assertThat(economy.climate().mood())
        .isEqualTo(new Mood(6, 0.05, 0.2, new Mood.Jumps(-0.1, -0.3, -0.04, 0.08, -0.4), 0.6));
    assertThat(economy.climate().markets())
        .containsExactly(
            new Market(
                new ContractId("sales"),
                new PartyId("buyer"),
                new Gompertz(600e9, 0.775, 2025, 13e9),
                0.01,
                Money.ofMillions(11),
                Rate.ofPercent(10),
                0.3,
                new PartyId("investor"),
                Money.ofMillions(40_000),
                Rate.ofPercent(10),
                Rate.ofPercent(15)));
  }

  @Test
  void readsWhatPricesFollow() {
    Climate climate = TestFiles.smallLoop().economy().climate();
    PartyId cloud = new PartyId("cloud");
    TreeMap<PartyId, Rate> margins = new TreeMap<>();
    margins.put(cloud, Rate.ofPercent(4));
    assertThat(climate.credit())
        .isEqualTo(
            new CreditMarket(
                Rate.ofPercent(1),
                margins,
                new Rate(5_000_000),
                Rate.ofPercent(150),
                Rate.ofPercent(3)));
    assertThat(climate.rentals())
        .isEqualTo(
            new RentalMarket(
                Money.ofMillions(13), 0.85, Period.of(2025, 11), 8, 0.07, Rate.ofPercent(25)));
    StockMarket shares = climate.shares();
    assertThat(shares.capitalisation()).isEqualTo(0.75);
    assertThat(shares.giveBack()).isEqualTo(0.2);
    assertThat(shares.excessHalfLifeMonths()).isEqualTo(5);
    assertThat(shares.earnedHalfLifeMonths()).isEqualTo(48);
    assertThat(shares.elasticity()).isEqualTo(0.65);
    assertThat(shares.listings())
        .contains(
            new Listing(cloud, 500_000_000, Money.ofDollars(40), Money.ofMillions(2_000), 1.5))
        .hasSize(2);
    assertThat(shares.announcements())
        .as("what is left out is that of the capacity contract")
        .containsExactly(
            new Announcement(
                new ContractId("letter"),
                Period.of(2025, 9),
                new PartyId("maker"),
                new PartyId("buyer"),
                Announcement.Promise.CHIPS,
                Money.ofMillions(350_000),
                Rate.ofPercent(10),
                null),
            new Announcement(
                new ContractId("rent"),
                Period.of(2025, 1),
                cloud,
                new PartyId("buyer"),
                Announcement.Promise.COMPUTE,
                Money.ofMillions(40_000),
                Rate.ofPercent(20),
                new ContractId("rent")));
  }

  @Test
  void withoutThemPricesFollowTheUsual() {
    Climate climate =
        TestFiles.smallLoopWith("climate: {credit: null, rentals: null, shares: null}")
            .economy()
            .climate();
    assertThat(climate.credit()).isEqualTo(CreditMarket.USUAL);
    assertThat(climate.rentals()).isEqualTo(RentalMarket.USUAL);
    assertThat(climate.shares()).isEqualTo(StockMarket.NONE);
  }

  @Test
  void readsDemandAsQuartersAndAStraightLine() {
    Climate climate =
        TestFiles.smallLoopWith(
                "climate: {markets: {sales: {demand: {ceiling: null, quotient: null,"
                    + " anchor-year: null, anchor: null, quarterly-increment: 814 million USD,"
                    + " quarters: {2025-01: 1032 million USD, 2025-04: 1241.5 million USD}}}}}")
            .economy()
            .climate();
    assertThat(climate.markets().getFirst().curve())
        .isEqualTo(new StraightLine(Period.of(2025, 1), List.of(1032e6, 1241.5e6), 814e6));
  }
}
