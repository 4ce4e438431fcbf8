package dev.roundtrip.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.roundtrip.proto.v1.Decision;
import dev.roundtrip.proto.v1.ExpectedInbox;
import dev.roundtrip.proto.v1.HostReady;
import dev.roundtrip.proto.v1.HostRecord;
import dev.roundtrip.proto.v1.LedgerRecord;
import dev.roundtrip.proto.v1.MessageIdentity;
import dev.roundtrip.proto.v1.Notice;
import dev.roundtrip.proto.v1.NoticeToParty;
import dev.roundtrip.proto.v1.NumberedEvent;
import dev.roundtrip.proto.v1.Obligation;
import dev.roundtrip.proto.v1.PartyKind;
import dev.roundtrip.proto.v1.PartySettled;
import dev.roundtrip.proto.v1.Residence;
import dev.roundtrip.proto.v1.Round;
import dev.roundtrip.proto.v1.Said;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever arrives is a record or is refused with a reason, and nothing else happens. */
class MalformedTest {

  /** What is wrong with a ledger record, and what is said about it. */
  static Stream<Arguments> ledgerRecords() {
    return Stream.of(
        wrong("", record -> record.setRunId(""), "run_id: must be 1 to 128 letters"),
        wrong("", record -> record.setRunId("a/b"), "run_id: must be 1 to 128 letters"),
        wrong(
            "", record -> record.setRunId("r".repeat(129)), "found \"" + "r".repeat(80) + "...\""),
        wrong("", LedgerRecord.Builder::clearRecord, "record: nothing is set"),
        wrong(
            "RunStarted",
            record -> record.getRunStartedBuilder().setScenarioDigest("ABC"),
            "scenario_digest: must be 64 lower-case hexadecimal digits, found \"ABC\""),
        wrong(
            "RunStarted",
            record -> record.getRunStartedBuilder().setScenarioDigest("G".repeat(64)),
            "scenario_digest: must be 64 lower-case hexadecimal digits"),
        wrong(
            "RunStarted",
            record ->
                record
                    .getRunStartedBuilder()
                    .addDirectory(Residence.newBuilder().setParty("lab").setAddress("x:1")),
            "party: lab comes after maker"),
        wrong(
            "RunStarted",
            record -> record.getRunStartedBuilder().getDirectoryBuilder(0).setAddress(" "),
            "address: must be 1 to 255 characters"),
        wrong(
            "RunStarted",
            record -> record.getRunStartedBuilder().getDirectoryBuilder(0).setParty("Cloud"),
            "party: an id is up to 64 lower-case letters, digits and hyphens, found \"Cloud\""),
        wrong(
            "PartySettled",
            record -> record.getPartySettledBuilder().setPart(0),
            "part: counting begins with 1, found 0"),
        wrong(
            "PartySettled",
            record -> record.getPartySettledBuilder().setPart(3),
            "part: there is no part 3 of 2"),
        wrong(
            "PartySettled",
            record -> record.getPartySettledBuilder().setPeriodIndex(-1),
            "period_index: a month is 0 to 119999 months since the year 0, found -1"),
        wrong(
            "PartySettled",
            record -> record.getPartySettledBuilder().setPeriodIndex(120_000),
            "period_index: a month is 0 to 119999 months since the year 0, found 120000"),
        wrongEvent(NumberedEvent.Builder::clearEvent, "event: nothing is set"),
        wrongEvent(event -> event.setNumber(0), "number: counting begins with 1, found 0"),
        wrongEvent(
            event -> event.getContractSignedBuilder().clearContract(), "contract: is missing"),
        wrongEvent(
            event ->
                event
                    .getContractSignedBuilder()
                    .getContractBuilder()
                    .getEquityRoundBuilder()
                    .clearHeading(),
            "heading: is missing"),
        wrongEvent(
            event ->
                event
                    .getContractSignedBuilder()
                    .getContractBuilder()
                    .getEquityRoundBuilder()
                    .getHeadingBuilder()
                    .setLastPeriodIndex(1),
            "a term cannot end (0000-02) before 2027-03"),
        wrongEvent(
            event ->
                event
                    .getContractSignedBuilder()
                    .getContractBuilder()
                    .getEquityRoundBuilder()
                    .getInstalmentsBuilder(0)
                    .setAmountCents(0),
            "amount must be positive in 2027-03"),
        wrongEvent(event -> event.getObligationDueBuilder(), "obligation: is missing"),
        wrongEvent(
            event -> event.getObligationDueBuilder().setObligation(rent().setAmountCents(-5)),
            "an obligation must be positive"),
        wrongEvent(
            event -> event.getObligationDueBuilder().setObligation(rent().setObligee("lab")),
            "a party cannot owe itself"),
        wrongEvent(
            event -> event.getObligationDueBuilder().setObligation(rent().clearSeniority()),
            "seniority: nothing is set"),
        wrongEvent(
            event -> event.getObligationDueBuilder().setObligation(rent().setSeniorityValue(99)),
            "seniority: nothing is set, or something this build does not know"),
        wrongEvent(
            event -> event.getObligationRefusedBuilder().setObligation(rent()),
            "refusal: nothing is set"),
        wrongEvent(
            event -> event.getDefaultDeclaredBuilder().setParty("lab").setDepth(1),
            "cause: is missing"),
        wrong(
            "PeriodOpened",
            record -> record.getPeriodOpenedBuilder().clearEnvironment(),
            "environment: is missing"),
        wrong(
            "PeriodOpened",
            record -> record.getPeriodOpenedBuilder().setSettledRecords(-1),
            "settled_records: a count must not be negative, found -1"),
        wrong(
            "RoundOpened",
            record -> record.getRoundOpenedBuilder().setRoundValue(4),
            "round: nothing is set, or something this build does not know"),
        wrong(
            "RoundOpened",
            record ->
                record
                    .getRoundOpenedBuilder()
                    .addInboxes(ExpectedInbox.newBuilder().setReceiver("lab")),
            "party: lab comes after lab"),
        wrong(
            "PeriodClosed",
            record -> record.getPeriodClosedBuilder().clearHash(),
            "hash: must be 64 lower-case hexadecimal digits, found \"\""));
  }

  private static Arguments wrong(
      String sample, Consumer<LedgerRecord.Builder> change, String problem) {
    dev.roundtrip.wire.LedgerRecord whole =
        Samples.LEDGER_RECORDS.stream()
            .filter(record -> record.getClass().getSimpleName().startsWith(sample))
            .findFirst()
            .orElseThrow();
    LedgerRecord.Builder record = LedgerRecords.form(whole).toBuilder();
    change.accept(record);
    return Arguments.of(problem, record.build());
  }

  private static Arguments wrongEvent(Consumer<NumberedEvent.Builder> change, String problem) {
    return wrong(
        "PartySettled",
        record -> {
          PartySettled.Builder settled = record.getPartySettledBuilder();
          change.accept(settled.getEventsBuilder(0));
        },
        problem);
  }

  private static Obligation.Builder rent() {
    return Terms.encode(Samples.RENT).toBuilder();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ledgerRecords")
  void aMalformedLedgerRecordIsRefused(String problem, Message record) {
    assertThatThrownBy(() -> LedgerRecords.decode(record.toByteArray()))
        .isInstanceOf(WireException.class)
        .hasMessageContaining(problem);
  }

  /** What is wrong with a host record, and what is said about it. */
  static Stream<Arguments> hostRecords() {
    return Stream.of(
        Arguments.of("record: nothing is set", HostRecord.newBuilder()),
        saidWrongly("identity: is missing", Said.Builder::clearIdentity),
        saidWrongly("body: nothing is set", Said.Builder::clearBody),
        saidWrongly("run_id: must be", said -> identity(said).clearRunId()),
        saidWrongly(
            "round: nothing is set", said -> identity(said).setRound(Round.ROUND_UNSPECIFIED)),
        saidWrongly("sender: an id is", said -> identity(said).setSender("-lab")),
        saidWrongly("sequence: counting begins with 1", said -> identity(said).setSequence(-3)),
        saidWrongly("receiver: an id is", said -> told(said).setReceiver("")),
        saidWrongly("notice: nothing is set", said -> told(said).clearNotice()),
        saidWrongly(
            "drawn_mw: power must not be negative, found -1",
            said -> notice(said).getCallOffBuilder().setDrawnMw(-1)),
        saidWrongly(
            "contract_id: an id is up to 64",
            said -> notice(said).getCallOffBuilder().setContractId("a".repeat(65))),
        saidWrongly("terms: is missing", said -> notice(said).getRoundOfferedBuilder()),
        saidWrongly("obligation: is missing", said -> notice(said).getInvoicedBuilder()),
        saidWrongly("obligation: is missing", said -> said.getInstructionBuilder()),
        Arguments.of(
            "host_id: must be 1 to 64",
            done(record -> record.getRoundDoneBuilder().setHostId("h".repeat(65)))),
        Arguments.of(
            "messages: a count must not be negative",
            done(record -> record.getRoundDoneBuilder().getPartiesBuilder(0).setMessages(-1))),
        Arguments.of(
            "digest: must be 64",
            done(record -> record.getRoundDoneBuilder().getPartiesBuilder(0).clearDigest())),
        Arguments.of(
            "comes after",
            done(record ->
                record
                    .getRoundDoneBuilder()
                    .addParties(record.getRoundDoneBuilder().getParties(0)))));
  }

  private static Arguments saidWrongly(String problem, Consumer<Said.Builder> change) {
    Said.Builder said =
        Messages.encode((dev.roundtrip.wire.HostRecord.Said) Samples.HOST_RECORDS.get(0))
            .toBuilder();
    change.accept(said);
    return Arguments.of(problem, HostRecord.newBuilder().setSaid(said));
  }

  private static HostRecord.Builder done(Consumer<HostRecord.Builder> change) {
    try {
      HostRecord.Builder record =
          HostRecord.parseFrom(HostRecords.encode(Samples.HOST_RECORDS.get(1))).toBuilder();
      change.accept(record);
      return record;
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private static MessageIdentity.Builder identity(Said.Builder said) {
    return said.getIdentityBuilder();
  }

  private static NoticeToParty.Builder told(Said.Builder said) {
    return said.getToPartyBuilder();
  }

  private static Notice.Builder notice(Said.Builder said) {
    return said.getToPartyBuilder().getNoticeBuilder();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostRecords")
  void aMalformedHostRecordIsRefused(String problem, HostRecord.Builder record) {
    assertThatThrownBy(() -> HostRecords.decode(record.build().toByteArray()))
        .isInstanceOf(WireException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void whatIsTooLongIsNeitherReadNorSent() {
    byte[] tooLong = new byte[512 * 1024 + 1];
    assertThatThrownBy(() -> LedgerRecords.decode(tooLong))
        .isInstanceOf(WireException.class)
        .hasMessage("ledger record: 524289 bytes are over 524288");
    dev.roundtrip.economy.policy.Decision decision =
        dev.roundtrip.economy.policy.Decision.of("p", "w".repeat(512 * 1024));
    dev.roundtrip.wire.HostRecord.Said said =
        new dev.roundtrip.wire.HostRecord.Said(
            Samples.RUN,
            Samples.message(
                1, new dev.roundtrip.economy.simulation.Message.Body.Decided(decision)));
    assertThatThrownBy(() -> HostRecords.encode(said))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("over 524288");
    Said call =
        Said.newBuilder().setDecision(Decision.newBuilder().setWhat(decision.what())).build();
    assertThatThrownBy(() -> Messages.decode(call))
        .isInstanceOf(WireException.class)
        .hasMessageContaining("over 524288");
  }

  @Test
  void aHostOfNobodyOrOfASectorIsRefused() {
    assertThatThrownBy(() -> Announcements.decode(HostReady.getDefaultInstance()))
        .hasMessage("kinds: a host is for at least one kind of party");
    HostReady sector = HostReady.newBuilder().addKinds(PartyKind.PARTY_KIND_OUTSIDE).build();
    assertThatThrownBy(() -> Announcements.decode(sector))
        .hasMessage("kinds: a sector has no host");
  }

  @Test
  void anErrorNamesTheField() {
    assertThatThrownBy(() -> LedgerRecords.decode(new byte[0]))
        .isInstanceOfSatisfying(
            WireException.class, error -> assertThat(error.field()).isEqualTo("run_id"));
  }

  /** Bytes that were cut off or changed are still a record, or are refused. */
  @Test
  void brokenBytesAreRefusedOrMeanSomethingElse() {
    int refused = 0;
    for (int seed = 0; seed < 10_000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = HostRecords.encode(new Any(seed).of(dev.roundtrip.wire.HostRecord.class));
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      byte[] broken = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
      refused += isRefused(seed, broken) ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(5_000);
  }

  private static boolean isRefused(int seed, byte[] broken) {
    try {
      HostRecords.decode(broken);
      return false;
    } catch (WireException expected) {
      return true;
    } catch (RuntimeException e) {
      throw new AssertionError("seed " + seed, e);
    }
  }
}
