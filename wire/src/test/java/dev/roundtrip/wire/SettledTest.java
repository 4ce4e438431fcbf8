package dev.roundtrip.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.NumberedEvent;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettledTest {

  private static final int LIMIT = 512 * 1024;

  private static List<LedgerRecord.PartySettled> split(List<NumberedEvent> events) {
    return Settled.split("r".repeat(128), Samples.MARCH, Samples.BUYER, events);
  }

  private static List<NumberedEvent> manyEvents(int size) {
    return IntStream.rangeClosed(1, size)
        .mapToObj(
            number -> new NumberedEvent(number, Samples.EVENTS.get(number % Samples.EVENTS.size())))
        .toList();
  }

  @Test
  void whatIsShortIsOneRecord() {
    assertThat(split(manyEvents(10)))
        .containsExactly(
            new LedgerRecord.PartySettled(
                "r".repeat(128), Samples.MARCH, Samples.BUYER, 1, 1, manyEvents(10)));
  }

  @Test
  void nothingIsNoRecord() {
    assertThat(split(List.of())).isEmpty();
  }

  @Test
  void whatIsLongIsSplitIntoPartsThatAreShortAndWhole() {
    List<NumberedEvent> events = manyEvents(40_000);
    List<LedgerRecord.PartySettled> parts = split(events);
    assertThat(parts).hasSizeBetween(3, 20);
    assertThat(parts).allSatisfy(part -> assertThat(part.parts()).isEqualTo(parts.size()));
    assertThat(parts)
        .extracting(LedgerRecord.PartySettled::part)
        .isEqualTo(IntStream.rangeClosed(1, parts.size()).boxed().toList());
    assertThat(parts.stream().flatMap(part -> part.events().stream()).toList()).isEqualTo(events);
    assertThat(parts.subList(0, parts.size() - 1))
        .extracting(part -> LedgerRecords.encode(part).length)
        .allSatisfy(length -> assertThat(length).isBetween(LIMIT - 2048, LIMIT));
  }

  @Test
  void anEventThatFitsNoRecordIsAnError() {
    Period first = Samples.ROUND.term().first();
    List<Schedule.Step> steps =
        IntStream.range(0, 60_000)
            .mapToObj(month -> new Schedule.Step(first.plus(month), Long.MAX_VALUE >> 20))
            .toList();
    EquityRound round =
        new EquityRound(
            Samples.ROUND.heading(),
            Samples.FUND,
            Samples.BUYER,
            Schedule.of(steps),
            Samples.ROUND.postMoney());
    NumberedEvent event = new NumberedEvent(1, new Event.ContractSigned(round));
    assertThatThrownBy(() -> split(List.of(event)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too long for a record");
  }
}
