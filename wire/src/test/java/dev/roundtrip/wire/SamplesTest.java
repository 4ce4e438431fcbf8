package dev.roundtrip.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.Message;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** There is a sample of everything, so nothing is added without being seen to travel. */
class SamplesTest {

  static Stream<Arguments> sealedTypes() {
    return Stream.of(
        Arguments.of(Notice.class, Samples.NOTICES),
        Arguments.of(Message.Body.class, Samples.BODIES),
        Arguments.of(Event.class, Samples.EVENTS),
        Arguments.of(ContractEvent.class, Samples.CONTRACT_EVENTS),
        Arguments.of(ContractState.class, SampleContracts.ALL),
        Arguments.of(LedgerRecord.class, Samples.LEDGER_RECORDS),
        Arguments.of(HostRecord.class, Samples.HOST_RECORDS));
  }

  @ParameterizedTest
  @MethodSource("sealedTypes")
  void everySubtypeHasASample(Class<?> sealed, List<?> samples) {
    assertThat(samples)
        .extracting(sample -> (Object) sample.getClass())
        .containsOnly(subtypes(sealed).toArray());
  }

  private static Stream<Class<?>> subtypes(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(SamplesTest::subtypes)
        : Stream.of(type);
  }
}
