package dev.roundtrip.economy.contract;

import static dev.roundtrip.economy.contract.Terms.A;
import static dev.roundtrip.economy.contract.Terms.B;
import static dev.roundtrip.economy.contract.Terms.ID;
import static dev.roundtrip.economy.contract.Terms.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stretch-out, step-down, damages: what negotiation and default make of a capacity contract. */
class NegotiationTest {

  private static final StretchOut THIRTY =
      new StretchOut(Rate.ofPercent(30), 24, Rate.ofPercent(10));

  /** 100 MW at $12 million, minimum 90 %, and 200 MW to come. */
  private static Capacity.State rented(int trancheMonths) {
    return rented(trancheMonths, Rate.ZERO, Money.ofMillions(30_000));
  }

  private static Capacity.State rented(int trancheMonths, Rate escalator, Money announced) {
    return new Capacity(
            Terms.firm(),
            A,
            B,
            new Megawatts(100),
            Schedule.of(
                List.of(
                    new Schedule.Step(START.plus(6), 50), new Schedule.Step(START.plus(12), 150))),
            new Rent(
                trancheMonths,
                Money.ofMillions(12),
                escalator,
                Money.ZERO,
                Money.ofMillions(6),
                Rate.ofPercent(90)),
            announced,
            null)
        .atSigning();
  }

  private static List<Notice> draw(long drawn) {
    return List.of(new Notice.CallOff(ID, new Megawatts(drawn)));
  }

  private static Capacity.State stretched(Capacity.State state) {
    return state
        .apply(new ContractEvent.NoticeGiven(START, new Notice.StretchOutAsked(ID, THIRTY)))
        .apply(new ContractEvent.NoticeGiven(START, new Notice.StretchOutGranted(ID, THIRTY)));
  }

  /** Books a month as a close does: what accrues, then what falls due. */
  private static Capacity.State month(Capacity.State state, Period period) {
    Capacity.State next = state;
    List<Obligation> due = state.dueIn(PlainMonth.of(period), draw(100));
    for (Accrual accrual : state.accruesIn(PlainMonth.of(period), draw(100))) {
      next = next.apply(new ContractEvent.Accrued(accrual));
    }
    for (Obligation obligation : due) {
      next = next.apply(new ContractEvent.ObligationDue(obligation));
    }
    return next;
  }

  @Test
  void aStretchedMonthIsServedInFullAndPaidInPart() {
    Capacity.State state = stretched(rented(60));
    assertThat(state.dueIn(PlainMonth.of(START), draw(60)))
        .as("the month of the grant is paid as before")
        .extracting(Obligation::amount)
        .containsExactly(Money.ofMillions(60), Money.ofMillions(30));
    assertThat(state.dueIn(PlainMonth.of(START.next()), draw(60)))
        .extracting(Obligation::amount)
        .containsExactly(Money.ofMillions(42), Money.ofMillions(21));
    assertThat(state.accruesIn(PlainMonth.of(START.next()), draw(60)))
        .extracting(Accrual::kind, Accrual::amount)
        .containsExactly(
            tuple(Accrual.Kind.RENT_DEFERRED, Money.ofMillions(18)),
            tuple(Accrual.Kind.DEFICIENCY_DEFERRED, Money.ofMillions(9)));
  }

  /** 50 MW of the 200 to come are planned in six months: $50 million, of which 15 are put off. */
  @Test
  void ofTheRentOfPowerToComeOnlyWhatIsNotPutOffIsPaid() {
    Period planned = START.plus(6);
    assertThat(rented(60).rentOfComingPower(planned)).isEqualTo(Money.ofMillions(50));
    assertThat(stretched(rented(60)).rentOfComingPower(planned)).isEqualTo(Money.ofMillions(35));
  }

  /** Neither the 100 MW that were online at signing nor those to come are to come from it. */
  @Test
  void ofASupplierThatHasFailedNoPowerIsExpected() {
    Capacity.State left = month(stretched(rented(60)), START.next()).withoutPower();
    assertThat(left.deferred()).isEqualTo(Money.ofMillions(30));
    for (int month = 2; month < 60; month++) {
      assertThat(left.comingIn(START.plus(month))).isEqualTo(Megawatts.ZERO);
      assertThat(left.rentOfComingPower(START.plus(month))).isEqualTo(Money.ZERO);
    }
  }

  @Test
  void whatIsPutOffEarnsInterestAndIsRepaidInEqualParts() {
    Capacity.State state = stretched(rented(60));
    for (int month = 1; month <= 24; month++) {
      state = month(state, START.plus(month));
    }
    Money putOff = state.deferred();
    // 30 a month for 24 months, each with interest until the end: 30 x ((1 + 10 %/12)^24 - 1) / r.
    assertThat(putOff.cents()).isCloseTo(79_340_701_000L, within(100_000L));
    assertThat(state.billed()).as("served in full").isEqualTo(Money.ofMillions(2_400));
    Money repaid = Money.ZERO;
    for (int month = 25; month <= 48; month++) {
      for (Obligation due : state.dueIn(PlainMonth.of(START.plus(month)), draw(100))) {
        if (due.id().kind() == ObligationKind.DEFERRED_RENT) {
          assertThat(due.amount().cents() * 24).isCloseTo(putOff.cents(), within(2_400L));
          repaid = repaid.plus(due.amount());
        }
      }
      state = month(state, START.plus(month));
    }
    assertThat(repaid).isEqualTo(putOff);
    assertThat(state.deferred()).isEqualTo(Money.ZERO);
    assertThat(state.mayStretchOutIn(START.plus(49))).isTrue();
  }

  @Test
  void nothingIsPutOffThatWasNotAskedFor() {
    Capacity.State state =
        rented(60)
            .apply(new ContractEvent.NoticeGiven(START, new Notice.StretchOutGranted(ID, THIRTY)));
    assertThat(state.concessions().deferral()).isNull();
  }

  @Test
  void droppedPowerCostsSixMonthsRentAndIsOffTheBacklog() {
    List<Notice> agreed =
        List.of(
            new Notice.StepDownAsked(ID, new Megawatts(150), 6),
            new Notice.StepDownGranted(ID, new Megawatts(150), 6));
    Capacity.State before = rented(60);
    assertThat(before.dueIn(PlainMonth.of(START), agreed))
        .contains(Terms.due(ObligationKind.STEP_DOWN_FEE, START, A, B, Money.ofMillions(900)));
    Capacity.State after = before;
    for (Notice notice : agreed) {
      after = after.apply(new ContractEvent.NoticeGiven(START, notice));
    }
    assertThat(after.plannedIn(START.plus(20))).isEqualTo(new Megawatts(150));
    assertThat(after.cancelled()).as("48 months of it").isEqualTo(Money.ofMillions(7_200));
    assertThat(after.contracted()).isEqualTo(Money.ofMillions(6_000 + 2_700));
    assertThat(after.backlogAfter(START.previous()))
        .as("its part of the headline")
        .isEqualTo(Money.ofMillions(30_000).times(8_700, 15_900));
  }

  /** 100 MW for 60 months, 50 for 54 and 150 for 48; nothing is announced, and 150 are dropped. */
  @Test
  void droppedPowerIsOffTheBacklogOfAContractWithoutAHeadlineToo() {
    Capacity.State before = rented(60, Rate.ZERO, Money.ZERO);
    Period signed = START.previous();
    assertThat(before.backlogAfter(signed)).isEqualTo(Money.ofMillions(6_000 + 2_700 + 7_200));
    Capacity.State after = dropped(before);
    assertThat(after.cancelled()).isEqualTo(Money.ofMillions(7_200));
    assertThat(after.backlogAfter(signed)).isEqualTo(Money.ofMillions(8_700));
    assertThat(after.withoutPower().backlogAfter(signed)).isEqualTo(Money.ZERO);
  }

  /** 150 MW at $13.2, 14.52, 15.972 and 17.5692 million in the second to the fifth year. */
  @Test
  void whatIsDroppedIsWorthItsRentAtTheRisingPrice() {
    Capacity.State before = rented(60, Rate.ofPercent(10), Money.ofMillions(30_000));
    assertThat(dropped(before).cancelled()).isEqualTo(Money.ofDollars(9_189_180_000L));
  }

  private static Capacity.State dropped(Capacity.State state) {
    return told(
        state,
        START,
        List.of(
            new Notice.StepDownAsked(ID, new Megawatts(150), 6),
            new Notice.StepDownGranted(ID, new Megawatts(150), 6)));
  }

  /** 150 of the 200 MW to come are dropped, 80 of them are there by then: a fee for 120. */
  @Test
  void noFeeIsPaidForPowerThatComesOnlineInTheMonthOfTheStepDown() {
    List<Notice> said =
        List.of(
            new Notice.StepDownAsked(ID, new Megawatts(150), 6),
            new Notice.CapacityEnergised(ID, new Megawatts(80)),
            new Notice.StepDownGranted(ID, new Megawatts(150), 6));
    assertThat(rented(60).dueIn(PlainMonth.of(START), said))
        .contains(Terms.due(ObligationKind.STEP_DOWN_FEE, START, A, B, Money.ofMillions(720)));
    Capacity.State after = told(rented(60), START, said);
    assertThat(after.planned().total()).as("120 of 200 dropped").isEqualTo(80);
    assertThat(after.cancelled()).isEqualTo(Money.ofMillions(5_760));
  }

  /** The close applies a month's notices first: nothing may be missing any more. */
  @Test
  void theFeeIsAddedToRentThatIsPutOffThoughAllThatWasMissingIsDropped() {
    Capacity.State state =
        told(
            rented(60),
            START,
            List.of(
                new Notice.StretchOutAsked(ID, THIRTY), new Notice.StretchOutGranted(ID, THIRTY)));
    Period month = START.plus(3);
    List<Notice> agreed =
        List.of(
            new Notice.StepDownAsked(ID, new Megawatts(250), 6),
            new Notice.StepDownGranted(ID, new Megawatts(250), 6));
    assertThat(state.dueIn(PlainMonth.of(month), agreed))
        .extracting(due -> due.id().kind())
        .doesNotContain(ObligationKind.STEP_DOWN_FEE);
    Capacity.State dropped = told(state, month, agreed);
    assertThat(dropped.missing()).isEqualTo(Megawatts.ZERO);
    Accrual fee = new Accrual(ID, Accrual.Kind.FEE_DEFERRED, B, A, Money.ofMillions(1_200));
    assertThat(dropped.accruesIn(PlainMonth.of(month), agreed)).contains(fee);
    Capacity.State booked = dropped.apply(new ContractEvent.Accrued(fee));
    assertThat(booked.deferred()).isEqualTo(dropped.deferred().plus(fee.amount()));
    assertThat(booked.accruesIn(PlainMonth.of(month.next()), List.of()))
        .extracting(Accrual::kind)
        .doesNotContain(Accrual.Kind.FEE_DEFERRED);
  }

  private static Capacity.State told(Capacity.State state, Period month, List<Notice> notices) {
    Capacity.State after = state;
    for (Notice notice : notices) {
      after = after.apply(new ContractEvent.NoticeGiven(month, notice));
    }
    return after;
  }

  /** 100 MW at 12, 13 months: 9.35 a month in the market after half a year, less 5 to run it. */
  @Test
  void powerNotThereYetIsWorthWhatTheMarketPaysBeyondItsCosts() {
    CapacityValue value =
        CapacityValue.ofPromised(
            rented(13).contract(),
            new Megawatts(100),
            Money.ofMillions(5),
            PlainMonth.of(START),
            Rate.ZERO);
    assertThat(value.promised()).isEqualTo(Money.ofMillions(1_170));
    assertThat(value.marketed()).isEqualTo(Money.ofMillions(55 * 7 - 5 * 7));
  }

  /** Tranches of 60 months, of which the contract has 13 left: 90 a month in those alone. */
  @Test
  void powerNotThereYetIsWorthNothingAfterTheContract() {
    Capacity contract = rented(60).contract();
    Period month = contract.term().last().plus(-13);
    CapacityValue value =
        CapacityValue.ofPromised(
            contract, new Megawatts(100), Money.ZERO, PlainMonth.of(month), Rate.ZERO);
    assertThat(value.promised()).isEqualTo(Money.ofMillions(90 * 13));
  }

  /** The same on chips leased at 3 a year: of 90 a month 25 + 5 are not spent without it. */
  @Test
  void powerNotThereYetOnLeasedChipsIsWorthItsRentBeyondItsCostsAndNothingInTheMarket() {
    ChipLease lease =
        new ChipLease(
            Terms.firm(),
            B,
            A,
            Money.ofMillions(30),
            Money.ofMillions(10),
            Money.ofMillions(3),
            Rate.ZERO,
            60,
            6,
            new Megawatts(1_000),
            9,
            4);
    CapacityValue value =
        CapacityValue.ofPromised(
            rented(13).contract().onChipsOf(lease),
            new Megawatts(100),
            Money.ofMillions(5),
            PlainMonth.of(START),
            Rate.ZERO);
    assertThat(value.marketed()).isEqualTo(Money.ZERO);
    assertThat(value.lost()).isEqualTo(Money.ofMillions(60 * 13));
  }

  @Test
  void powerSixMonthsLateIsCancelledFreeOfCharge() {
    Period month = START.plus(12);
    Capacity.State state = rented(60);
    assertThat(state.cancellableIn(month.previous())).isEqualTo(Megawatts.ZERO);
    assertThat(state.cancellableIn(month)).isEqualTo(new Megawatts(50));
    List<Notice> cancels = List.of(new Notice.LatePowerCancelled(ID, new Megawatts(80)));
    assertThat(state.dueIn(PlainMonth.of(month), cancels))
        .extracting(due -> due.id().kind())
        .containsOnly(ObligationKind.CAPACITY);
    Capacity.State after = state.apply(new ContractEvent.NoticeGiven(month, cancels.getFirst()));
    assertThat(after.plannedIn(START.plus(6))).isEqualTo(new Megawatts(100));
    assertThat(after.plannedIn(START.plus(12))).isEqualTo(new Megawatts(250));
  }

  @Test
  void damagesAreWhatRelettingDoesNotBring() {
    Capacity.State state = rented(13);
    CapacityValue value = CapacityValue.of(state, PlainMonth.of(START), Rate.ZERO);
    assertThat(value.promised()).isEqualTo(Money.ofMillions(1_080));
    assertThat(value.marketed()).isEqualTo(Money.ofMillions(330));
    assertThat(value.lost()).isEqualTo(Money.ofMillions(750));
    assertThat(value.stretched(THIRTY, Rate.ofPercent(20)))
        .as("30 % put off, of which 20 % come back")
        .isEqualTo(Money.ofCents(1_080 * 76_000_000L));
    assertThat(state.dueOnDefault(PlainMonth.of(START)))
        .as("never the backlog of 30,000, and less than 750 at 4 %")
        .singleElement()
        .satisfies(due -> {
          assertThat(due.id().kind()).isEqualTo(ObligationKind.DAMAGES);
          assertThat(due.amount()).isBetween(Money.ofMillions(735), Money.ofMillions(750));
        });
  }

  @Test
  void moneyToComeIsDiscountedMonthByMonth() {
    assertThat(PresentValue.of(new long[] {10_000, 10_000}, Rate.ofPercent(12)))
        .isEqualTo(Money.ofCents(19_704));
  }

  @Test
  void freedSitesBringTheMarketsRent() {
    Reletting relet =
        new Reletting(
            Terms.firm(),
            B,
            A,
            new ContractId("old"),
            List.of(new Capacity.Tranche(START, new Megawatts(100))),
            Money.ofMillions(12));
    assertThat(relet.atSigning().dueIn(PlainMonth.of(START), List.of()))
        .containsExactly(Terms.due(ObligationKind.CAPACITY, START, A, B, Money.ofMillions(55)));
  }
}
