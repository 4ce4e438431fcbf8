package dev.roundtrip.economy.contract;

import static dev.roundtrip.economy.contract.Terms.A;
import static dev.roundtrip.economy.contract.Terms.B;
import static dev.roundtrip.economy.contract.Terms.ID;
import static dev.roundtrip.economy.contract.Terms.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Warrants: vesting by power and share price, exercise, what both sides book. */
class WarrantTest {

  private static final PartyId MARKET = new PartyId("market");
  private static final Money STRIKE = Money.ofCents(1);
  private static final Megawatts GW = new Megawatts(1_000);

  /** 160 million shares: a first part at 1 GW, the last at 6 GW and a quote of $600. */
  private static Warrant warrant() {
    return new Warrant(
        Terms.firm(),
        A,
        B,
        MARKET,
        STRIKE,
        Money.ofDollars(150),
        List.of(
            new Warrant.Tranche(GW, null, 40_000_000),
            new Warrant.Tranche(new Megawatts(6_000), Money.ofDollars(600), 120_000_000)),
        List.of(new ContractId("chips")));
  }

  private static ContractEvent notice(Period period, Notice notice) {
    return new ContractEvent.NoticeGiven(period, notice);
  }

  private static Warrant.State delivered(Warrant.State state, long megawatts) {
    return state.apply(notice(START, new Notice.UsageReported(ID, new Megawatts(megawatts))));
  }

  private static Warrant.State open(Warrant.State state, long dollars) {
    return state.observe(PlainMonth.of(START).quoting(Money.ofDollars(dollars)));
  }

  @Test
  void allSharesAreWorth96BillionAt600AndBringTheIssuer1600000() {
    Warrant warrant = warrant();
    Money worth = warrant.valueAt(Money.ofDollars(600), warrant.shares());
    assertThat(worth).isEqualTo(Money.ofDollars(95_998_400_000L));
    assertThat(Math.round(worth.cents() / 1e10)).isEqualTo(960);
    Warrant.State vested = open(delivered(warrant.atSigning(), 6_000), 600);
    Notice all = new Notice.SharesExercised(ID, 160_000_000);
    assertThat(vested.dueIn(PlainMonth.of(START).quoting(Money.ofDollars(600)), List.of(all)))
        .containsExactly(
            due(ObligationKind.STRIKE, B, A, Money.ofDollars(1_600_000)),
            due(ObligationKind.SHARE_SALE, MARKET, B, Money.ofDollars(96_000_000_000L)));
  }

  private static Obligation due(ObligationKind kind, PartyId from, PartyId to, Money amount) {
    return Terms.due(kind, START, from, to, amount);
  }

  @Test
  void aTrancheVestsOnlyWhenBothItsMilestonesHaveBeenMetAndStaysVested() {
    Warrant.State start = warrant().atSigning();
    assertThat(open(start, 700).exercisable()).isZero();
    Warrant.State first = open(delivered(start, 1_000), 100);
    assertThat(first.exercisable()).isEqualTo(40_000_000);
    Warrant.State all = delivered(first, 5_000);
    assertThat(open(all, 599).exercisable()).isEqualTo(40_000_000);
    assertThat(open(open(all, 600), 20).exercisable()).isEqualTo(160_000_000);
  }

  @Test
  void nothingVestsWhileItsIssuerHasStoppedFunding() {
    Warrant.State ready = delivered(warrant().atSigning(), 1_000);
    Money quote = Money.ofDollars(100);
    Interventions stopped = Interventions.NONE.plus(Intervention.Kind.FUNDING_STOPPED, A.value());
    Warrant.State during = ready.observe(PlainMonth.of(START).quoting(quote).struckBy(stopped));
    assertThat(during.exercisable()).isZero();
    assertThat(open(during, 100).exercisable()).isEqualTo(40_000_000);
    Warrant.State vested =
        open(ready, 100).observe(PlainMonth.of(START).quoting(quote).struckBy(stopped));
    assertThat(vested.exercisable()).as("what has vested stays").isEqualTo(40_000_000);
  }

  @Test
  void noMoreIsExercisedThanHasVested() {
    Warrant.State vested = open(delivered(warrant().atSigning(), 1_000), 200);
    Notice more = new Notice.SharesExercised(ID, 50_000_000);
    assertThat(vested.dueIn(PlainMonth.of(START).quoting(Money.ofDollars(200)), List.of(more)))
        .contains(due(ObligationKind.STRIKE, B, A, STRIKE.times(40_000_000)));
    assertThat(vested.apply(notice(START, more)).exercisable()).isZero();
  }

  /** 160 million rights at $150, earned over 6 GW: $4 billion a GW. */
  @Test
  void theValueAtTheGrantIsEarnedByTheGigawatt() {
    Notice delivery = new Notice.UsageReported(ID, GW);
    Warrant.State after = delivered(open(warrant().atSigning(), 100), 1_000);
    assertThat(after.accruesIn(PlainMonth.of(START), List.of(delivery)))
        .containsExactly(accrual(Accrual.Kind.WARRANT_EARNED, Money.ofMillions(4_000)));
  }

  @Test
  void theHolderMarksWhatHasVestedToTheMarket() {
    Warrant.State vested = open(open(delivered(warrant().atSigning(), 1_000), 200), 210);
    assertThat(vested.accruesIn(PlainMonth.of(START), List.of()))
        .containsExactly(accrual(Accrual.Kind.FAIR_VALUE_GAIN, Money.ofMillions(400)));
    assertThat(open(vested, 190).accruesIn(PlainMonth.of(START), List.of()))
        .containsExactly(accrual(Accrual.Kind.FAIR_VALUE_LOSS, Money.ofMillions(800)));
  }

  @Test
  void whatIsNotExercisedByTheEndOfTheTermIsWorthNothing() {
    Warrant.State vested = open(open(delivered(warrant().atSigning(), 1_000), 200), 200);
    Money lost = warrant().valueAt(Money.ofDollars(200), 40_000_000);
    Money cost = Money.ofMillions(4_000);
    Period last = Terms.firm().term().last();
    List<Accrual> over =
        List.of(
            accrual(Accrual.Kind.FAIR_VALUE_LOSS, lost.minus(cost)),
            accrual(Accrual.Kind.WARRANT_LAPSED, cost));
    assertThat(vested.accruesIn(PlainMonth.of(last), List.of())).isEqualTo(over);
    assertThat(vested.accruesAtEnd(START)).as("issuer or holder fails").isEqualTo(over);
    assertThat(vested.accruesAtEnd(last)).as("it is over already").isEmpty();
  }

  /** 40 million shares have cost $4 billion and $400,000 of strikes, and are sold. */
  @Test
  void sharesThatAreSoldAreNotLostWithTheirIssuer() {
    Warrant.State sold =
        open(delivered(warrant().atSigning(), 1_000), 200)
            .apply(notice(START, new Notice.SharesExercised(ID, 40_000_000)));
    Money cost = Money.ofMillions(4_000).plus(STRIKE.times(40_000_000));
    assertThat(sold.accruesAtEnd(START))
        .containsExactly(
            accrual(Accrual.Kind.FAIR_VALUE_GAIN, cost),
            accrual(Accrual.Kind.WARRANT_LAPSED, cost));
  }

  private static Accrual accrual(Accrual.Kind kind, Money amount) {
    return new Accrual(ID, kind, A, B, amount);
  }

  @Test
  void milestonesDoNotFall() {
    List<Warrant.Tranche> falling =
        List.of(new Warrant.Tranche(GW, Money.ofDollars(600), 1), new Warrant.Tranche(GW, null, 1));
    assertThatThrownBy(
            () -> new Warrant(Terms.firm(), A, B, MARKET, STRIKE, STRIKE, falling, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not fall");
  }
}
