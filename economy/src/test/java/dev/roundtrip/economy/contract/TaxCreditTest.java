package dev.roundtrip.economy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A credit on what is built: 35 %, a year later. */
class TaxCreditTest {

  private static final ContractId CHIPS = new ContractId("chips");

  private static TaxCredit credit(int lagMonths) {
    return new TaxCredit(
        Terms.firm(), Terms.A, Terms.B, Rate.ofPercent(35), List.of(CHIPS), lagMonths);
  }

  /** The owner pays so many millions in a month of what fell due in another. */
  private static TaxCredit.State paid(TaxCredit.State state, int month, int dueIn, long millions) {
    return state
        .observe(PlainMonth.of(Terms.START.plus(month)))
        .apply(payment(CHIPS, Terms.B, dueIn, millions));
  }

  private static ContractEvent payment(
      ContractId contract, PartyId from, int dueIn, long millions) {
    ObligationId id =
        new ObligationId(contract, ObligationKind.CHIP_BALANCE, Terms.START.plus(dueIn));
    Money amount = Money.ofMillions(millions);
    PartyId to = from.equals(Terms.A) ? Terms.B : Terms.A;
    return new ContractEvent.ObligationPaid(
        new Obligation(id, from, to, amount, Seniority.SENIOR), amount);
  }

  private static List<Obligation> due(TaxCredit.State state, int month) {
    return state.dueIn(PlainMonth.of(Terms.START.plus(month)), List.of());
  }

  private static Obligation credited(int month, long millions) {
    return Terms.due(
        ObligationKind.TAX_CREDIT,
        Terms.START.plus(month),
        Terms.A,
        Terms.B,
        Money.ofMillions(millions));
  }

  @Test
  void aShareOfWhatIsPaidComesBackAfterTheLag() {
    TaxCredit.State state = paid(paid(credit(12).atSigning(), 2, 2, 1_000), 2, 2, 1_000);
    state = paid(state, 3, 3, 100);
    assertThat(due(state, 2)).isEmpty();
    assertThat(due(state, 14)).containsExactly(credited(14, 700));
    TaxCredit.State after = state.apply(new ContractEvent.ObligationDue(credited(14, 700)));
    assertThat(after.credited()).isEqualTo(Money.ofMillions(700));
    assertThat(after.claims())
        .containsExactly(new TaxCredit.Claim(Terms.START.plus(15), Money.ofMillions(100)));
  }

  @Test
  void whatIsOverdueIsCreditedFromTheMonthInWhichItIsPaid() {
    TaxCredit.State state = paid(credit(12).atSigning(), 5, 2, 2_000);
    assertThat(due(state, 14)).isEmpty();
    assertThat(due(state, 17)).containsExactly(credited(17, 700));
  }

  @Test
  void nothingElseIsCreditedAndNothingWhileItIsRefused() {
    TaxCredit.State state =
        credit(12)
            .atSigning()
            .observe(PlainMonth.of(Terms.START))
            .apply(payment(new ContractId("rent"), Terms.B, 0, 100))
            .apply(payment(CHIPS, Terms.A, 0, 100));
    assertThat(state.claims()).isEmpty();
    Interventions refused =
        Interventions.NONE.plus(Intervention.Kind.CREDIT_REFUSED, Terms.B.value());
    assertThat(
            state
                .observe(PlainMonth.of(Terms.START.plus(1)).struckBy(refused))
                .apply(payment(CHIPS, Terms.B, 1, 100))
                .claims())
        .isEmpty();
  }

  @Test
  void aCreditForTheSameMonthIsRefused() {
    assertThatThrownBy(() -> credit(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
