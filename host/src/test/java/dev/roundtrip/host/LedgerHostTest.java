package dev.roundtrip.host;

import static dev.roundtrip.host.RecordedRun.RUN;
import static dev.roundtrip.host.RecordedRun.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Round;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.LedgerRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The rules of counting, as the ledger keeps them. */
class LedgerHostTest {

  private static final Economy ECONOMY = SmallEconomy.twoYears();
  private static final int MONTHS = 4;
  private static final RecordedRun RECORDED = RecordedRun.of(ECONOMY, MONTHS);

  private final LedgerHost ledger = new LedgerHost(RUN, ECONOMY, SEED);

  @Test
  void publishesTheNextRoundWhenAllHaveReportedAndNotBefore() {
    ledger.open(List.of());
    Turn plan = RECORDED.turns().getFirst();
    List<HostRecord> records = new ArrayList<>();
    for (PartyId party : ECONOMY.actors()) {
      records.addAll(RecordedRun.recordsOf(party.value(), RecordedRun.part(plan, List.of(party))));
    }
    for (HostRecord record : records.subList(0, records.size() - 1)) {
      assertThat(ledger.on(record)).isEmpty();
    }
    assertThat(ledger.missing()).containsExactly(SmallEconomy.LENDER);
    assertThat(ledger.on(records.getLast()))
        .singleElement()
        .isEqualTo(new Output.Publish(published(Round.RESPOND)));
    assertThat(ledger.missing()).containsExactlyElementsOf(ECONOMY.actors());
  }

  @Test
  void aReportMayComeBeforeWhatItCounts() {
    ledger.open(List.of());
    List<HostRecord> records = RecordedRun.recordsOf("all", RECORDED.turns().getFirst());
    List<Output> outputs = new ArrayList<>();
    records.reversed().forEach(record -> outputs.addAll(ledger.on(record)));
    assertThat(outputs).containsExactly(new Output.Publish(published(Round.RESPOND)));
  }

  @Test
  void aRepeatChangesNothing() {
    ledger.open(List.of());
    List<Output> outputs = new ArrayList<>();
    for (Turn turn : RECORDED.turns().subList(0, 3)) {
      for (int i = 0; i < 3; i++) {
        RecordedRun.recordsOf("host-" + i, turn).forEach(r -> outputs.addAll(ledger.on(r)));
      }
    }
    assertThat(outputs)
        .containsExactly(
            new Output.Publish(published(Round.RESPOND)),
            new Output.Publish(published(Round.COMMIT)),
            new Output.ReadyToClose(SmallEconomy.FIRST));
    assertThat(ledger.missing()).isEmpty();
  }

  @Test
  void whatWasHeardBeforeTheMonthOpenedCountsOnceItIsOpen() {
    RECORDED.turns().subList(0, 3).forEach(turn -> assertThat(hear(turn)).isEmpty());
    ledger.open(List.of());
    assertThat(ledger.proceed()).hasSize(3).last().isInstanceOf(Output.ReadyToClose.class);
  }

  @Test
  void whatIsBehindIsDropped() {
    ledger.open(List.of());
    RECORDED.turns().subList(0, 3).forEach(this::hear);
    PeriodResult first = ledger.close();
    HostRecord.Said said = ledger.said().getFirst();
    assertThat(ledger.on(otherBody(said))).isEmpty();
    ledger.open(List.of());
    assertThat(ledger.on(otherBody(said))).isEmpty();
    RECORDED.turns().subList(3, 6).forEach(this::hear);
    assertThat(ledger.close().environment().period())
        .isEqualTo(first.environment().period().next());
  }

  @Test
  void theSameIdentityWithAnotherBodyIsAnError() {
    ledger.open(List.of());
    RECORDED.turns().subList(0, 2).forEach(this::hear);
    HostRecord.Said said =
        new HostRecord.Said(RUN, RECORDED.turns().getFirst().messages().getFirst());
    assertThatThrownBy(() -> ledger.on(otherBody(said)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining(said.message().id().toString())
        .hasMessageContaining(said.message().body().toString())
        .hasMessageContaining(otherBody(said).message().body().toString());
  }

  @Test
  void anotherCountOfTheSameRoundIsAnError() {
    ledger.open(List.of());
    hear(RECORDED.turns().getFirst());
    assertThatThrownBy(
            () -> ledger.on(done(SmallEconomy.BUYER, new HostRecord.Count(1, "0".repeat(64)))))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("buyer");
  }

  @Test
  void moreThanWasReportedIsAnError() {
    ledger.open(List.of());
    hear(RECORDED.turns().getFirst());
    Message message = RECORDED.turns().getFirst().messages().getFirst();
    Message.Identity id = message.id();
    Message more =
        new Message(
            new Message.Identity(id.period(), id.round(), id.sender(), 999), message.body());
    assertThatThrownBy(() -> ledger.on(new HostRecord.Said(RUN, more)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("999");
  }

  @Test
  void aDigestThatDoesNotMatchIsAnError() {
    ledger.open(List.of());
    assertThatThrownBy(
            () -> ledger.on(done(SmallEconomy.BUYER, new HostRecord.Count(0, "0".repeat(64)))))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("digest");
  }

  @Test
  void whatBelongsElsewhereIsRefused() {
    Message message = RECORDED.messages().getFirst();
    assertThatThrownBy(() -> ledger.on(new HostRecord.Said("other", message)))
        .isInstanceOf(IllegalArgumentException.class);
    Message.Identity id =
        new Message.Identity(SmallEconomy.FIRST, Round.PLAN, SmallEconomy.CUSTOMERS, 1);
    assertThatThrownBy(() -> ledger.on(new HostRecord.Said(RUN, new Message(id, message.body()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("customers");
  }

  @Test
  void aMonthIsClosedOnlyWhenAllIsThereAndOpenedOnlyWhenTheLastIsClosed() {
    assertThatThrownBy(ledger::close).isInstanceOf(IllegalStateException.class);
    ledger.open(List.of());
    assertThatThrownBy(ledger::close).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ledger.open(List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2026-01 is still open");
  }

  @Test
  void theNextMonthBeginsWithWhatSettledAndWhatWasSaidLast() {
    RECORDED.turns().subList(0, 3).forEach(this::hear);
    ledger.open(List.of());
    ledger.proceed();
    PeriodResult result = ledger.close();
    List<LedgerRecord> records = ledger.open(List.of());
    List<LedgerRecord.PartySettled> settled =
        records.stream()
            .filter(LedgerRecord.PartySettled.class::isInstance)
            .map(LedgerRecord.PartySettled.class::cast)
            .toList();
    assertThat(settled).hasSize(result.heard().size());
    assertThat(settled)
        .allSatisfy(part -> assertThat(part.events()).isEqualTo(result.heard().get(part.party())));
    assertThat(records.get(settled.size()))
        .isInstanceOfSatisfying(
            LedgerRecord.PeriodOpened.class,
            opened -> assertThat(opened.settledRecords()).isEqualTo(settled.size()));
    assertThat(records.getLast()).isInstanceOf(LedgerRecord.RoundOpened.class);
  }

  @Test
  void everyRoundCountsWhatWasSaidInTheRoundBefore() {
    RecordedRun run = RecordedRun.of(ECONOMY, ECONOMY.horizon().months());
    List<Integer> counted = new ArrayList<>();
    for (LedgerRecord record : run.published()) {
      if (record instanceof LedgerRecord.RoundOpened opened) {
        counted.add(
            opened.expected().values().stream()
                .flatMap(bySender -> bySender.values().stream())
                .mapToInt(Integer::intValue)
                .sum());
      }
    }
    List<Integer> said =
        new ArrayList<>(run.turns().stream().map(LedgerHostTest::saidToActors).toList());
    said.addFirst(0);
    said.removeLast();
    assertThat(counted).isEqualTo(said);
    assertThat(run.turns())
        .as("something is said in the last round of a month")
        .anyMatch(turn -> turn.round() == Round.COMMIT && saidToActors(turn) > 0);
  }

  private static int saidToActors(Turn turn) {
    return (int)
        turn.messages().stream()
            .filter(message ->
                message.body() instanceof Message.Body.ToParty(PartyId to, var notice)
                    && ECONOMY.party(to).kind().acts())
            .count();
  }

  @Test
  void whatIsTooLongForARecordIsSplit() {
    LedgerHost splitting = new LedgerHost(RUN, ECONOMY, SEED, 2);
    splitting.open(List.of());
    RECORDED.turns().subList(0, 3).stream()
        .flatMap(turn -> RecordedRun.recordsOf("all", turn).stream())
        .forEach(splitting::on);
    PeriodResult result = splitting.close();
    List<LedgerRecord> records = splitting.open(List.of());
    TreeMap<PartyId, List<Object>> joined = new TreeMap<>();
    for (LedgerRecord record : records) {
      if (record instanceof LedgerRecord.PartySettled part) {
        assertThat(part.events()).hasSizeBetween(1, 2);
        List<Object> events = joined.computeIfAbsent(part.party(), party -> new ArrayList<>());
        assertThat(part.part()).isEqualTo(events.size() / 2 + 1);
        events.addAll(part.events());
      }
    }
    assertThat(joined).isEqualTo(result.heard());
  }

  @Test
  void aLedgerThatComesBackGoesOnWhereItWas() {
    List<List<HostRecord.Said>> stored = new ArrayList<>();
    List<String> hashes = new ArrayList<>();
    for (int month = 0; month < MONTHS; month++) {
      ledger.open(List.of());
      RECORDED.turns().subList(3 * month, 3 * month + 3).forEach(this::hear);
      hashes.add(ledger.close().hash());
      stored.add(ledger.said());
    }
    LedgerHost back = new LedgerHost(RUN, ECONOMY, SEED);
    List<String> again = new ArrayList<>();
    stored.forEach(said -> again.add(back.replay(List.of(), said.reversed()).hash()));
    assertThat(again).isEqualTo(hashes);
    assertThat(back.open(List.of())).isEqualTo(ledger.open(List.of()));
    assertThatThrownBy(() -> new LedgerHost(RUN, ECONOMY, SEED).replay(List.of(), stored.get(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shocksThatBearOnTheMonthAreNamed() {
    Shock now = ShockSpec.parse("revenue-miss:size=40%,from=2026-01,for=2m");
    Shock later = ShockSpec.parse("revenue-miss:size=10%,from=2026-09");
    LedgerHost shocked = new LedgerHost(RUN, ECONOMY.withShocks(List.of(now)), SEED);
    assertThat(shocked.open(List.of(later, now)).getFirst())
        .isInstanceOfSatisfying(
            LedgerRecord.PeriodOpened.class,
            opened -> assertThat(opened.activeShocks()).containsExactly(now.spec(), now.spec()));
  }

  @Test
  void theRunEndsWithTheHorizon() {
    DirectRun run = new DirectRun(RUN, ECONOMY, SEED);
    while (!run.isFinished()) {
      run.step(List.of());
    }
    assertThat(run.ledger().hash()).isEqualTo(new Simulation(ECONOMY, SEED, 0).run());
    assertThatThrownBy(() -> run.step(List.of())).hasMessageContaining("the last month is closed");
  }

  private List<Output> hear(Turn turn) {
    List<Output> outputs = new ArrayList<>();
    RecordedRun.recordsOf("all", turn).forEach(record -> outputs.addAll(ledger.on(record)));
    return outputs;
  }

  private static LedgerRecord published(Round round) {
    return RECORDED.published().stream()
        .filter(r -> r instanceof LedgerRecord.RoundOpened opened && opened.round() == round)
        .findFirst()
        .orElseThrow();
  }

  private static HostRecord done(PartyId party, HostRecord.Count count) {
    TreeMap<PartyId, HostRecord.Count> counts = new TreeMap<>();
    counts.put(party, count);
    return new HostRecord.RoundDone(RUN, "all", SmallEconomy.FIRST, Round.PLAN, counts);
  }

  private static HostRecord.Said otherBody(HostRecord.Said said) {
    ObligationId obligation =
        new ObligationId(
            new ContractId("sites"), ObligationKind.CAPACITY, SmallEconomy.FIRST.plus(40));
    return new HostRecord.Said(
        RUN,
        new Message(
            said.message().id(), new Message.Body.Instruction(obligation, Money.ofDollars(1))));
  }
}
