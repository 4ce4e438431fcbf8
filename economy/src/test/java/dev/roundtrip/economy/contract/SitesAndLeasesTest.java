package dev.roundtrip.economy.contract;

import static dev.roundtrip.economy.contract.Terms.A;
import static dev.roundtrip.economy.contract.Terms.B;
import static dev.roundtrip.economy.contract.Terms.ID;
import static dev.roundtrip.economy.contract.Terms.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sites built to order and chips on lease. */
class SitesAndLeasesTest {

  private static final Megawatts GW = new Megawatts(1_000);

  /** A GW at $15 billion, 15 months of building, 20 months for power, 100 MW underway. */
  private static SiteConstruction.State site() {
    return new SiteConstruction(
            Terms.firm(),
            A,
            B,
            List.of(new ContractId("rent")),
            Schedule.of(List.of(new Schedule.Step(START.plus(2), 100))),
            Money.ofMillions(15),
            15,
            20,
            240)
        .atSigning();
  }

  private static ContractEvent notice(Period period, Notice notice) {
    return new ContractEvent.NoticeGiven(period, notice);
  }

  @Test
  void aGigawattIsPaidInFifteenPartsOfABillion() {
    Period ready = START.plus(20);
    SiteConstruction.State ordered =
        site().apply(notice(START, new Notice.SiteOrdered(ID, GW, ready)));
    for (int month = 0; month < 24; month++) {
      Period period = START.plus(month);
      Obligation part =
          Terms.due(ObligationKind.CONSTRUCTION, period, A, B, Money.ofMillions(1_000));
      boolean building = month >= 5 && month < 20;
      assertThat(ordered.dueIn(PlainMonth.of(period), List.of()))
          .isEqualTo(building ? List.of(part) : List.of());
    }
  }

  @Test
  void aSiteIsReadyWhenItsMonthHasComeAndThenIsPlant() {
    SiteConstruction.State ordered =
        site().apply(notice(START, new Notice.SiteOrdered(ID, GW, START.plus(20))));
    SiteConstruction.State begun = ordered.observe(PlainMonth.of(START.plus(2)));
    assertThat(begun.built()).isEqualTo(new Megawatts(100));
    assertThat(begun.accruesIn(PlainMonth.of(START.plus(2)), List.of())).isEmpty();
    SiteConstruction.State done = begun.observe(PlainMonth.of(START.plus(20)));
    assertThat(done.built()).isEqualTo(new Megawatts(1_100));
    assertThat(done.accruesIn(PlainMonth.of(START.plus(20)), List.of()))
        .containsExactly(
            new Accrual(ID, Accrual.Kind.SITE_COMPLETED, A, A, Money.ofMillions(15_000)));
    assertThat(
            done.observe(PlainMonth.of(START.plus(21)))
                .accruesIn(PlainMonth.of(START.plus(21)), List.of()))
        .isEmpty();
  }

  @Test
  void whatIsOrderedForAMonthIsBuiltByItIfPowerIsNotLate() {
    SiteConstruction.State ordered =
        site().apply(notice(START, new Notice.SiteOrdered(ID, GW, START.plus(20))));
    assertThat(ordered.builtBy(START.plus(19), 0)).isEqualTo(new Megawatts(100));
    assertThat(ordered.builtBy(START.plus(20), 0)).isEqualTo(new Megawatts(1_100));
    assertThat(ordered.builtBy(START.plus(20), 1)).isEqualTo(new Megawatts(100));
  }

  @Test
  void powerThatIsLatePushesASiteLater() {
    SiteConstruction.State late = site().observe(PlainMonth.of(START.plus(2)).late(3));
    assertThat(late.built()).isEqualTo(Megawatts.ZERO);
    assertThat(late.observe(PlainMonth.of(START.plus(5)).late(3)).built())
        .isEqualTo(new Megawatts(100));
  }

  @Test
  void chipsThatAreLateAreDeliveredLater() {
    ChipSupply.State ordered =
        new ChipSupply(Terms.firm(), A, B, Money.ofMillions(30), Rate.ZERO, 9, 4)
            .atSigning()
            .apply(notice(START, new Notice.ChipsOrdered(ID, GW, START.plus(5))))
            .apply(
                new ContractEvent.ObligationPaid(
                    Terms.due(
                        ObligationKind.CHIP_BALANCE, START.plus(5), A, B, Money.ofMillions(30_000)),
                    Money.ofMillions(30_000)));
    assertThat(ordered.deliverable(START.plus(6))).isEqualTo(GW);
    ChipSupply.State late = ordered.observe(PlainMonth.of(START.plus(6)).late(2));
    assertThat(late.deliverable(START.plus(7))).isEqualTo(Megawatts.ZERO);
    assertThat(late.deliverable(START.plus(8))).isEqualTo(GW);
  }

  /** 5 million chips at $70,000: 10 GW at $35 billion, rented at $9.3 million per MW-year. */
  private static ChipLease lease() {
    return new ChipLease(
        Terms.firm(),
        A,
        B,
        Money.ofMillions(35),
        Money.ofMillions(10),
        Money.ofDollars(9_300_000),
        Rate.ofPercent(10),
        60,
        6,
        new Megawatts(10_000),
        9,
        4);
  }

  private static ChipLease.State delivered() {
    return lease()
        .atSigning()
        .apply(notice(START, new Notice.ChipsOrdered(ID, GW, START.plus(5))))
        .apply(notice(START.plus(5), new Notice.ChipsDelivered(ID, GW)));
  }

  @Test
  void fiveMillionChipsAt70000Are350BillionAnd35BillionAGigawatt() {
    assertThat(lease().worth()).isEqualTo(Money.ofDollars(70_000).times(5_000_000));
    assertThat(lease().worth()).isEqualTo(Money.ofMillions(350_000));
    assertThat(lease().value().times(1_000)).isEqualTo(Money.ofMillions(35_000));
  }

  @Test
  void rentIsPaidForTheUsefulLifeAndThenTheChipsGoBack() {
    ChipLease.State state = delivered();
    Period first = START.plus(9);
    assertThat(state.dueIn(PlainMonth.of(first.previous()), List.of())).isEmpty();
    for (Period period : List.of(first, first.plus(59))) {
      assertThat(state.dueIn(PlainMonth.of(period), List.of()))
          .containsExactly(
              Terms.due(ObligationKind.CHIP_RENT, period, A, B, Money.ofMillions(775)));
      assertThat(state.inService(period)).isEqualTo(GW);
    }
    assertThat(state.inService(first.plus(60))).isEqualTo(Megawatts.ZERO);
    assertThat(state.orderedFor(first.plus(60))).isEqualTo(Megawatts.ZERO);
    assertThat(state.orderable()).isEqualTo(new Megawatts(9_000));
  }

  @Test
  void leasedChipsAreTheLessorsPlantAtWhatTheyCostIt() {
    ChipLease.State ordered =
        lease().atSigning().apply(notice(START, new Notice.ChipsOrdered(ID, GW, START.plus(5))));
    Notice delivery = new Notice.ChipsDelivered(ID, GW);
    assertThat(ordered.deliverable(START.plus(4))).isEqualTo(Megawatts.ZERO);
    assertThat(ordered.deliverable(START.plus(5))).isEqualTo(GW);
    assertThat(ordered.accruesIn(PlainMonth.of(START.plus(5)), List.of(delivery)))
        .containsExactly(
            new Accrual(ID, Accrual.Kind.CHIPS_LEASED_OUT, B, B, Money.ofMillions(10_000)));
  }

  /** Half of 1,000 MW back after 20 of 60 months: 2/3 of 90 % of $5 billion are still to come. */
  @Test
  void chipsGivenBackCostTheNoticeAndAreWrittenDownToTheirResidualValue() {
    Period period = START.plus(29);
    Notice back = new Notice.ChipsReturned(ID, new Megawatts(500));
    Money rentAndNotice = Money.ofMillions(775).plus(Money.ofMillions(2_325));
    assertThat(delivered().dueIn(PlainMonth.of(period), List.of(back)))
        .containsExactly(Terms.due(ObligationKind.CHIP_RENT, period, A, B, rentAndNotice));
    ChipLease.State half = delivered().apply(notice(period, back));
    assertThat(half.inService(period.next())).isEqualTo(new Megawatts(500));
    assertThat(half.accruesIn(PlainMonth.of(period), List.of(back)))
        .containsExactly(
            new Accrual(ID, Accrual.Kind.CHIPS_WRITTEN_DOWN, B, B, Money.ofMillions(3_000)));
    assertThat(
            half.observe(PlainMonth.of(period.next()))
                .accruesIn(PlainMonth.of(period.next()), List.of()))
        .isEmpty();
  }
}
