package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ConditionsPrecedent;
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
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractFormsTest {

  private static final Term HORIZON = new Term(Period.of(2025, 1), Period.of(2030, 12));

  private static Heading heading(String id, Seniority seniority, Binding binding) {
    return new Heading(new ContractId(id), HORIZON.first(), HORIZON, seniority, binding);
  }

  @Test
  void readsCapacity() {
    assertThat(TestFiles.contract(TestFiles.smallLoop().economy(), "rent"))
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
        TestFiles.smallLoopWith("contracts: {rent: {escalator: 2.5%, deposit: 1 billion USD}}")
            .economy();
    assertThat(TestFiles.contract(economy, "rent"))
        .isInstanceOfSatisfying(
            Capacity.class,
            rent -> {
              assertThat(rent.rent().escalator()).isEqualTo(new Rate(25_000_000));
              assertThat(rent.rent().deposit()).isEqualTo(Money.ofMillions(1_000));
            });
  }

  @Test
  void readsWhatMustHoldBeforeARoundIsPaid() {
    assertThat(precedentOfTheRound("post-money: 300 billion USD"))
        .isEqualTo(ConditionsPrecedent.NONE);
    assertThat(precedentOfTheRound("no-arrears: yes, least-revenue: 20 billion USD per year"))
        .isEqualTo(new ConditionsPrecedent(true, Money.ofMillions(20_000)));
  }

  private static ConditionsPrecedent precedentOfTheRound(String terms) {
    Economy economy = TestFiles.smallLoopWith("contracts: {round: {" + terms + "}}").economy();
    return ((EquityRound) TestFiles.contract(economy, "round")).precedent();
  }

  @Test
  void readsLoansFloatingAndFixed() {
    Economy economy = TestFiles.smallLoop().economy();
    assertThat(TestFiles.contract(economy, "loan"))
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
    TermLoan bond = (TermLoan) TestFiles.contract(economy, "bond");
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
    Warrant warrant =
        (Warrant) TestFiles.contract(ScenarioLoader.parse(text, "x").economy(), "warrant");
    assertThat(warrant.tranches().getLast())
        .isEqualTo(new Warrant.Tranche(new Megawatts(350), Money.ofDollars(600), 100_000_000));
  }

  @Test
  void readsWhatAnOperatingLineFollows() {
    Economy economy = TestFiles.smallLoop().economy();
    assertThat(TestFiles.contract(economy, "staff"))
        .extracting(line -> ((OperatingLine) line).driver())
        .isEqualTo(
            new OperatingLine.Driver.Yearly(
                2025,
                Money.ofMillions(4_400),
                List.of(Rate.ofPercent(60), Rate.ofPercent(35), Rate.ofPercent(15))));
    assertThat(TestFiles.contract(economy, "power"))
        .extracting(line -> ((OperatingLine) line).driver())
        .isEqualTo(
            new OperatingLine.Driver.PerMegawattYear(
                Money.ofDollars(3_200_000), List.of(new ContractId("rent"))));
    assertThat(TestFiles.contract(economy, "foundry"))
        .extracting(line -> ((OperatingLine) line).driver())
        .isEqualTo(
            new OperatingLine.Driver.PerMegawattDelivered(
                Money.ofDollars(9_310_000), List.of(new ContractId("chips"))));
    assertThat(TestFiles.contract(economy, "dividend"))
        .extracting(line -> ((OperatingLine) line).driver())
        .isEqualTo(
            new OperatingLine.Driver.ShareOfSurplus(Money.ofMillions(60_000), Rate.ofPercent(5)));
  }

  @Test
  void equityRanksLastAndTermsMayBeginLater() {
    StagedInvestment stake =
        (StagedInvestment) TestFiles.contract(TestFiles.smallLoop().economy(), "stake");
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
  void aRevenueShareHasACapIfItIsWritten() {
    assertThat(KnownFacts.contract("microsoft-share-out", RevenueShare.class).cap()).isNull();
    RevenueShare capped =
        (RevenueShare)
            TestFiles.contract(
                TestFiles.smallLoopWith("contracts: {share: {cap: 500 million USD}}").economy(),
                "share");
    assertThat(capped.cap()).isEqualTo(Money.ofMillions(500));
  }

  @Test
  void aTermMayLieOutsideOfTheHorizon() {
    Economy economy =
        TestFiles.smallLoopWith("contracts: {grant: {term: {from: 2040-01, to: 2041-12}}}")
            .economy();
    assertThat(TestFiles.contract(economy, "grant").term().first()).isEqualTo(Period.of(2040, 1));
  }
}
