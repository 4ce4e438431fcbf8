package dev.roundtrip.host;

import static dev.roundtrip.host.RecordedRun.RUN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Round;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.wire.LedgerRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The rules of identity and place, as a host keeps them. */
class PartyHostTest {

  private static final Economy ECONOMY = SmallEconomy.twoYears();
  private static final List<PartyId> OURS = List.of(SmallEconomy.BUYER, SmallEconomy.CLOUD);
  private static final RecordedRun RECORDED = RecordedRun.of(ECONOMY, 6);
  private static final List<Turn> EXPECTED = RECORDED.turnsOf(OURS);

  private final PartyHost host = new PartyHost(RUN, ECONOMY, OURS);
  private final List<Turn> turns = new ArrayList<>();
  private int published;

  @Test
  void actsOnceInEachRoundWhenItsInboxesHoldWhatWasCounted() {
    for (Turn turn : RECORDED.turns()) {
      while (host.position().isBefore(turn.place())) {
        hear(RECORDED.published().get(published++));
      }
      turn.messages().forEach(this::hear);
    }
    assertThat(turns).isEqualTo(EXPECTED);
  }

  @Test
  void aRepeatChangesNothing() {
    for (int twice = 0; twice < 2; twice++) {
      RECORDED.messages().forEach(this::hear);
      RECORDED.messages().forEach(this::hear);
      RECORDED.published().forEach(this::hear);
      RECORDED.published().forEach(this::hear);
    }
    assertThat(turns).isEqualTo(EXPECTED);
  }

  @Test
  void whatIsAheadIsKept() {
    RECORDED.messages().reversed().forEach(this::hear);
    RECORDED.published().reversed().forEach(this::hear);
    assertThat(turns).isEqualTo(EXPECTED);
  }

  @Test
  void whatIsBehindIsDropped() {
    hearAll();
    Message old = otherBody(toUs());
    assertThat(host.on(old)).isEmpty();
    LedgerRecord.RoundOpened opened = firstRound();
    assertThat(
            host.on(
                new LedgerRecord.RoundOpened(
                    RUN, opened.period(), opened.round(), expected(SmallEconomy.BUYER, 99))))
        .isEmpty();
    assertThat(turns).isEqualTo(EXPECTED);
  }

  @Test
  void theSameIdentityWithAnotherBodyIsAnError() {
    Message message = toUs();
    host.on(message);
    assertThatThrownBy(() -> host.on(otherBody(message)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining(message.id().toString())
        .hasMessageContaining(message.body().toString())
        .hasMessageContaining(otherBody(message).body().toString());
  }

  @Test
  void anOwnMessageInTheLogThatDiffersIsAnError() {
    Turn first = EXPECTED.getFirst();
    Message own =
        first.messages().stream()
            .filter(message ->
                message.body() instanceof Message.Body.ToParty(var to, var notice)
                    && OURS.contains(to))
            .findFirst()
            .orElseThrow();
    host.on(otherBody(own));
    assertThatThrownBy(this::hearAll).isInstanceOf(ConflictException.class);
  }

  @Test
  void moreThanWasCountedIsAnError() {
    Message message = toUs();
    Message.Identity id = message.id();
    host.on(
        new Message(
            new Message.Identity(id.period(), id.round(), id.sender(), 999), message.body()));
    assertThatThrownBy(this::hearAll)
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("counted");
  }

  @Test
  void aRoundOpenedTwiceWithOtherCountsIsAnError() {
    LedgerRecord.RoundOpened opened =
        new LedgerRecord.RoundOpened(RUN, SmallEconomy.FIRST, Round.COMMIT, new TreeMap<>());
    host.on(opened);
    assertThatThrownBy(() ->
            host.on(
                new LedgerRecord.RoundOpened(
                    RUN, SmallEconomy.FIRST, Round.COMMIT, expected(SmallEconomy.BUYER, 1))))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void aMonthOpensOnlyWhenAllThatSettledIsThere() {
    LedgerRecord lost =
        RECORDED.published().stream()
            .filter(LedgerRecord.PartySettled.class::isInstance)
            .findFirst()
            .orElseThrow();
    RECORDED.messages().forEach(this::hear);
    RECORDED.published().stream().filter(record -> record != lost).forEach(this::hear);
    assertThat(turns).isEqualTo(EXPECTED.subList(0, 3));
    assertThat(host.isWaiting()).isTrue();
    hear(lost);
    assertThat(turns).isEqualTo(EXPECTED);
    assertThat(host.isWaiting()).isFalse();
  }

  @Test
  void anInboxThatIsIncompleteIsWaitedFor() {
    Message lost = toUs();
    RECORDED.published().forEach(this::hear);
    RECORDED.messages().stream().filter(message -> message != lost).forEach(this::hear);
    assertThat(turns).isEqualTo(EXPECTED.subList(0, 2));
    assertThat(host.isWaiting()).isTrue();
    hear(lost);
    assertThat(turns).isEqualTo(EXPECTED);
  }

  @Test
  void whatBelongsElsewhereIsRefused() {
    assertThatThrownBy(
            () -> host.on(new LedgerRecord.PeriodClosed("other", SmallEconomy.FIRST, "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other");
    Message message = toUs();
    assertRefused(
        new Message.Identity(SmallEconomy.FIRST.previous(), Round.PLAN, SmallEconomy.CHIPS, 1),
        message);
    assertRefused(
        new Message.Identity(SmallEconomy.FIRST, Round.PLAN, SmallEconomy.CUSTOMERS, 1), message);
    assertRefused(
        new Message.Identity(SmallEconomy.FIRST, Round.PLAN, new PartyId("nobody"), 1), message);
    assertRefused(
        new Message.Identity(SmallEconomy.FIRST, Round.PLAN, SmallEconomy.CHIPS, 0), message);
    assertThatThrownBy(() -> new PartyHost(RUN, ECONOMY, List.of(SmallEconomy.CUSTOMERS)))
        .hasMessageContaining("takes no part");
  }

  private void assertRefused(Message.Identity id, Message message) {
    assertThatThrownBy(() -> host.on(new Message(id, message.body())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void hearAll() {
    RECORDED.messages().forEach(this::hear);
    RECORDED.published().forEach(this::hear);
  }

  private void hear(LedgerRecord record) {
    turns.addAll(host.on(record));
  }

  private void hear(Message message) {
    turns.addAll(host.on(message));
  }

  private static LedgerRecord.RoundOpened firstRound() {
    return RECORDED.published().stream()
        .filter(LedgerRecord.RoundOpened.class::isInstance)
        .map(LedgerRecord.RoundOpened.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** A message of somebody else to one of the host's parties. */
  private static Message toUs() {
    return RECORDED.messages().stream()
        .filter(message -> message.id().round() == Round.RESPOND)
        .filter(message -> !OURS.contains(message.id().sender()))
        .filter(message ->
            message.body() instanceof Message.Body.ToParty(var to, var notice) && OURS.contains(to))
        .findFirst()
        .orElseThrow();
  }

  private static Message otherBody(Message message) {
    PartyId receiver = ((Message.Body.ToParty) message.body()).receiver();
    Notice other = new Notice.UsageReported(new ContractId("power"), new Megawatts(1));
    return new Message(message.id(), new Message.Body.ToParty(receiver, other));
  }

  private static SortedMap<PartyId, SortedMap<PartyId, Integer>> expected(
      PartyId receiver, int count) {
    return new TreeMap<>(Map.of(receiver, new TreeMap<>(Map.of(SmallEconomy.CHIPS, count))));
  }
}
