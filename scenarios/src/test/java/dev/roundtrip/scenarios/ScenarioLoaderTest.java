package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Interest;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Rent;
import dev.roundtrip.economy.contract.Repayment;
import dev.roundtrip.economy.contract.RevenueShare;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.StagedInvestment;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.contract.Warrant;
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
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.Negotiation;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.party.Rung;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioLoaderTest {

  private static final Term HORIZON = new Term(Period.of(2025, 1), Period.of(2030, 12));

  @TempDir private Path folder;

  private static Contract contract(Economy economy, String id) {
    return economy.contracts().stream()
        .filter(contract -> contract.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Heading heading(String id, Seniority seniority, Binding binding) {
    return new Heading(new ContractId(id), HORIZON.first(), HORIZON, seniority, binding);
  }

  private LoadedScenario extending(String changes) {
    try {
      Files.copy(TestFiles.SMALL_LOOP, folder.resolve("small-loop.yaml"));
      Path file = folder.resolve("changed.yaml");
      Files.writeString(file, "name: changed\nextends: small-loop.yaml\n" + changes);
      return ScenarioLoader.load(file.toString());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void readsPartiesWithTheirSheetsAndConduct() {
    Economy economy = TestFiles.smallLoop().economy();
    assertThat(economy.party(new PartyId("buyer")))
        .isEqualTo(
            new Party(
                new PartyId("buyer"),
                "The buyer",
                PartyKind.BUYER,
                new OpeningSheet(Money.ofMillions(8_000), Money.ZERO),
                new Conduct(
                    Money.ofMillions(1_000),
                    9,
                    72,
                    Rate.ofPercent(35),
                    List.of(Rung.TRANCHES, Rung.DEBT, Rung.EQUITY, Rung.STRETCH_OUT),
                    new Negotiation(
                        Rate.ofPercent(25), 12, Rate.ofPercent(9), 3, Rate.ofPercent(10)))));
    assertThat(economy.party(new PartyId("cloud")))
        .isEqualTo(
            new Party(
                new PartyId("cloud"),
                "cloud",
                PartyKind.CLOUD,
                new OpeningSheet(Money.ofMillions(1_400), Money.ofMillions(250)),
                new Conduct(Money.ZERO, 6, 60, Rate.ZERO)));
    assertThat(economy.party(new PartyId("savers")).kind()).isEqualTo(PartyKind.CAPITAL_MARKETS);
  }

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
        extending("climate: {credit: null, rentals: null, shares: null}").economy().climate();
    assertThat(climate.credit()).isEqualTo(CreditMarket.USUAL);
    assertThat(climate.rentals()).isEqualTo(RentalMarket.USUAL);
    assertThat(climate.shares()).isEqualTo(StockMarket.NONE);
  }

  @Test
  void readsDemandAsQuartersAndAStraightLine() {
    Climate climate =
        extending(
                "climate: {markets: {sales: {demand: {ceiling: null, quotient: null,"
                    + " anchor-year: null, anchor: null, quarterly-increment: 814 million USD,"
                    + " quarters: {2025-01: 1032 million USD, 2025-04: 1241.5 million USD}}}}}")
            .economy()
            .climate();
    assertThat(climate.markets().getFirst().curve())
        .isEqualTo(new StraightLine(Period.of(2025, 1), List.of(1032e6, 1241.5e6), 814e6));
  }

  @Test
  void readsCapacity() {
    assertThat(contract(TestFiles.smallLoop().economy(), "rent"))
        .isEqualTo(
            new Capacity(
                heading("rent", Seniority.SENIOR, Binding.FIRM),
                new PartyId("buyer"),
                new PartyId("cloud"),
                new Megawatts(500),
                Schedule.of(
                    List.of(
                        new Schedule.Step(Period.of(2025, 10), 100),
                        new Schedule.Step(Period.of(2026, 1), 250))),
                Rent.flat(
                    60,
                    Money.ofDollars(13_300_000),
                    Money.ofDollars(7_315_000),
                    Rate.ofPercent(90)),
                Money.ofMillions(40_000),
                new ContractId("chips")));
  }

  @Test
  void readsThePriceOfCapacityThatRisesAndTheDeposit() {
    Economy economy =
        extending("contracts: {rent: {escalator: 2.5%, deposit: 1 billion USD}}").economy();
    assertThat(contract(economy, "rent"))
        .isInstanceOfSatisfying(
            Capacity.class,
            rent -> {
              assertThat(rent.rent().escalator()).isEqualTo(new Rate(25_000_000));
              assertThat(rent.rent().deposit()).isEqualTo(Money.ofMillions(1_000));
            });
  }

  @Test
  void readsLoansFloatingAndFixed() {
    Economy economy = TestFiles.smallLoop().economy();
    assertThat(contract(economy, "loan"))
        .isEqualTo(
            TermLoan.plain(
                heading("loan", Seniority.SECURED, Binding.CONDITIONAL),
                new PartyId("cloud"),
                new PartyId("lender"),
                Money.ofMillions(30_000),
                Money.ofMillions(8_033),
                Interest.margin(Rate.of(new BigDecimal("0.075"))),
                Period.of(2028, 12),
                new Repayment(
                    Schedule.of(List.of(new Schedule.Step(Period.of(2026, 6), 100_000_000_000L))),
                    Period.of(2029, 1),
                    false)));
    TermLoan bond = (TermLoan) contract(economy, "bond");
    assertThat(bond.interest().floating()).isFalse();
    assertThat(bond.commitment()).isEqualTo(bond.openingPrincipal());
    TermLoan.State state = bond.atSigning();
    assertThat(state.available(HORIZON.first())).isEqualTo(Money.ZERO);
  }

  @Test
  void aWarrantMayHaveAHurdleWhereItsIssuerIsListed() {
    String tranche = "{delivered: 0.35 GW, shares: 100 million shares}";
    String hurdle = "{delivered: 0.35 GW, hurdle: 600 USD per share, shares: 100 million shares}";
    String text = TestFiles.read(TestFiles.SMALL_LOOP).replace(tranche, hurdle);
    Warrant warrant = (Warrant) contract(ScenarioLoader.parse(text, "x").economy(), "warrant");
    assertThat(warrant.tranches().getLast())
        .isEqualTo(new Warrant.Tranche(new Megawatts(350), Money.ofDollars(600), 100_000_000));
  }

  @Test
  void readsWhatAnOperatingLineFollows() {
    Economy economy = TestFiles.smallLoop().economy();
    assertThat(contract(economy, "staff"))
        .extracting(line -> ((OperatingLine) line).driver())
        .isEqualTo(
            new OperatingLine.Driver.Yearly(
                2025,
                Money.ofMillions(4_400),
                List.of(Rate.ofPercent(60), Rate.ofPercent(35), Rate.ofPercent(15))));
    assertThat(contract(economy, "power"))
        .extracting(line -> ((OperatingLine) line).driver())
        .isEqualTo(
            new OperatingLine.Driver.PerMegawattYear(
                Money.ofDollars(3_200_000), List.of(new ContractId("rent"))));
    assertThat(contract(economy, "foundry"))
        .extracting(line -> ((OperatingLine) line).driver())
        .isEqualTo(
            new OperatingLine.Driver.PerMegawattDelivered(
                Money.ofDollars(9_310_000), List.of(new ContractId("chips"))));
    assertThat(contract(economy, "dividend"))
        .extracting(line -> ((OperatingLine) line).driver())
        .isEqualTo(
            new OperatingLine.Driver.ShareOfSurplus(Money.ofMillions(60_000), Rate.ofPercent(5)));
  }

  @Test
  void equityRanksLastAndTermsMayBeginLater() {
    StagedInvestment stake = (StagedInvestment) contract(TestFiles.smallLoop().economy(), "stake");
    assertThat(stake.heading())
        .isEqualTo(
            new Heading(
                new ContractId("stake"),
                Period.of(2025, 9),
                new Term(Period.of(2025, 9), HORIZON.last()),
                Seniority.EQUITY,
                Binding.LETTER_OF_INTENT));
    assertThat(stake.sentimentFloor()).isEqualTo(Rate.ofPercent(75));
  }

  @Test
  void theResolvedTextGivesTheSameAgain() {
    for (LoadedScenario loaded :
        List.of(TestFiles.smallLoop(), ScenarioLoader.load("openai-2025"))) {
      LoadedScenario again = ScenarioLoader.parse(loaded.resolvedText(), "resolved");
      assertThat(again.economy()).isEqualTo(loaded.economy());
      assertThat(again.resolvedText()).isEqualTo(loaded.resolvedText());
      assertThat(again.figures()).isEqualTo(loaded.figures());
      assertThat(loaded.digest()).matches("[0-9a-f]{64}");
    }
  }

  @Test
  void theResolvedTextKeepsSourcesAndForgetsTheRest() {
    String text = extending("contracts: {rent: {minimum-use: 80%}}").resolvedText();
    assertThat(text)
        .contains("source: thin air", "confidence: assumed", "note: the heart of the loop")
        .contains("minimum-use: 80%")
        .doesNotContain("extends", "#", "A small loop");
  }

  @Test
  void orderQuotesAndCommentsDoNotChangeTheDigest() {
    String text = TestFiles.read(TestFiles.SMALL_LOOP);
    String head = text.substring(0, text.indexOf("contracts:"));
    String contracts =
        text.substring(text.indexOf("contracts:"), text.indexOf("shocks:"))
            .replace("prepayment: 20%", "prepayment: \"20%\"   # a comment");
    String shocks = text.substring(text.indexOf("shocks:"));
    LoadedScenario reordered = ScenarioLoader.parse(contracts + shocks + head, "reordered");
    assertThat(reordered).isEqualTo(TestFiles.smallLoop());
  }

  @Test
  void anyChangeChangesTheDigest() {
    assertThat(extending("settlement: {cure: 3 months}").digest())
        .isNotEqualTo(TestFiles.smallLoop().digest());
  }

  @Test
  void changesOnlyWhatItSays() {
    LoadedScenario changed = extending("contracts: {rent: {minimum-use: 80%}}");
    Economy base = TestFiles.smallLoop().economy();
    assertThat(changed.economy().name()).isEqualTo("changed");
    assertThat(changed.economy().parties()).isEqualTo(base.parties());
    assertThat(changed.economy().climate()).isEqualTo(base.climate());
    assertThat(changed.economy().contracts())
        .filteredOn(contract -> !base.contracts().contains(contract))
        .singleElement()
        .extracting(contract -> ((Capacity) contract).rent().minimumUse())
        .isEqualTo(Rate.ofPercent(80));
  }

  @Test
  void aNewFigureDoesNotKeepTheOldSource() {
    String text =
        extending("contracts: {rent: {renewal-price: {value: 6 billion USD per GW-year}}}")
            .resolvedText();
    assertThat(text).contains("value: 6 billion USD per GW-year").doesNotContain("thin air");
  }

  @Test
  void aNewScheduleReplacesTheOld() {
    EquityRound round =
        (EquityRound)
            contract(
                extending("contracts: {round: {instalments: {2025-06: 1 billion USD}}}").economy(),
                "round");
    assertThat(round.amount()).isEqualTo(Money.ofMillions(1_000));
  }

  @Test
  void aRevenueShareHasACapIfItIsWritten() {
    assertThat(KnownFacts.contract("microsoft-share-out", RevenueShare.class).cap()).isNull();
    RevenueShare capped =
        (RevenueShare)
            contract(extending("contracts: {share: {cap: 500 million USD}}").economy(), "share");
    assertThat(capped.cap()).isEqualTo(Money.ofMillions(500));
  }

  @Test
  void aContractOfAnotherTypeReplacesTheOld() {
    Economy economy =
        extending(
                """
                contracts:
                  stake: {type: equity-round, investor: maker, issuer: buyer,
                          instalments: {2026-01: 1 billion USD}, post-money: 2 billion USD}
                """)
            .economy();
    assertThat(contract(economy, "stake")).isInstanceOf(EquityRound.class);
  }

  @Test
  void nothingTakesAwayWhatWasThere() {
    Economy economy = extending("contracts:\n  stake: null\n  grant:\nshocks: ~\n").economy();
    assertThat(economy.contracts())
        .extracting(contract -> contract.id().value())
        .doesNotContain("stake", "grant")
        .contains("rent");
    assertThat(economy.shocks()).isEmpty();
  }

  @Test
  void aTermMayLieOutsideOfTheHorizon() {
    Economy economy =
        extending("contracts: {grant: {term: {from: 2040-01, to: 2041-12}}}").economy();
    assertThat(contract(economy, "grant").term().first()).isEqualTo(Period.of(2040, 1));
  }

  @Test
  void extendsShippedScenariosFromAnywhere() {
    LoadedScenario loaded =
        ScenarioLoader.parse(
            "name: no-letter\nextends: openai-2025\ncontracts: {nvidia-loi: null}", "mine");
    assertThat(loaded.economy().contracts())
        .hasSize(ScenarioLoader.load("openai-2025").economy().contracts().size() - 1);
  }

  @Test
  void extendsAChainOfFiles() throws IOException {
    extending("settlement: {cure: 3 months}");
    Path last = folder.resolve("last.yaml");
    Files.writeString(last, "name: last\nextends: changed.yaml\nclimate: {base-rate: 5%}\n");
    Economy economy = ScenarioLoader.load(last.toString()).economy();
    assertThat(economy.cureMonths()).isEqualTo(3);
    assertThat(economy.climate().baseRate()).isEqualTo(Rate.ofPercent(5));
  }

  @Test
  void aTextMayNotReachFiles() {
    String small = TestFiles.SMALL_LOOP.toAbsolutePath().toString();
    assertThatThrownBy(() -> ScenarioLoader.parse("name: x\nextends: " + small, "text"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("expected one of the shipped scenarios (");
    assertThatThrownBy(() -> ScenarioLoader.load(small, ScenarioLoader.Source.SHIPPED))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("expected one of the shipped scenarios (");
    assertThatThrownBy(
            () -> ScenarioLoader.load("../scenarios/openai-2025", ScenarioLoader.Source.SHIPPED))
        .isInstanceOf(ScenarioException.class);
  }

  @Test
  void saysWhichNameIsMeant() {
    assertThatThrownBy(() -> ScenarioLoader.load("openai-2052"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageStartingWith(
            "openai-2052: found 'openai-2052', expected one of the shipped scenarios (")
        .hasMessageEndingWith("): did you mean 'openai-2025'?");
    assertThatThrownBy(() -> ScenarioLoader.load("./mine.yaml"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageStartingWith(
            "./mine.yaml: found './mine.yaml', which is not there, expected one of the shipped")
        .hasMessageEndingWith("), or a file such as ./mine.yaml");
    assertThatThrownBy(() -> ScenarioLoader.load(folder.toString()))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("which is a folder");
  }

  @Test
  void readsUtf8AndNothingElse() throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, new byte[] {'n', ':', ' ', (byte) 0xE9, '\n'});
    assertThatThrownBy(() -> ScenarioLoader.load(file.toString()))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("expected a file in UTF-8");
  }

  @Test
  void keepsTextOfAllLanguages() {
    String title = "循环融资 \"loop\" \\ \t 🔁 # no comment: yes";
    String text = TestFiles.read(TestFiles.SMALL_LOOP);
    String quoted = title.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
    LoadedScenario loaded =
        ScenarioLoader.parse(
            "\uFEFF" + text.replace("title: A small loop", "title: \"" + quoted + "\""), "text");
    assertThat(ScenarioLoader.parse(loaded.resolvedText(), "resolved")).isEqualTo(loaded);
    assertThat(loaded.resolvedText()).contains("循环融资 \\\"loop\\\" \\\\ \\u0009 ");
  }
}
