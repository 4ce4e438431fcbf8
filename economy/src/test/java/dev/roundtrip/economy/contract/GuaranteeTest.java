package dev.roundtrip.economy.contract;

import static dev.roundtrip.economy.contract.Terms.A;
import static dev.roundtrip.economy.contract.Terms.B;
import static dev.roundtrip.economy.contract.Terms.ID;
import static dev.roundtrip.economy.contract.Terms.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a guarantee is called for, provides for and hands back. A guarantees B what D owes it. */
class GuaranteeTest {

  private static final PartyId D = new PartyId("d");
  private static final ContractId LOAN = new ContractId("loan");

  private static Guarantee guarantee(PartyId guarantor, PartyId beneficiary, int coverage) {
    return new Guarantee(
        Terms.firm(),
        guarantor,
        beneficiary,
        D,
        LOAN,
        Rate.ofPercent(coverage),
        Money.ofMillions(1_000),
        Rate.ofPercent(6));
  }

  private static final Guarantee GUARANTEE = guarantee(A, B, 80);

  private static ContractEvent.GuaranteeCalled called(long unpaidMillions, Period period) {
    return Objects.requireNonNull(
        GUARANTEE.atSigning().calledFor(Money.ofMillions(unpaidMillions), Money.ZERO, period));
  }

  @Test
  void aShareOfWhatStaysUnpaidIsCalledUpToTheCap() {
    assertThat(called(1_000, START).due())
        .isEqualTo(due(ObligationKind.GUARANTEE, START.next(), A, B, 800));
    assertThat(called(2_000, START).due().amount()).isEqualTo(Money.ofMillions(1_000));
    assertThat(GUARANTEE.atSigning().calledFor(Money.ZERO, Money.ZERO, START)).isNull();
    assertThat(GUARANTEE.atSigning().calledFor(Money.ofMillions(9), Money.ofMillions(91), START))
        .as("80 of 100, but no more than is unpaid")
        .returns(Money.ofMillions(9), call -> Objects.requireNonNull(call).due().amount());
    Period after = GUARANTEE.term().last().next();
    assertThat(GUARANTEE.atSigning().calledFor(Money.ofMillions(1_000), Money.ZERO, after))
        .isNull();
  }

  private static Obligation due(
      ObligationKind kind, Period period, PartyId from, PartyId to, long millions) {
    return Terms.due(kind, period, from, to, Money.ofMillions(millions));
  }

  @Test
  void aCallIsDueTheMonthAfterEvenWhereTheTermHasEnded() {
    Period last = GUARANTEE.term().last();
    Guarantee.State state = GUARANTEE.atSigning().apply(called(1_000, last));
    assertThat(GUARANTEE.isActiveIn(last.next())).isTrue();
    assertThat(state.dueIn(PlainMonth.of(last.next()), List.of()))
        .containsExactly(due(ObligationKind.GUARANTEE, last.next(), A, B, 800));
    assertThat(state.dueIn(PlainMonth.of(last.plus(2)), List.of())).isEmpty();
    assertThat(state.calledFor(Money.ofMillions(9), Money.ZERO, last))
        .as("800 are called")
        .isNull();
  }

  /** 6 % of a billion over 60 months: 60 million set aside, a million released a month. */
  @Test
  void theFairValueIsProvidedAtSigningAndReleasedOverTheTerm() {
    Guarantee.State state = GUARANTEE.atSigning();
    assertThat(state.accruesIn(PlainMonth.of(START), List.of()))
        .containsExactly(
            accrual(Accrual.Kind.GUARANTEE_PROVIDED, 60),
            accrual(Accrual.Kind.GUARANTEE_RELEASED, 1));
    assertThat(state.accruesIn(PlainMonth.of(START.plus(59)), List.of()))
        .containsExactly(accrual(Accrual.Kind.GUARANTEE_RELEASED, 1));
    assertThat(state.accruesIn(PlainMonth.of(START.plus(60)), List.of())).isEmpty();
    ContractEvent.GuaranteeCalled call = called(1_000, START.plus(9));
    assertThat(call.provided()).isEqualTo(Money.ofMillions(50));
    assertThat(state.apply(call).accruesIn(PlainMonth.of(START.plus(10)), List.of())).isEmpty();
  }

  private static Accrual accrual(Accrual.Kind kind, long millions) {
    return new Accrual(ID, kind, A, A, Money.ofMillions(millions));
  }

  @Test
  void whatWasPaidAndIsNoClaimAnyMoreIsHandedBackOnce() {
    Obligation claim =
        new Obligation(
            new ObligationId(LOAN, ObligationKind.PRINCIPAL, START),
            D,
            B,
            Money.ofMillions(700),
            Seniority.SECURED);
    ContractEvent.GuaranteeCalled call = called(1_000, START);
    Guarantee.State state =
        GUARANTEE
            .atSigning()
            .apply(call)
            .apply(new ContractEvent.ObligationPaid(call.due(), Money.ofMillions(800)))
            .apply(new ContractEvent.ClaimTakenOver(ID, claim, A, Money.ofMillions(700)));
    Period then = START.plus(2);
    Obligation back = due(ObligationKind.GUARANTEE_RETURN, then, B, A, 100);
    assertThat(state.dueIn(PlainMonth.of(then), List.of())).containsExactly(back);
    assertThat(
            state
                .apply(new ContractEvent.ObligationDue(back))
                .dueIn(PlainMonth.of(then.next()), List.of()))
        .isEmpty();
  }

  @Test
  void aClaimTakenOverKeepsItsRankKindAndMonth() {
    Obligation claim = due(ObligationKind.INTEREST, START, D, B, 7);
    Obligation taken = new ContractEvent.ClaimTakenOver(ID, claim, A, Money.ofMillions(5)).taken();
    assertThat(taken.obligee()).isEqualTo(A);
    assertThat(taken.obligor()).isEqualTo(D);
    assertThat(taken.amount()).isEqualTo(Money.ofMillions(5));
    assertThat(taken.seniority()).isEqualTo(claim.seniority());
    assertThat(taken.id()).isEqualTo(new ObligationId(ID, ObligationKind.INTEREST, START));
  }

  @Test
  void nobodyGuaranteesItselfOrMoreThanAll() {
    assertThatThrownBy(() -> guarantee(D, B, 80)).hasMessageContaining("nobody guarantees itself");
    assertThatThrownBy(() -> guarantee(A, D, 80)).hasMessageContaining("owed by itself");
    assertThatThrownBy(() -> guarantee(B, B, 80)).hasMessageContaining("owed by itself");
    assertThatThrownBy(() -> guarantee(A, B, 0)).hasMessageContaining("out of bounds");
    assertThatThrownBy(() -> guarantee(A, B, 101)).hasMessageContaining("out of bounds");
  }
}
