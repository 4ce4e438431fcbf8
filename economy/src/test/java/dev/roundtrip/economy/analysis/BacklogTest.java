package dev.roundtrip.economy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
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

  /** A month of the 100 MW, $100 million, is served by now. */
  @Test
  void powerLetGoIsOffTheBacklogWithAndWithoutAHeadline() {
    Capacity.State headline = rented(Money.ofMillions(14_400));
    assertThat(backlog(headline)).isEqualTo(Money.ofMillions(14_200));
    assertThat(backlog(withDropped(headline, 150))).isEqualTo(Money.ofMillions(7_000));
    Capacity.State valued = rented(Money.ZERO);
    assertThat(backlog(valued)).isEqualTo(Money.ofMillions(7_100));
    assertThat(backlog(withDropped(valued, 150))).isEqualTo(Money.ofMillions(3_500));
    assertThat(backlog(withDropped(valued, 200))).isEqualTo(Money.ofMillions(2_300));
  }

  /**
   * In the 24th month the own term of the 100 MW is over and 200 have six months of theirs left;
   * what the 100 pay from then on was never signed for. Nothing is left in the 30th month, drawn or
   * not.
   */
  @Test
  void theBacklogIsWhatIsStillToBeServedAndRenewalsAreNoPartOfIt() {
    Capacity.State state = online(rented(Money.ofMillions(14_400)), Firms.START.plus(5));
    assertThat(state.backlogAfter(Firms.START.plus(23))).isEqualTo(Money.ofMillions(2_400));
    assertThat(state.backlogAfter(Firms.START.plus(28))).isEqualTo(Money.ofMillions(400));
    assertThat(state.backlogAfter(Firms.START.plus(29))).isEqualTo(Money.ZERO);
    ObligationId id =
        new ObligationId(state.contract().id(), ObligationKind.CAPACITY, Firms.START.plus(25));
    Obligation renewal =
        new Obligation(id, Firms.BUYER, Firms.CLOUD, Money.ofMillions(50), Seniority.SENIOR);
    Capacity.State billed = state.apply(new ContractEvent.ObligationDue(renewal));
    assertThat(billed.backlogAfter(Firms.START.plus(25)))
        .isEqualTo(state.backlogAfter(Firms.START.plus(25)))
        .isEqualTo(Money.ofMillions(1_600));
  }

  /** Power that comes a year late is served as long, as far as the contract's term goes. */
  @Test
  void latePowerIsStillToBeServedForItsWholeTerm() {
    Capacity.State state = rented(Money.ofMillions(14_400));
    assertThat(state.backlogAfter(Firms.START.plus(23))).isEqualTo(Money.ofMillions(9_600));
    assertThat(online(state, Firms.START.plus(23)).backlogAfter(Firms.START.plus(24)))
        .isEqualTo(Money.ofMillions(9_200));
    assertThat(state.backlogAfter(Firms.START.plus(47)))
        .as("a year left of five")
        .isEqualTo(Money.ofMillions(4_800));
    assertThat(state.backlogAfter(Firms.START.plus(59))).isEqualTo(Money.ZERO);
  }

  private static Capacity.State online(Capacity.State state, Period notice) {
    Notice energised = new Notice.CapacityEnergised(state.contract().id(), new Megawatts(200));
    return state.apply(new ContractEvent.NoticeGiven(notice, energised));
  }

  /** What was put off is still owed to a supplier that has failed; it serves nothing any more. */
  @Test
  void nothingIsLeftToServeForASupplierThatHasFailed() {
    assertThat(backlog(rented(Money.ofMillions(7_500)).withoutPower())).isEqualTo(Money.ZERO);
    assertThat(backlog(rented(Money.ZERO).withoutPower())).isEqualTo(Money.ZERO);
  }
}
