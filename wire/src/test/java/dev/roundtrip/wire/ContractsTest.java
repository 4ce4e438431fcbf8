package dev.roundtrip.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.proto.v1.ContractView;
import dev.roundtrip.proto.v1.Measure;
import dev.roundtrip.proto.v1.MeasureUnit;
import dev.roundtrip.proto.v1.PartyPosition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ContractsTest {

  static final List<ContractState> CONTRACTS = SampleContracts.ALL;

  @ParameterizedTest
  @FieldSource("CONTRACTS")
  void everyTypeIsDescribedWithItsFigures(ContractState state) {
    ContractView view = Contracts.describe(state);
    String typeName = state.contract().getClass().getSimpleName();
    assertThat(view.getType().replaceAll("[ -]", "")).isEqualToIgnoringCase(typeName);
    assertThat(view.getHeading().getContractId()).isEqualTo(state.contract().id().value());
    assertThat(view.getObligor()).isEqualTo(state.contract().obligor().value());
    assertThat(view.getObligee()).isEqualTo(state.contract().obligee().value());
    assertThat(view.getMeasuresList())
        .isNotEmpty()
        .allSatisfy(measure -> {
          assertThat(measure.getName()).isNotEmpty();
          assertThat(measure.getUnit()).isNotEqualTo(MeasureUnit.MEASURE_UNIT_UNSPECIFIED);
        });
    assertThat(view.getMeasuresList()).extracting(Measure::getName).doesNotHaveDuplicates();
  }

  @Test
  void capacityShowsWhatIsEnergisedAndBilled() {
    ContractView view = Contracts.describe(SampleContracts.ALL.get(0));
    assertThat(view.getMeasuresList())
        .contains(
            measure("planned", MeasureUnit.MEASURE_UNIT_MEGAWATTS, 350),
            measure("energised", MeasureUnit.MEASURE_UNIT_MEGAWATTS, 350),
            measure("minimum use", MeasureUnit.MEASURE_UNIT_BILLIONTHS, 900_000_000),
            measure("billed", MeasureUnit.MEASURE_UNIT_CENTS, 6_000_000_000L));
  }

  @Test
  void chipsShowWhatIsOrderedAndUnpaid() {
    ContractView view = Contracts.describe(SampleContracts.ALL.get(1));
    assertThat(view.getMeasuresList())
        .contains(
            measure("ordered", MeasureUnit.MEASURE_UNIT_MEGAWATTS, 100),
            measure("delivered", MeasureUnit.MEASURE_UNIT_MEGAWATTS, 0),
            measure("unpaid on orders", MeasureUnit.MEASURE_UNIT_CENTS, 280_000_000_000L));
  }

  private static Measure measure(String name, MeasureUnit unit, long amount) {
    return Measure.newBuilder().setName(name).setUnit(unit).setAmount(amount).build();
  }

  @Test
  void aPositionShowsOnlyWhatConcernsTheParty() {
    Obligation others =
        new Obligation(
            new ObligationId(Samples.RENT.id().contract(), ObligationKind.SALES, Samples.MARCH),
            Samples.MAKER,
            Samples.FUND,
            Money.ofCents(1),
            Samples.RENT.seniority());
    PartyPosition position =
        Contracts.position(
            Samples.BUYER, Samples.MARCH, Money.ofCents(5), List.of(Samples.RENT, others), false);
    assertThat(position.getCashCents()).isEqualTo(5);
    assertThat(position.getOverdueToPayList()).containsExactly(Terms.encode(Samples.RENT));
    assertThat(position.getOverdueToReceiveList()).isEmpty();
  }

  @Test
  void aQuoteShowsWhatWouldBeDue() {
    assertThat(Contracts.quote(Samples.MARCH, List.of(Samples.RENT)).getObligationsList())
        .containsExactly(Terms.encode(Samples.RENT));
  }
}
