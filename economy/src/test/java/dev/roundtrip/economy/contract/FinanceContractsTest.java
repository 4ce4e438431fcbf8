package dev.roundtrip.economy.contract;

import static dev.roundtrip.economy.contract.Terms.A;
import static dev.roundtrip.economy.contract.Terms.B;
import static dev.roundtrip.economy.contract.Terms.ID;
import static dev.roundtrip.economy.contract.Terms.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Loans, equity, grants, shares of revenue and operating lines: what each makes due. */
class FinanceContractsTest {

  private static TermLoan loan(Binding binding, Rate coupon) {
    return TermLoan.plain(
        Terms.heading(binding),
        A,
        B,
        Money.ofMillions(2_000),
        Money.ofMillions(1_200),
        Interest.coupon(coupon),
        START.plus(12),
        new Repayment(
            Schedule.of(List.of(new Schedule.Step(START.plus(2), Money.ofMillions(100).cents()))),
            START.plus(50),
            false));
  }

  private static final Rate ELEVEN = Rate.of(new BigDecimal("0.11"));

  private static List<Obligation> due(ContractState state, Period period, Notice... notices) {
    return state.dueIn(PlainMonth.of(period), List.of(notices));
  }

  private static Obligation owed(ObligationKind kind, Period period, long millions) {
    return Terms.due(kind, period, A, B, Money.ofMillions(millions));
  }

  @Test
  void interestIsATwelfthOfTheYearlyRate() {
    assertThat(due(loan(Binding.FIRM, ELEVEN).atSigning(), START))
        .containsExactly(owed(ObligationKind.INTEREST, START, 11));
  }

  @Test
  void principalFollowsItsScheduleThenEqualParts() {
    TermLoan.State state = loan(Binding.FIRM, Rate.ZERO).atSigning();
    Period scheduled = START.plus(2);
    assertThat(due(state, scheduled))
        .containsExactly(owed(ObligationKind.PRINCIPAL, scheduled, 100));
    Period first = START.plus(50);
    assertThat(due(state, first)).containsExactly(owed(ObligationKind.PRINCIPAL, first, 120));
    Period last = START.plus(59);
    assertThat(due(state, last)).containsExactly(owed(ObligationKind.PRINCIPAL, last, 1_200));
  }

  @Test
  void aFirmFacilityOwesWhatIsRequestedAndAConditionalOneWhatIsGranted() {
    Notice request = new Notice.FundingRequested(ID, Money.ofMillions(900));
    Notice grant = new Notice.FundingGranted(ID, Money.ofMillions(500));
    Obligation all = Terms.due(ObligationKind.DRAW, START, B, A, Money.ofMillions(800));
    Obligation part = Terms.due(ObligationKind.DRAW, START, B, A, Money.ofMillions(500));
    assertThat(due(loan(Binding.FIRM, Rate.ZERO).atSigning(), START, request)).containsExactly(all);
    ContractState conditional = loan(Binding.CONDITIONAL, Rate.ZERO).atSigning();
    assertThat(due(conditional, START, request)).isEmpty();
    assertThat(due(conditional, START, request, grant)).containsExactly(part);
    assertThat(due(conditional, START, grant)).isEmpty();
  }

  @Test
  void principalChangesWhenItFallsDue() {
    Obligation draw = Terms.due(ObligationKind.DRAW, START, B, A, Money.ofMillions(300));
    TermLoan.State drawn =
        loan(Binding.FIRM, Rate.ZERO).atSigning().apply(new ContractEvent.ObligationDue(draw));
    assertThat(drawn.principal()).isEqualTo(Money.ofMillions(1_500));
    assertThat(drawn.available(START)).isEqualTo(Money.ofMillions(500));
  }

  @Test
  void aStagedInvestmentIsEarnedInWholeSteps() {
    StagedInvestment staged =
        new StagedInvestment(
            Terms.heading(Binding.LETTER_OF_INTENT),
            A,
            B,
            Money.ofMillions(100_000),
            Money.ofMillions(10_000),
            new Megawatts(1_000),
            Rate.ofPercent(40),
            new Megawatts(1_900),
            Rate.ofPercent(75));
    assertThat(staged.earnedAt(new Megawatts(1_900 + 5_200))).isEqualTo(Money.ofMillions(20_000));
    assertThat(staged.earnedAt(new Megawatts(1_000_000))).isEqualTo(Money.ofMillions(100_000));
    Notice request = new Notice.FundingRequested(ID, Money.ofMillions(10_000));
    assertThat(due(staged.atSigning(), START, request)).isEmpty();
  }

  @Test
  void aRoundIsDueInItsInstalments() {
    EquityRound round =
        new EquityRound(
            Terms.firm(),
            A,
            B,
            Schedule.of(
                List.of(
                    new Schedule.Step(START, Money.ofMillions(10_000).cents()),
                    new Schedule.Step(START.plus(4), Money.ofMillions(8_300).cents()),
                    new Schedule.Step(START.plus(8), Money.ofMillions(21_700).cents()))),
            Money.ofMillions(300_000));
    assertThat(round.amount()).isEqualTo(Money.ofMillions(40_000));
    assertThat(due(round.atSigning(), START.plus(4)))
        .containsExactly(owed(ObligationKind.EQUITY, START.plus(4), 8_300));
  }

  @Test
  void whatConditionsPrecedentHoldBackIsDueWhenTheyHold() {
    EquityRound.State round = onceRevenueIs(20_000).atSigning();
    PlainMonth december = PlainMonth.of(START.plus(8));
    round = round.observe(december.earning(18_000, true));
    assertThat(round.dueIn(december, List.of())).isEmpty();
    round = round.observe(december.earning(21_000, false));
    assertThat(round.dueIn(december, List.of())).isEmpty();

    PlainMonth march = PlainMonth.of(START.plus(11));
    round = round.observe(march.earning(21_000, true));
    Obligation due = owed(ObligationKind.EQUITY, START.plus(11), 30_000);
    assertThat(round.dueIn(march, List.of())).containsExactly(due);
    round = round.apply(new ContractEvent.ObligationDue(due));
    assertThat(round.observe(PlainMonth.of(START.plus(12)).earning(25_000, true)))
        .satisfies(after -> assertThat(due(after, START.plus(12))).isEmpty());
  }

  /** $10 billion in the fifth month and 20 in the ninth, to somebody who owes nothing overdue. */
  static EquityRound onceRevenueIs(long millions) {
    return new EquityRound(
        Terms.firm(),
        A,
        B,
        Money.ZERO,
        Schedule.of(
            List.of(
                new Schedule.Step(START.plus(4), Money.ofMillions(10_000).cents()),
                new Schedule.Step(START.plus(8), Money.ofMillions(20_000).cents()))),
        Money.ofMillions(300_000),
        new ConditionsPrecedent(true, Money.ofMillions(millions)));
  }

  @Test
  void whatWasPaidInBeforeTheRunIsCalledAndNeverDue() {
    Money paid = Money.ofMillions(11_600);
    EquityRound stake =
        new EquityRound(
            Terms.firm(),
            A,
            B,
            paid,
            Schedule.EMPTY,
            Money.ofMillions(43_000),
            ConditionsPrecedent.NONE);
    assertThat(stake.amount()).isEqualTo(paid);
    assertThat(stake.atSigning().called()).isEqualTo(paid);
    assertThat(due(stake.atSigning(), START)).isEmpty();
    assertThatThrownBy(() ->
            new EquityRound(
                Terms.firm(), A, B, paid.negated(), Schedule.EMPTY, paid, ConditionsPrecedent.NONE))
        .hasMessageContaining("a negative amount was paid in");
  }

  @Test
  void aGrantIsWornDownToTheLastCent() {
    EquityGrant grant = new EquityGrant(Terms.firm(), A, B, 8_750_000, Money.ofDollars(40));
    assertThat(grant.value()).isEqualTo(Money.ofMillions(350));
    Money sum = Money.ZERO;
    for (int month = 0; month < 60; month++) {
      for (Accrual accrual :
          grant.atSigning().accruesIn(PlainMonth.of(START.plus(month)), List.of())) {
        boolean amortised = accrual.kind() == Accrual.Kind.GRANT_AMORTISED;
        sum = amortised ? sum.plus(accrual.amount()) : sum;
      }
    }
    assertThat(sum).isEqualTo(grant.value());
    Period fall = START.plus(44);
    assertThat(grant.atSigning().accruesAtEnd(fall))
        .as("15 of 60 months are left")
        .containsExactly(
            new Accrual(ID, Accrual.Kind.GRANT_AMORTISED, A, B, Money.ofDollars(87_500_000)));
    assertThat(grant.atSigning().accruesAtEnd(START.plus(59))).isEmpty();
    assertThat(grant.atSigning().accruesAtEnd(START.previous())).isEmpty();
  }

  /** Signed a year into its term of 60 months, it is given then and worn down over the other 48. */
  @Test
  void aGrantSignedAfterItsTermBeganIsGivenWhenItIsSigned() {
    Period signed = START.plus(12);
    Heading firm = Terms.firm();
    Heading late = new Heading(ID, signed, firm.term(), firm.seniority(), firm.binding());
    EquityGrant grant = new EquityGrant(late, A, B, 12_000_000, Money.ofDollars(40));
    assertThat(grant.atSigning().accruesIn(PlainMonth.of(signed), List.of()))
        .containsExactly(
            new Accrual(ID, Accrual.Kind.SHARES_GRANTED, A, B, Money.ofMillions(480)),
            new Accrual(ID, Accrual.Kind.GRANT_AMORTISED, A, B, Money.ofMillions(10)));
    assertThat(grant.leftAfter(START.plus(59))).isEqualTo(Money.ZERO);
  }

  @Test
  void aShareIsTakenOfTheRevenueReported() {
    RevenueShare share = new RevenueShare(Terms.firm(), A, B, Rate.ofPercent(20), List.of());
    Notice report = new Notice.RevenueReported(ID, Money.ofCents(108_333_333_333L));
    assertThat(due(share.atSigning(), START, report).getFirst().amount())
        .isEqualTo(Money.ofCents(21_666_666_667L));
    // 493.8 million paid at 20 % imply 2.469 billion of revenue; 454.7 imply 2.2735.
    assertThat(Money.ofMillions(2_469).times(Rate.ofPercent(20)))
        .isEqualTo(Money.ofCents(49_380_000_000L));
    assertThat(Money.ofCents(227_350_000_000L).times(Rate.ofPercent(20)))
        .isEqualTo(Money.ofCents(45_470_000_000L));
  }

  /** $500 million at 20 % of $1,083,333,333.33 a month: two whole shares and what is left. */
  @Test
  void aShareEndsWithWhatIsLeftUnderItsCap() {
    Money cap = Money.ofMillions(500);
    RevenueShare.State state =
        new RevenueShare(Terms.firm(), A, B, Rate.ofPercent(20), List.of(), cap).atSigning();
    Notice report = new Notice.RevenueReported(ID, Money.ofCents(108_333_333_333L));
    List<Long> shares = new ArrayList<>();
    for (int month = 0; month < 5; month++) {
      for (Obligation due : due(state, START.plus(month), report)) {
        shares.add(due.amount().cents());
        state = state.apply(new ContractEvent.ObligationDue(due));
      }
    }
    assertThat(shares).containsExactly(21_666_666_667L, 21_666_666_667L, 6_666_666_666L);
    assertThat(state.shared()).isEqualTo(cap);
    assertThatThrownBy(
            () -> new RevenueShare(Terms.firm(), A, B, Rate.ofPercent(20), List.of(), Money.ZERO))
        .hasMessageContaining("the cap is not positive");
  }

  @Test
  void salesAreAtMostDemand() {
    CustomerSales sales = new CustomerSales(Terms.firm(), A, B);
    Notice modest = new Notice.RevenueReported(ID, Money.ofMillions(800));
    Notice bold = new Notice.RevenueReported(ID, Money.ofMillions(1_000));
    assertThat(due(sales.atSigning(), START, modest))
        .containsExactly(owed(ObligationKind.SALES, START, 800));
    assertThat(due(sales.atSigning(), START, bold))
        .containsExactly(owed(ObligationKind.SALES, START, 900));
  }

  @Test
  void aYearlyLineGrowsAtTheTurnOfTheYear() {
    OperatingLine.Driver.Yearly yearly =
        new OperatingLine.Driver.Yearly(
            2025, Money.ofMillions(4_400), List.of(Rate.ofPercent(60), Rate.ofPercent(35)));
    assertThat(yearly.in(2026)).isEqualTo(Money.ofMillions(7_040));
    assertThat(yearly.in(2027)).isEqualTo(Money.ofMillions(9_504));
    assertThat(yearly.in(2028)).isEqualTo(Money.ofCents(1_283_040_000_000L));
  }
}
