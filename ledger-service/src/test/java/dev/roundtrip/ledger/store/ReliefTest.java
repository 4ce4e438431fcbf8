package dev.roundtrip.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.StretchOut;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReliefTest {

  private static final Period MONTH = Period.parse("2027-06");

  private final List<ContractState> registry =
      ScenarioLoader.load("openai-2025").economy().contracts().stream()
          .map(Contract::atSigning)
          .toList();
  private final Capacity rented =
      registry.stream()
          .map(ContractState::contract)
          .filter(Capacity.class::isInstance)
          .map(Capacity.class::cast)
          .findFirst()
          .orElseThrow();
  private final Relief relief = new Relief(registry);

  private static Event given(Notice notice) {
    return new Event.ContractChanged(new ContractEvent.NoticeGiven(MONTH, notice));
  }

  @Test
  void rentPutOffIsToldOfTheBuyer() {
    StretchOut terms = new StretchOut(Rate.ofPercent(30), 24, Rate.ofPercent(10));
    EventRow row =
        relief.in(MONTH, given(new Notice.StretchOutGranted(rented.id(), terms))).orElseThrow();
    assertThat(row.kind()).isEqualTo(EventKind.RELIEVED);
    assertThat(row.party()).isEqualTo(rented.buyer());
    assertThat(row.contract()).isEqualTo(rented.id());
    assertThat(row.text()).isEqualTo("may put off 30% of the rent for 24 months");
  }

  @Test
  void droppedPowerAndWaivedCovenantsAreToldToo() {
    Megawatts dropped = new Megawatts(500);
    assertThat(relief.in(MONTH, given(new Notice.StepDownGranted(rented.id(), dropped, 6))))
        .hasValueSatisfying(row -> assertThat(row.text()).startsWith("may drop " + dropped));
    Notice waived = new Notice.CovenantWaived(rented.id(), Money.ofMillions(1), MONTH);
    assertThat(relief.in(MONTH, given(waived)))
        .hasValueSatisfying(row -> assertThat(row.text()).endsWith("until 2027-06"));
  }

  @Test
  void whatIsOnlyAskedForIsNoRelief() {
    assertThat(relief.in(MONTH, given(new Notice.StepDownAsked(rented.id(), new Megawatts(1), 6))))
        .isEmpty();
  }

  @Test
  void aContractThatHasEndedMeanwhileIsNotTold() {
    Notice granted = new Notice.StepDownGranted(new ContractId("gone"), new Megawatts(1), 6);
    assertThat(relief.in(MONTH, given(granted))).isEmpty();
  }
}
