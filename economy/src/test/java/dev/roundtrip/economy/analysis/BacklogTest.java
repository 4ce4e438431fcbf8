package dev.roundtrip.economy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacklogTest {

  /** 100 MW at $12 million for two years and 200 to come in six months, for as long. */
  private static Capacity.State rented(Money announced) {
    Schedule coming = Schedule.of(List.of(new Schedule.Step(Firms.START.plus(6), 200)));
    return new Capacity(
            Firms.heading("rent", Binding.FIRM, 60),
            Firms.BUYER,
            Firms.CLOUD,
            new Megawatts(100),
            coming,
            Firms.rentFor(24),
            announced,
            null)
        .atSigning();
  }

  private static Capacity.State withDropped(Capacity.State state, long power) {
    Megawatts dropped = new Megawatts(power);
    Notice asked = new Notice.StepDownAsked(state.contract().id(), dropped, 6);
    Notice granted = new Notice.StepDownGranted(state.contract().id(), dropped, 6);
    return state
        .apply(new ContractEvent.NoticeGiven(Firms.START, asked))
        .apply(new ContractEvent.NoticeGiven(Firms.START, granted));
  }

  private static Money backlog(Capacity.State state) {
    return Backlog.of(List.of(state), Firms.START, new Tenants(List.of(state.contract())))
        .of(Firms.CLOUD, Firms.BUYER)
        .direct();
  }

  @Test
  void powerLetGoIsOffTheBacklogWithAndWithoutAHeadline() {
    Capacity.State headline = rented(Money.ofMillions(7_500));
    assertThat(backlog(headline)).isEqualTo(Money.ofMillions(7_500));
    assertThat(backlog(withDropped(headline, 150))).isEqualTo(Money.ofMillions(3_900));
    Capacity.State valued = rented(Money.ZERO);
    assertThat(backlog(valued)).isEqualTo(Money.ofMillions(7_200));
    assertThat(backlog(withDropped(valued, 150))).isEqualTo(Money.ofMillions(3_600));
    assertThat(backlog(withDropped(valued, 200))).isEqualTo(Money.ofMillions(2_400));
  }

  /** What was put off is still owed to a supplier that has failed; it serves nothing any more. */
  @Test
  void nothingIsLeftToServeForASupplierThatHasFailed() {
    assertThat(backlog(rented(Money.ofMillions(7_500)).withoutPower())).isEqualTo(Money.ZERO);
    assertThat(backlog(rented(Money.ZERO).withoutPower())).isEqualTo(Money.ZERO);
  }
}
