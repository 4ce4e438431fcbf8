package dev.roundtrip.economy.contract;

import static dev.roundtrip.economy.contract.Terms.A;
import static dev.roundtrip.economy.contract.Terms.B;
import static dev.roundtrip.economy.contract.Terms.ID;
import static dev.roundtrip.economy.contract.Terms.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a backstop makes due: A rents what B cannot sell, at $9 million a megawatt, up to $1
 * billion.
 */
class CapacityBackstopTest {

  private static final CapacityBackstop BACKSTOP =
      new CapacityBackstop(Terms.firm(), A, B, Money.ofMillions(9), Money.ofMillions(1_000));

  private static List<Obligation> due(CapacityBackstop.State state, Period period, long megawatts) {
    Notice unsold = new Notice.UsageReported(ID, new Megawatts(megawatts));
    return state.dueIn(PlainMonth.of(period), List.of(unsold));
  }

  private static Obligation rent(Period period, long millions) {
    return Terms.due(ObligationKind.CAPACITY, period, A, B, Money.ofMillions(millions));
  }

  @Test
  void unsoldPowerIsRentedUntilTheLimitIsReached() {
    CapacityBackstop.State state = BACKSTOP.atSigning();
    for (int month = 0; month < 4; month++) {
      Period period = START.plus(month);
      assertThat(due(state, period, 300)).containsExactly(rent(period, 225));
      state = state.apply(new ContractEvent.ObligationDue(rent(period, 225)));
    }
    Period fifth = START.plus(4);
    assertThat(state.payableOf(new Megawatts(300))).isEqualTo(new Megawatts(134));
    assertThat(state.payableOf(new Megawatts(100))).isEqualTo(new Megawatts(100));
    assertThat(due(state, fifth, 300)).containsExactly(rent(fifth, 100));
    state = state.apply(new ContractEvent.ObligationDue(rent(fifth, 100)));
    assertThat(due(state, START.plus(5), 300)).isEmpty();
    assertThat(state.left()).isEqualTo(Money.ZERO);
    assertThat(state.payableOf(new Megawatts(300))).isEqualTo(Megawatts.ZERO);
  }

  @Test
  void nothingIsDueForNothingOrAfterTheTerm() {
    assertThat(due(BACKSTOP.atSigning(), START, 0)).isEmpty();
    assertThat(BACKSTOP.atSigning().dueIn(PlainMonth.of(START), List.of())).isEmpty();
    assertThat(due(BACKSTOP.atSigning(), BACKSTOP.term().last().next(), 300)).isEmpty();
  }

  @Test
  void priceAndLimitArePositive() {
    assertThatThrownBy(
            () -> new CapacityBackstop(Terms.firm(), A, B, Money.ZERO, Money.ofMillions(1)))
        .hasMessageContaining("must be positive");
  }
}
