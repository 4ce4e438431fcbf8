package dev.roundtrip.economy.contract;

import static dev.roundtrip.economy.contract.Terms.A;
import static dev.roundtrip.economy.contract.Terms.B;
import static dev.roundtrip.economy.contract.Terms.ID;
import static dev.roundtrip.economy.contract.Terms.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Covenants.Covenant;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The usual forms of debt: how principal is repaid, what a draw costs, what covenants do. */
class DebtTest {

  private static final Rate TWELVE = Rate.ofPercent(12);
  private static final Period LAST = START.plus(59);

  private static TermLoan.State loan(Interest interest, Repayment repayment, long millions) {
    return loan(interest, repayment, millions, false, Covenants.NONE);
  }

  private static TermLoan.State loan(
      Interest interest,
      Repayment repayment,
      long millions,
      boolean revolving,
      Covenants promises) {
    return new TermLoan(
            Terms.firm(),
            A,
            B,
            Money.ofMillions(2_000),
            Money.ofMillions(millions),
            interest,
            LAST,
            revolving,
            repayment,
            promises,
            List.of())
        .atSigning();
  }

  private static TermLoan.State after(TermLoan.State state, Obligation due) {
    return state.apply(new ContractEvent.ObligationDue(due));
  }

  private static Money sum(List<Obligation> due) {
    return Money.sum(due.stream().map(Obligation::amount).toList());
  }

  /** ACTUS and every textbook: 1,200 over 12 months at 12 % is 106.6185 a month. */
  @Test
  void anAnnuityIsTheSameEveryMonthAndEndsAtZero() {
    Period from = LAST.plus(-11);
    TermLoan.State state = loan(Interest.coupon(TWELVE), Repayment.annuity(from), 1_200);
    for (Period month = from; !month.isAfter(LAST); month = month.next()) {
      List<Obligation> due = state.dueIn(PlainMonth.of(month), List.of());
      assertThat(sum(due).cents()).isBetween(10_661_854_640L, 10_661_854_650L);
      state = after(state, due.get(1));
    }
    assertThat(state.principal()).isEqualTo(Money.ZERO);
  }

  /** 26 cents at 25 % are 6.5 cents a year and 0.54 a month: a cent, and none of a year's six. */
  @Test
  void interestIsRoundedOnce() {
    Interest quarter = Interest.coupon(Rate.ofPercent(25));
    Money owed = Money.ofCents(26);
    TermLoan loan =
        TermLoan.plain(Terms.firm(), A, B, owed, owed, quarter, START, Repayment.BULLET);
    assertThat(loan.atSigning().dueIn(PlainMonth.of(START), List.of()))
        .containsExactly(Terms.due(ObligationKind.INTEREST, START, A, B, Money.ofCents(1)));
  }

  @Test
  void nothingIsLentInTheLastMonthBecauseItWouldNeverFallDue() {
    TermLoan.State state = loan(Interest.coupon(TWELVE), Repayment.BULLET, 1_200);
    assertThat(state.available(LAST.previous())).isEqualTo(Money.ofMillions(800));
    assertThat(state.available(LAST)).isEqualTo(Money.ZERO);
  }

  @Test
  void aBulletIsDueInTheLastMonth() {
    TermLoan.State state = loan(Interest.coupon(Rate.ZERO), Repayment.BULLET, 1_200);
    assertThat(state.dueIn(PlainMonth.of(LAST.previous()), List.of())).isEmpty();
    assertThat(sum(state.dueIn(PlainMonth.of(LAST), List.of()))).isEqualTo(Money.ofMillions(1_200));
    assertThat(Money.sum(state.repayments(LAST.plus(-5), 6, Rate.ZERO)))
        .isEqualTo(Money.ofMillions(1_200));
    assertThat(Money.sum(state.repayments(LAST.plus(-6), 6, Rate.ZERO))).isEqualTo(Money.ZERO);
  }

  @Test
  void whatIsRepaidOfARevolvingFacilityCanBeDrawnAgain() {
    TermLoan.State full =
        loan(Interest.coupon(Rate.ZERO), Repayment.BULLET, 2_000, true, Covenants.NONE);
    assertThat(full.available(START)).isEqualTo(Money.ZERO);
    Notice surplus = new Notice.SurplusReported(ID, Money.ofMillions(500));
    List<Obligation> due = full.dueIn(PlainMonth.of(START), List.of(surplus));
    assertThat(due)
        .containsExactly(Terms.due(ObligationKind.PRINCIPAL, START, A, B, Money.ofMillions(500)));
    assertThat(after(full, due.get(0)).available(START)).isEqualTo(Money.ofMillions(500));
    TermLoan.State term = loan(Interest.coupon(Rate.ZERO), Repayment.BULLET, 2_000);
    assertThat(term.dueIn(PlainMonth.of(START), List.of(surplus))).isEmpty();
  }

  /** 900 at 2 % and 300 at 6 % is 1,200 at 3 %, over a base rate of 4 %. */
  @Test
  void aDrawIsPricedAtTheSpreadOfItsMonth() {
    TermLoan.State state =
        loan(Interest.market(Rate.ofPercent(2)), Repayment.BULLET, 900)
            .observe(published(START, Rate.ofPercent(6), 0, 0, 0));
    TermLoan.State drawn =
        after(state, Terms.due(ObligationKind.DRAW, START, B, A, Money.ofMillions(300)));
    assertThat(drawn.margin()).isEqualTo(Rate.ofPercent(3));
    assertThat(sum(drawn.dueIn(PlainMonth.of(START.next()), List.of())))
        .isEqualTo(Money.ofMillions(7));
    TermLoan.State fixed =
        loan(Interest.margin(Rate.ofPercent(2)), Repayment.BULLET, 900)
            .observe(published(START, Rate.ofPercent(6), 0, 0, 0));
    assertThat(
            after(fixed, Terms.due(ObligationKind.DRAW, START, B, A, Money.ofMillions(300)))
                .margin())
        .isEqualTo(Rate.ofPercent(2));
  }

  private static Covenants promises(long liquidity, int cover, int leverage) {
    return new Covenants(
        Money.ofMillions(liquidity), Rate.ofPercent(cover), Rate.ofPercent(leverage));
  }

  @Test
  void littleCashAtTheOpenOfAQuarterBreaksTheLiquidityCovenant() {
    TermLoan.State state =
        loan(Interest.coupon(Rate.ZERO), Repayment.BULLET, 900, false, promises(100, 0, 600));
    Conditions poor = published(START, Rate.ZERO, 99, 900, 900);
    assertThat(state.observe(poor).brokenIn(START)).isEqualTo(Covenant.MINIMUM_LIQUIDITY);
    Period between = START.next();
    assertThat(state.observe(published(between, Rate.ZERO, 99, 900, 900)).brokenIn(between))
        .isNull();
    assertThat(state.observe(published(START, Rate.ZERO, 100, 900, 900)).brokenIn(START)).isNull();
  }

  /** 1,200 evenly over 54 months at 5 %: 267 and 54 of interest in a year, 385 at 1.2 times. */
  @Test
  void theCoverIsTestedFromHalfAYearAfterTheFirstEarnings() {
    TermLoan.State state =
        loan(
            Interest.coupon(Rate.ofPercent(5)),
            Repayment.evenly(START),
            1_200,
            false,
            promises(0, 120, 600));
    Conditions first = published(START, Rate.ZERO, 50, 1_200, 350);
    TermLoan.State earning = state.observe(first);
    Period early = START.plus(3);
    assertThat(earning.observe(published(early, Rate.ZERO, 50, 1_200, 350)).brokenIn(early))
        .isNull();
    Period tested = START.plus(6);
    assertThat(earning.observe(published(tested, Rate.ZERO, 50, 1_200, 380)).brokenIn(tested))
        .isEqualTo(Covenant.DEBT_SERVICE_COVER);
    assertThat(earning.observe(published(tested, Rate.ZERO, 50, 1_200, 390)).brokenIn(tested))
        .isNull();
  }

  @Test
  void aWaiverCostsItsFeeAndAnAccelerationAllPrincipal() {
    TermLoan.State broken =
        loan(Interest.coupon(Rate.ZERO), Repayment.BULLET, 900, false, promises(100, 0, 600))
            .observe(published(START, Rate.ZERO, 99, 900, 900));
    Notice waiver = new Notice.CovenantWaived(ID, Money.ofMillions(4), START.plus(5));
    assertThat(broken.dueIn(PlainMonth.of(START), List.of(waiver)))
        .containsExactly(Terms.due(ObligationKind.WAIVER_FEE, START, A, B, Money.ofMillions(4)));
    TermLoan.State waived = broken.apply(new ContractEvent.NoticeGiven(START, waiver));
    assertThat(waived.brokenIn(START.plus(5))).isNull();
    assertThat(waived.brokenIn(START.plus(6))).isEqualTo(Covenant.MINIMUM_LIQUIDITY);
    Notice acceleration = new Notice.LoanAccelerated(ID);
    assertThat(broken.dueIn(PlainMonth.of(START), List.of(acceleration)))
        .containsExactly(
            Terms.due(ObligationKind.ACCELERATED_PRINCIPAL, START, A, B, Money.ofMillions(900)));
    TermLoan.State sound = loan(Interest.coupon(Rate.ZERO), Repayment.BULLET, 900);
    assertThat(sound.dueIn(PlainMonth.of(START), List.of(acceleration))).isEmpty();
  }

  @Test
  void nothingIsLentWhileACovenantIsBrokenUnlessItIsWaived() {
    TermLoan.State broken =
        loan(Interest.coupon(Rate.ZERO), Repayment.BULLET, 900, true, promises(100, 0, 600))
            .observe(published(START, Rate.ZERO, 99, 900, 900));
    Notice asked = new Notice.FundingRequested(ID, Money.ofMillions(300));
    Obligation draw = Terms.due(ObligationKind.DRAW, START, B, A, Money.ofMillions(300));
    Notice waiver = new Notice.CovenantWaived(ID, Money.ofMillions(4), START.plus(5));
    assertThat(broken.dueIn(PlainMonth.of(START), List.of(asked, waiver))).contains(draw);
    assertThat(broken.dueIn(PlainMonth.of(START), List.of(asked))).isEmpty();
    Notice acceleration = new Notice.LoanAccelerated(ID);
    assertThat(broken.dueIn(PlainMonth.of(START), List.of(asked, acceleration)))
        .doesNotContain(draw);
    TermLoan.State ended =
        after(
            broken.apply(new ContractEvent.NoticeGiven(START, acceleration)),
            Terms.due(ObligationKind.ACCELERATED_PRINCIPAL, START, A, B, Money.ofMillions(900)));
    assertThat(ended.available(START.next())).as("2,000 unused").isEqualTo(Money.ZERO);
    Conditions sound = published(START.plus(6), Rate.ZERO, 500, 0, 900);
    assertThat(ended.observe(sound).available(START.plus(6))).isEqualTo(Money.ZERO);
    TermLoan.State kept = loan(Interest.coupon(Rate.ZERO), Repayment.BULLET, 900);
    assertThat(kept.apply(new ContractEvent.NoticeGiven(START, acceleration)).available(START))
        .as("nothing is broken")
        .isEqualTo(Money.ofMillions(1_100));
  }

  @Test
  void stricterCovenantsAskForMoreOfEverything() {
    assertThat(promises(100, 120, 600).tighter(Rate.ofPercent(150)))
        .isEqualTo(promises(150, 180, 400));
    assertThat(promises(100, 120, 600).tighter(Rate.ONE)).isEqualTo(promises(100, 120, 600));
  }

  @Test
  void aboveItsLeverageABorrowerCannotDraw() {
    TermLoan.State state =
        loan(Interest.coupon(Rate.ZERO), Repayment.BULLET, 900, false, promises(0, 0, 600));
    assertThat(state.observe(published(START, Rate.ZERO, 100, 700, 100)).available(START))
        .isEqualTo(Money.ofMillions(1_100));
    assertThat(state.observe(published(START, Rate.ZERO, 99, 700, 100)).available(START))
        .isEqualTo(Money.ZERO);
    assertThat(state.observe(published(START, Rate.ZERO, 99, 700, 100)).brokenIn(START)).isNull();
  }

  @Test
  void beforeTheFirstCloseLeverageIsNotKnownAndStopsNothing() {
    TermLoan.State state =
        loan(Interest.coupon(Rate.ZERO), Repayment.BULLET, 900, false, promises(0, 0, 600));
    PlainMonth first = PlainMonth.of(START).publishingNothingYet(100, 700);
    assertThat(state.observe(first).available(START)).isEqualTo(Money.ofMillions(1_100));
    assertThat(state.observe(published(START, Rate.ZERO, 100, 700, 0)).available(START))
        .as("a year without earnings")
        .isEqualTo(Money.ZERO);
  }

  /** A loss covers no debt service, but nobody has promised that one would. */
  @Test
  void aCoverThatIsNotPromisedIsNotBrokenByALoss() {
    TermLoan.State state =
        loan(Interest.coupon(Rate.ofPercent(5)), Repayment.BULLET, 900, false, promises(50, 0, 600))
            .observe(published(START, Rate.ZERO, 100, 900, 200));
    Period later = START.plus(6);
    assertThat(state.observe(published(later, Rate.ZERO, 100, 900, -200)).brokenIn(later)).isNull();
    assertThat(state.observe(published(later, Rate.ZERO, 49, 900, -200)).brokenIn(later))
        .isEqualTo(Covenant.MINIMUM_LIQUIDITY);
  }

  /** What is published of the borrower, in millions of dollars. */
  private static Conditions published(
      Period month, Rate spread, long cash, long debt, long yearlyEbitda) {
    return PlainMonth.of(month).spreading(spread).publishing(cash, debt, yearlyEbitda);
  }
}
