package dev.roundtrip.economy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A credit on what is built: 35 %, a year later. */
class TaxCreditTest {

  private static final ContractId CHIPS = new ContractId("chips");

  private static TaxCredit credit(int lagMonths) {
    return new TaxCredit(
        Terms.firm(), Terms.A, Terms.B, Rate.ofPercent(35), List.of(CHIPS), lagMonths);
  }

  private static TaxCredit.State spent(TaxCredit.State state, int month, long millions) {
    Notice spent = new Notice.SpendingReported(Terms.ID, Money.ofMillions(millions));
    return state.apply(new ContractEvent.NoticeGiven(Terms.START.plus(month), spent));
  }

  @Test
  void aShareOfWhatIsSpentComesBackAfterTheLag() {
    TaxCredit.State state = spent(spent(credit(12).atSigning(), 2, 2_000), 3, 100);
    assertThat(state.dueIn(PlainMonth.of(Terms.START.plus(2)), List.of())).isEmpty();
    List<Obligation> due = state.dueIn(PlainMonth.of(Terms.START.plus(14)), List.of());
    assertThat(due)
        .containsExactly(
            Terms.due(
                ObligationKind.TAX_CREDIT,
                Terms.START.plus(14),
                Terms.A,
                Terms.B,
                Money.ofMillions(700)));
    TaxCredit.State after = state.apply(new ContractEvent.ObligationDue(due.getFirst()));
    assertThat(after.credited()).isEqualTo(Money.ofMillions(700));
    assertThat(after.claims())
        .containsExactly(new TaxCredit.Claim(Terms.START.plus(15), Money.ofMillions(35)));
  }

  @Test
  void aCreditForTheSameMonthIsRefused() {
    assertThatThrownBy(() -> credit(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
