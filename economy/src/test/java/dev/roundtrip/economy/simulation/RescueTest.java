package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Discretion;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Interest;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Repayment;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.policy.Decision;
import dev.roundtrip.economy.policy.PublicPolicy;
import dev.roundtrip.economy.policy.Rescue;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A lab with $50 million, 40 of them from a fund, takes in 80 a month and spends 100: it is in
 * arrears in the third month, and in default in the fifth unless somebody steps in.
 */
class RescueTest {

  private static final Period START = Period.of(2025, 1);
  private static final Term HORIZON = new Term(START, START.plus(23));
  private static final PartyId LAB = new PartyId("lab");
  private static final PartyId FUND = new PartyId("fund");
  private static final PartyId GIANT = new PartyId("giant");
  private static final PartyId TREASURY = new PartyId("treasury");
  private static final PartyId BANK = new PartyId("bank");
  private static final PartyId MARKET = new PartyId("market");
  private static final ContractId FACILITY = new ContractId("facility");

  private final List<PeriodResult> results = new ArrayList<>();
  private Simulation simulation = new Simulation(economy(null), 1, 0);

  private static Economy economy(@Nullable Rescue rescue) {
    List<Contract> contracts = new ArrayList<>();
    contracts.add(line("income", MARKET, LAB, ObligationKind.OTHER_REVENUE, 960));
    contracts.add(line("costs", LAB, MARKET, ObligationKind.OPERATING_COST, 1_200));
    contracts.add(
        new EquityRound(
            heading("round", Seniority.EQUITY, Binding.FIRM),
            FUND,
            LAB,
            Schedule.of(List.of(new Schedule.Step(START, Money.ofMillions(40).cents()))),
            Money.ofMillions(400)));
    if (rescue != null && rescue.facility() != null) {
      contracts.add(facility());
    }
    Economy economy =
        new Economy(
            "rescue",
            HORIZON,
            2,
            List.of(
                party(LAB, PartyKind.BUYER, 10),
                party(FUND, PartyKind.INVESTOR, 40),
                party(GIANT, PartyKind.CLOUD, 5_000),
                party(TREASURY, PartyKind.PUBLIC_SECTOR, 5_000),
                party(BANK, PartyKind.LENDER, 5_000),
                party(MARKET, PartyKind.CAPITAL_MARKETS, 0)),
            contracts,
            SmallEconomies.calm(Rate.ofPercent(4), 0.1),
            List.of());
    return economy.withPublicPolicy(new PublicPolicy(false, rescue));
  }

  private static Party party(PartyId id, PartyKind kind, long millions) {
    OpeningSheet opening = new OpeningSheet(Money.ofMillions(millions), Money.ZERO);
    return new Party(id, id.value(), kind, opening, Conduct.PLAIN);
  }

  private static Heading heading(String id, Seniority seniority, Binding binding) {
    return new Heading(new ContractId(id), START, HORIZON, seniority, binding);
  }

  private static OperatingLine line(
      String id, PartyId from, PartyId to, ObligationKind kind, long millionsYearly) {
    return new OperatingLine(
        heading(id, Seniority.SENIOR, Binding.FIRM),
        from,
        to,
        kind,
        new OperatingLine.Driver.Yearly(2025, Money.ofMillions(millionsYearly), List.of()));
  }

  private static TermLoan facility() {
    return TermLoan.plain(
        heading("facility", Seniority.SENIOR, Binding.CONDITIONAL),
        LAB,
        BANK,
        Money.ofMillions(200),
        Money.ZERO,
        Interest.margin(Rate.ofPercent(2)),
        HORIZON.last(),
        Repayment.BULLET);
  }

  private static Rescue takeover(Rescue.Form form, PartyId rescuer, long millions) {
    return new Rescue(form, rescuer, LAB, Money.ofMillions(millions), null, Rate.ZERO);
  }

  private static Rescue guarantee() {
    Rescue.Facility facility = new Rescue.Facility(FACILITY, BANK);
    Money limit = Money.ofMillions(1_000);
    Rescue.Form form = Rescue.Form.PUBLIC_GUARANTEE;
    return new Rescue(form, TREASURY, LAB, limit, facility, Rate.ofPercent(10));
  }

  private void run(@Nullable Rescue rescue) {
    simulation = new Simulation(economy(rescue), 1, 0);
    results.clear();
    while (!simulation.isFinished()) {
      results.add(simulation.step());
    }
  }

  private long balance(PartyId owner, AccountKind kind, PartyId counterparty) {
    Account account = Account.of(owner, kind, counterparty);
    return simulation.ledger().books().balance(account).cents() / 100_000_000;
  }

  private List<Integer> monthsOf(Class<? extends Event> type) {
    List<Integer> months = new ArrayList<>();
    for (PeriodResult result : results) {
      if (result.events().stream().anyMatch(type::isInstance)) {
        months.add(result.environment().period().minus(START) + 1);
      }
    }
    return months;
  }

  private List<Decision> decisions(String policy) {
    List<Decision> decisions = new ArrayList<>();
    for (PeriodResult result : results) {
      for (Recorded recorded : result.decisions()) {
        if (recorded.decision().policy().equals(policy)) {
          decisions.add(recorded.decision());
        }
      }
    }
    return decisions;
  }

  @Test
  void withoutRescueTheLabDefaults() {
    run(null);
    assertThat(monthsOf(Event.ArrearsRecorded.class)).startsWith(3, 4, 5);
    assertThat(monthsOf(Event.DefaultDeclared.class)).containsExactly(5);
    assertThat(decisions("rescuing")).isEmpty();
    assertThat(balance(FUND, AccountKind.GAINS, FUND)).isZero();
  }

  @Test
  void whoAbsorbsALabPaysWhatItLacksAndTheOthersLoseTheirShares() {
    run(takeover(Rescue.Form.ABSORPTION, GIANT, 1_000));
    assertThat(monthsOf(Event.DefaultDeclared.class)).isEmpty();
    assertThat(monthsOf(Event.ContractSigned.class)).containsExactly(4);
    assertThat(monthsOf(Event.ArrearsRecorded.class)).containsExactly(3, 4);
    assertThat(balance(FUND, AccountKind.INVESTMENTS, LAB)).isEqualTo(40);
    assertThat(balance(FUND, AccountKind.SHARE_IMPAIRMENT, LAB)).isEqualTo(-40);
    assertThat(balance(FUND, AccountKind.GAINS, FUND)).isEqualTo(40);
    assertThat(balance(LAB, AccountKind.PAID_IN_CAPITAL, FUND)).isEqualTo(-40);
    assertThat(balance(GIANT, AccountKind.INVESTMENTS, LAB)).isEqualTo(50 + 19 * 20);
    assertThat(balance(LAB, AccountKind.PAID_IN_CAPITAL, GIANT)).isEqualTo(-(50 + 19 * 20));
    assertThat(balance(GIANT, AccountKind.CASH, GIANT)).isEqualTo(5_000 - 50 - 19 * 20);
    assertThat(balance(LAB, AccountKind.CASH, LAB)).isZero();
  }

  /**
   * The bank still owes 20 in the 12th month for shares of a lab that was taken over in the 4th.
   */
  @Test
  void sharesThatArePaidForAfterTheTakeoverAreLostWhenTheyAre() {
    EquityRound later =
        new EquityRound(
            heading("later", Seniority.EQUITY, Binding.FIRM),
            BANK,
            LAB,
            Schedule.of(List.of(new Schedule.Step(START.plus(11), Money.ofMillions(20).cents()))),
            Money.ofMillions(400));
    Economy economy = economy(takeover(Rescue.Form.ABSORPTION, GIANT, 1_000));
    simulation = new Simulation(SmallEconomies.with(economy, later), 1, 0);
    while (!simulation.isFinished()) {
      results.add(simulation.step());
    }
    assertThat(monthsOf(Event.ContractSigned.class)).containsExactly(4);
    assertThat(monthsOf(Event.EquityWrittenOff.class)).containsExactly(4, 12);
    assertThat(balance(BANK, AccountKind.INVESTMENTS, LAB)).isEqualTo(20);
    assertThat(balance(BANK, AccountKind.SHARE_IMPAIRMENT, LAB)).isEqualTo(-20);
    assertThat(balance(BANK, AccountKind.GAINS, BANK)).isEqualTo(20);
    assertThat(balance(GIANT, AccountKind.SHARE_IMPAIRMENT, LAB)).isZero();
  }

  @Test
  void theStateTakesOverByTheSameRule() {
    run(takeover(Rescue.Form.NATIONALISATION, TREASURY, 1_000));
    assertThat(monthsOf(Event.DefaultDeclared.class)).isEmpty();
    assertThat(balance(FUND, AccountKind.SHARE_IMPAIRMENT, LAB)).isEqualTo(-40);
    assertThat(balance(TREASURY, AccountKind.INVESTMENTS, LAB)).isEqualTo(50 + 19 * 20);
  }

  @Test
  void nothingIsGivenBeyondTheLimit() {
    run(takeover(Rescue.Form.ABSORPTION, GIANT, 110));
    assertThat(balance(GIANT, AccountKind.INVESTMENTS, LAB)).isEqualTo(110);
    assertThat(monthsOf(Event.DefaultDeclared.class)).containsExactly(11);
  }

  @Test
  void whoWasWrittenOffAtTheTakeoverLosesNothingMoreByTheDefaultAfterIt() {
    run(takeover(Rescue.Form.ABSORPTION, GIANT, 110));
    assertThat(balance(FUND, AccountKind.INVESTMENTS, LAB)).isEqualTo(40);
    assertThat(balance(FUND, AccountKind.SHARE_IMPAIRMENT, LAB)).isEqualTo(-40);
    assertThat(balance(FUND, AccountKind.EXPENSE_WRITE_DOWN, FUND)).isZero();
    assertThat(balance(GIANT, AccountKind.SHARE_IMPAIRMENT, LAB)).isEqualTo(-110);
  }

  @Test
  void aRescuerThatIsShortItselfGivesWhatItCanSpare() {
    Economy poor = economy(takeover(Rescue.Form.ABSORPTION, FUND, 1_000));
    simulation = new Simulation(poor, 1, 0);
    while (!simulation.isFinished()) {
      results.add(simulation.step());
    }
    assertThat(monthsOf(Event.DefaultDeclared.class)).containsExactly(5);
    assertThat(balance(FUND, AccountKind.GAINS, FUND)).isZero();
    assertThat(simulation.ledger().world().hasDefaulted(FUND)).isFalse();
  }

  @Test
  void aPublicGuaranteeOpensALoanThatNobodyWouldHaveGranted() {
    run(guarantee());
    assertThat(monthsOf(Event.ContractSigned.class)).containsExactly(4);
    assertThat(decisions("borrowing")).isNotEmpty();
    assertThat(results.subList(0, 4))
        .allSatisfy(month ->
            assertThat(month.decisions())
                .noneMatch(recorded -> recorded.decision().policy().equals("borrowing")));
    assertThat(balance(FUND, AccountKind.GAINS, FUND)).isZero();
    PeriodResult sixth = results.get(6);
    Money interest = Money.ZERO;
    for (Event event : sixth.events()) {
      if (event instanceof Event.ContractChanged(ContractEvent.ObligationDue due)
          && due.obligation().id().kind() == ObligationKind.INTEREST) {
        interest = due.obligation().amount();
      }
    }
    Money principal = loanOf(results.get(5));
    assertThat(interest).isEqualTo(principal.times(Rate.ofPercent(6)).times(1, 12));
  }

  /** Nobody lends in this mood, but what is guaranteed is granted, so nothing else is needed. */
  @Test
  void aLoanThatAGuaranteeOpensIsCountedOn() {
    Economy economy = economy(guarantee());
    List<Contract> contracts = new ArrayList<>(economy.contracts());
    contracts.add(
        new OperatingLine(
            heading("buyback", Seniority.SENIOR, Binding.FIRM),
            LAB,
            MARKET,
            ObligationKind.DISTRIBUTION,
            new OperatingLine.Driver.Yearly(2025, Money.ofMillions(12), List.of()),
            Discretion.BUYBACK,
            Money.ZERO));
    simulation = new Simulation(economy.withContracts(contracts), 1, 0);
    List<List<String>> borrowed = new ArrayList<>();
    for (int month = 0; month < 6; month++) {
      List<String> policies =
          simulation.step().decisions().stream()
              .filter(recorded -> recorded.id().sender().equals(LAB))
              .map(recorded -> recorded.decision().policy())
              .toList();
      if (policies.contains("borrowing")) {
        borrowed.add(policies);
      }
    }
    assertThat(borrowed)
        .isNotEmpty()
        .allSatisfy(policies -> assertThat(policies).doesNotContain("cutting spending"));
  }

  private static Money loanOf(PeriodResult result) {
    for (PartyResult party : result.parties()) {
      if (party.party().equals(LAB)) {
        return party.debt();
      }
    }
    throw new AssertionError("no result of the lab");
  }

  /** The loan of 200 runs out, the lab defaults, and the treasury pays the bank all it lent. */
  @Test
  void inTheEndTheTreasuryPaysWhatTheLabDoesNot() {
    run(guarantee());
    assertThat(monthsOf(Event.DefaultDeclared.class)).hasSize(1);
    assertThat(monthsOf(Event.DefaultDeclared.class).getFirst()).isBetween(10, 20);
    assertThat(balance(BANK, AccountKind.RECEIVABLE, LAB)).isZero();
    assertThat(balance(BANK, AccountKind.CASH, BANK)).isGreaterThanOrEqualTo(5_000);
    assertThat(balance(TREASURY, AccountKind.RECEIVABLE, LAB)).isPositive();
    assertThat(balance(TREASURY, AccountKind.CASH, TREASURY)).isLessThan(5_000);
  }

  @Test
  void theDecisionNamesTheArrearsThatCausedIt() {
    run(takeover(Rescue.Form.ABSORPTION, GIANT, 1_000));
    assertThat(decisions("rescuing"))
        .singleElement()
        .satisfies(decision -> {
          assertThat(decision.what()).isEqualTo("take over lab");
          assertThat(decision.causes()).hasSize(2);
          assertThat(decision.causes().getFirst().toString()).startsWith("2025-03#");
          assertThat(decision.causes().getLast().toString()).isEqualTo("2025-04/statement/lab");
        });
    assertThat(decisions("asking support"))
        .isNotEmpty()
        .allSatisfy(decision -> assertThat(decision.causes()).isNotEmpty());
  }

  @Test
  void aRescueChangesNothingBeforeTheMonthAfterTheArrears() {
    run(null);
    List<String> none = results.stream().map(PeriodResult::hash).toList();
    run(takeover(Rescue.Form.ABSORPTION, GIANT, 1_000));
    List<String> rescued = results.stream().map(PeriodResult::hash).toList();
    assertThat(rescued.subList(0, 3)).isEqualTo(none.subList(0, 3));
    assertThat(rescued.get(3)).isNotEqualTo(none.get(3));
  }

  @Test
  void aRescueLiftsSentimentByATenth() {
    run(null);
    double without = results.get(4).environment().sentiment();
    run(takeover(Rescue.Form.ABSORPTION, GIANT, 1_000));
    assertThat(results.get(4).environment().sentiment()).isCloseTo(1.1 * without, within(1e-12));
    run(guarantee());
    assertThat(results.get(4).environment().sentiment()).isCloseTo(1.1 * without, within(1e-12));
  }

  private void run(@Nullable Rescue rescue, boolean withFacility, String... shocks) {
    Economy economy = economy(withFacility ? guarantee() : rescue);
    List<Shock> parsed = List.of(shocks).stream().map(ShockSpec::parse).toList();
    ShockRules.require(economy, parsed);
    simulation =
        new Simulation(
            economy.withPublicPolicy(new PublicPolicy(false, rescue)).withShocks(parsed), 1, 0);
    results.clear();
    while (!simulation.isFinished()) {
      results.add(simulation.step());
    }
  }

  @Test
  void aShockMakesTheStateTakeOver() {
    run(null, false, "nationalisation:party=lab,limit=1bn,from=2025-01");
    assertThat(monthsOf(Event.DefaultDeclared.class)).isEmpty();
    assertThat(monthsOf(Event.ContractSigned.class)).containsExactly(4);
    assertThat(balance(TREASURY, AccountKind.INVESTMENTS, LAB)).isEqualTo(50 + 19 * 20);
  }

  @Test
  void theStateTakesThePlaceOfAnotherRescuer() {
    run(
        takeover(Rescue.Form.ABSORPTION, GIANT, 1_000),
        false,
        "nationalisation:party=lab,limit=1bn,from=2025-01");
    assertThat(balance(GIANT, AccountKind.INVESTMENTS, LAB)).isZero();
    assertThat(balance(TREASURY, AccountKind.INVESTMENTS, LAB)).isPositive();
  }

  @Test
  void aShockRefusesTheRescueThatWasMeant() {
    run(takeover(Rescue.Form.ABSORPTION, GIANT, 1_000), false, "no-rescue:party=lab,from=2025-01");
    assertThat(monthsOf(Event.DefaultDeclared.class)).containsExactly(5);
    assertThat(decisions("rescuing")).isEmpty();
  }

  @Test
  void aRefusalThatEndsInTimeIsNone() {
    run(
        takeover(Rescue.Form.ABSORPTION, GIANT, 1_000),
        false,
        "no-rescue:party=lab,from=2025-01,for=3m");
    assertThat(monthsOf(Event.DefaultDeclared.class)).isEmpty();
  }

  @Test
  void aShockMakesTheStateGuaranteeALoanAtOnce() {
    run(null, true, "public-guarantee:loan=facility,limit=1bn,from=2025-02");
    assertThat(monthsOf(Event.ContractSigned.class)).containsExactly(2);
    assertThat(decisions("rescuing").getFirst().causes().getFirst().toString())
        .isEqualTo("2025-02/shock/public-guarantee");
    assertThat(decisions("borrowing")).isNotEmpty();
    run(null, true);
    assertThat(decisions("rescuing")).isEmpty();
  }

  @Test
  void aRescueNeedsSomebodyElse() {
    assertThatThrownBy(() -> takeover(Rescue.Form.ABSORPTION, LAB, 1))
        .hasMessageContaining("nobody rescues itself");
    assertThatThrownBy(() -> takeover(Rescue.Form.PUBLIC_GUARANTEE, GIANT, 1))
        .hasMessageContaining("out of bounds");
    assertThatThrownBy(() -> economy(takeover(Rescue.Form.ABSORPTION, MARKET, 1)))
        .hasMessageContaining("two parties that act");
    assertThat(Objects.requireNonNull(guarantee().facility()).loan()).isEqualTo(FACILITY);
  }
}
