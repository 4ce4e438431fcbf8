package dev.roundtrip.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.contract.ConditionsPrecedent;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Interventions;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.simulation.Message;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** {@code decode(encode(x))} is {@code x}. */
class RoundTripTest {

  private static final int DRAWS = 2_000;

  static final List<LedgerRecord> LEDGER_RECORDS = Samples.LEDGER_RECORDS;

  static final List<HostRecord> HOST_RECORDS =
      Stream.of(
              Samples.HOST_RECORDS.stream(),
              Samples.BODIES.stream().map(RoundTripTest::said),
              Samples.NOTICES.stream().map(RoundTripTest::told))
          .flatMap(records -> records)
          .toList();

  private static HostRecord said(Message.Body body) {
    return new HostRecord.Said(Samples.RUN, Samples.message(1, body));
  }

  private static HostRecord told(Notice notice) {
    return said(new Message.Body.ToParty(Samples.CLOUD, notice));
  }

  @ParameterizedTest
  @FieldSource("LEDGER_RECORDS")
  void aLedgerRecordReturnsAsItWas(LedgerRecord record) throws WireException {
    assertThat(LedgerRecords.decode(LedgerRecords.encode(record))).isEqualTo(record);
  }

  @ParameterizedTest
  @FieldSource("HOST_RECORDS")
  void aHostRecordReturnsAsItWas(HostRecord record) throws WireException {
    assertThat(HostRecords.decode(HostRecords.encode(record))).isEqualTo(record);
  }

  @Test
  void anyLedgerRecordReturnsAsItWas() throws WireException {
    for (int seed = 0; seed < DRAWS; seed++) {
      LedgerRecord record = new Any(seed).of(LedgerRecord.class);
      assertThat(LedgerRecords.decode(LedgerRecords.encode(record)))
          .as("seed %d", seed)
          .isEqualTo(record);
    }
  }

  @Test
  void anyHostRecordReturnsAsItWas() throws WireException {
    for (int seed = 0; seed < DRAWS; seed++) {
      HostRecord record = new Any(seed).of(HostRecord.class);
      assertThat(HostRecords.decode(HostRecords.encode(record)))
          .as("seed %d", seed)
          .isEqualTo(record);
    }
  }

  @Test
  void sharesHeldBeforeTheRunAndConditionsPrecedentDoNotTravel() {
    EquityRound held = roundWith(Money.ofCents(1), ConditionsPrecedent.NONE);
    EquityRound conditional = roundWith(Money.ZERO, new ConditionsPrecedent(true, Money.ZERO));
    for (EquityRound round : List.of(held, conditional)) {
      assertThatThrownBy(() -> HostRecords.encode(told(new Notice.RoundOffered(round))))
          .hasMessageContaining("are the scenario's to state");
    }
    EquityRound plain = roundWith(Money.ZERO, ConditionsPrecedent.NONE);
    assertThat(HostRecords.encode(told(new Notice.RoundOffered(plain)))).isNotEmpty();
  }

  private static EquityRound roundWith(Money opening, ConditionsPrecedent precedent) {
    return new EquityRound(
        Samples.ROUND.heading(),
        Samples.FUND,
        Samples.BUYER,
        opening,
        Samples.ROUND.instalments(),
        Samples.ROUND.postMoney(),
        precedent);
  }

  @Test
  void theSameRecordHasTheSameBytes() throws WireException {
    for (int seed = 0; seed < DRAWS; seed++) {
      byte[] bytes = LedgerRecords.encode(new Any(seed).of(LedgerRecord.class));
      assertThat(LedgerRecords.encode(LedgerRecords.decode(bytes))).isEqualTo(bytes);
    }
  }

  @Test
  void aDoubleKeepsEveryBit() throws WireException {
    long[] patterns = {0L, 1L << 63, 1L, 0x7ff0000000000000L, 0x7ff8000000000001L, -1L};
    for (long bits : patterns) {
      double value = Double.longBitsToDouble(bits);
      Environment environment =
          new Environment(
              Samples.MARCH,
              Samples.ENVIRONMENT.baseRate(),
              value,
              value,
              Samples.ENVIRONMENT.supply(),
              Samples.ENVIRONMENT.rentals(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              Interventions.NONE);
      LedgerRecord.PeriodOpened opened =
          new LedgerRecord.PeriodOpened(Samples.RUN, environment, List.of(), 0);
      LedgerRecord returned = LedgerRecords.decode(LedgerRecords.encode(opened));
      double sentiment = ((LedgerRecord.PeriodOpened) returned).environment().sentiment();
      assertThat(Double.doubleToRawLongBits(sentiment)).isEqualTo(bits);
    }
  }

  @Test
  void anAnnouncementReturnsAsItWas() throws WireException {
    Announcement announcement =
        new Announcement(
            "clouds",
            new TreeSet<>(List.of(PartyKind.CLOUD, PartyKind.CHIP_MAKER)),
            "clouds:9092",
            Samples.DIGEST);
    assertThat(Announcements.decode(Announcements.encode(announcement))).isEqualTo(announcement);
  }

  @Test
  void everyKindOfPartyReturnsAsItWas() throws WireException {
    for (PartyKind kind : PartyKind.values()) {
      assertThat(Announcements.decode(Announcements.encode(kind))).isEqualTo(kind);
    }
  }
}
