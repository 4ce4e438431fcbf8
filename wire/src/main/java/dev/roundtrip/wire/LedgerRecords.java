package dev.roundtrip.wire;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.NumberedEvent;
import dev.roundtrip.proto.v1.DirectoryChanged;
import dev.roundtrip.proto.v1.ExpectedInbox;
import dev.roundtrip.proto.v1.ExpectedMessages;
import dev.roundtrip.proto.v1.PartySettled;
import dev.roundtrip.proto.v1.PeriodClosed;
import dev.roundtrip.proto.v1.PeriodOpened;
import dev.roundtrip.proto.v1.Residence;
import dev.roundtrip.proto.v1.RoundOpened;
import dev.roundtrip.proto.v1.RunEnded;
import dev.roundtrip.proto.v1.RunStarted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The records of the topic {@code roundtrip.periods}, in a pair. */
public final class LedgerRecords {

  private static final String RECORD = "ledger record";
  private static final String PERIOD = "period_index";

  private LedgerRecords() {}

  /**
   * Returns the bytes of a record.
   *
   * @throws IllegalArgumentException if it is over 512 KiB
   */
  public static byte[] encode(LedgerRecord record) {
    return Form.bytes(RECORD, form(record));
  }

  static dev.roundtrip.proto.v1.LedgerRecord form(LedgerRecord record) {
    dev.roundtrip.proto.v1.LedgerRecord.Builder encoded =
        dev.roundtrip.proto.v1.LedgerRecord.newBuilder().setRunId(record.runId());
    switch (record) {
      case LedgerRecord.RunStarted started -> encoded.setRunStarted(encode(started));
      case LedgerRecord.DirectoryChanged changed -> encoded.setDirectoryChanged(encode(changed));
      case LedgerRecord.PartySettled settled -> encoded.setPartySettled(encode(settled));
      case LedgerRecord.PeriodOpened opened -> encoded.setPeriodOpened(encode(opened));
      case LedgerRecord.RoundOpened opened -> encoded.setRoundOpened(encode(opened));
      case LedgerRecord.PeriodClosed closed -> encoded.setPeriodClosed(encode(closed));
      case LedgerRecord.RunEnded ended -> encoded.setRunEnded(encode(ended));
    }
    return encoded.build();
  }

  /**
   * Returns the record of some bytes.
   *
   * @throws WireException if they mean nothing
   */
  public static LedgerRecord decode(byte[] bytes) throws WireException {
    return Form.decode(
        RECORD, bytes, dev.roundtrip.proto.v1.LedgerRecord.parser(), LedgerRecords::meaning);
  }

  private static LedgerRecord meaning(dev.roundtrip.proto.v1.LedgerRecord record)
      throws WireException {
    String runId = Fields.runId(record.getRunId());
    return switch (record.getRecordCase()) {
      case RUN_STARTED -> decode(runId, record.getRunStarted());
      case DIRECTORY_CHANGED -> decode(runId, record.getDirectoryChanged());
      case PARTY_SETTLED -> decode(runId, record.getPartySettled());
      case PERIOD_OPENED -> decode(runId, record.getPeriodOpened());
      case ROUND_OPENED -> decode(runId, record.getRoundOpened());
      case PERIOD_CLOSED -> decode(runId, record.getPeriodClosed());
      case RUN_ENDED -> decode(runId, record.getRunEnded());
      case RECORD_NOT_SET -> throw Fields.notSet("record");
    };
  }

  private static RunStarted encode(LedgerRecord.RunStarted started) {
    return RunStarted.newBuilder()
        .setSeed(started.seed())
        .setScenarioDigest(started.scenarioDigest())
        .addAllDirectory(encode(started.directory()))
        .build();
  }

  private static LedgerRecord.RunStarted decode(String runId, RunStarted started)
      throws WireException {
    return new LedgerRecord.RunStarted(
        runId,
        started.getSeed(),
        Fields.digest("scenario_digest", started.getScenarioDigest()),
        decode(started.getDirectoryList()));
  }

  private static DirectoryChanged encode(LedgerRecord.DirectoryChanged changed) {
    return DirectoryChanged.newBuilder().addAllDirectory(encode(changed.directory())).build();
  }

  private static LedgerRecord.DirectoryChanged decode(String runId, DirectoryChanged changed)
      throws WireException {
    return new LedgerRecord.DirectoryChanged(runId, decode(changed.getDirectoryList()));
  }

  private static List<Residence> encode(SortedMap<PartyId, String> directory) {
    List<Residence> residences = new ArrayList<>(directory.size());
    directory.forEach((party, address) ->
        residences.add(Residence.newBuilder().setParty(party.value()).setAddress(address).build()));
    return residences;
  }

  private static SortedMap<PartyId, String> decode(List<Residence> residences)
      throws WireException {
    SortedMap<PartyId, String> directory = new TreeMap<>();
    for (Residence residence : residences) {
      PartyId party = Fields.party("party", residence.getParty());
      Fields.requireNext(directory, party);
      directory.put(party, Fields.address(residence.getAddress()));
    }
    return Collections.unmodifiableSortedMap(directory);
  }

  private static PartySettled encode(LedgerRecord.PartySettled settled) {
    PartySettled.Builder encoded =
        PartySettled.newBuilder()
            .setPeriodIndex(settled.period().index())
            .setParty(settled.party().value())
            .setPart(settled.part())
            .setParts(settled.parts());
    for (NumberedEvent event : settled.events()) {
      encoded.addEvents(Events.encode(event));
    }
    return encoded.build();
  }

  private static LedgerRecord.PartySettled decode(String runId, PartySettled settled)
      throws WireException {
    List<NumberedEvent> events = new ArrayList<>(settled.getEventsCount());
    for (dev.roundtrip.proto.v1.NumberedEvent event : settled.getEventsList()) {
      events.add(Events.decode(event));
    }
    int part = Fields.place("part", settled.getPart());
    int parts = Fields.place("parts", settled.getParts());
    if (part > parts) {
      throw new WireException("part", "there is no part " + part + " of " + parts);
    }
    return new LedgerRecord.PartySettled(
        runId,
        Fields.period(PERIOD, settled.getPeriodIndex()),
        Fields.party("party", settled.getParty()),
        part,
        parts,
        events);
  }

  private static PeriodOpened encode(LedgerRecord.PeriodOpened opened) {
    return PeriodOpened.newBuilder()
        .setEnvironment(Environments.encode(opened.environment()))
        .addAllActiveShocks(opened.activeShocks())
        .setSettledRecords(opened.settledRecords())
        .build();
  }

  private static LedgerRecord.PeriodOpened decode(String runId, PeriodOpened opened)
      throws WireException {
    Fields.require(opened.hasEnvironment(), "environment");
    return new LedgerRecord.PeriodOpened(
        runId,
        Environments.decode(opened.getEnvironment()),
        opened.getActiveShocksList(),
        Fields.count("settled_records", opened.getSettledRecords()));
  }

  private static RoundOpened encode(LedgerRecord.RoundOpened opened) {
    RoundOpened.Builder encoded =
        RoundOpened.newBuilder()
            .setPeriodIndex(opened.period().index())
            .setRound(Words.encode(opened.round()));
    for (Map.Entry<PartyId, SortedMap<PartyId, Integer>> inbox : opened.expected().entrySet()) {
      encoded.addInboxes(encode(inbox.getKey(), inbox.getValue()));
    }
    return encoded.build();
  }

  private static LedgerRecord.RoundOpened decode(String runId, RoundOpened opened)
      throws WireException {
    SortedMap<PartyId, SortedMap<PartyId, Integer>> expected = new TreeMap<>();
    for (ExpectedInbox inbox : opened.getInboxesList()) {
      PartyId receiver = Fields.party("receiver", inbox.getReceiver());
      Fields.requireNext(expected, receiver);
      expected.put(receiver, decode(inbox));
    }
    return new LedgerRecord.RoundOpened(
        runId,
        Fields.period(PERIOD, opened.getPeriodIndex()),
        Words.decode(opened.getRound()),
        Collections.unmodifiableSortedMap(expected));
  }

  private static ExpectedInbox encode(PartyId receiver, SortedMap<PartyId, Integer> expected) {
    ExpectedInbox.Builder inbox = ExpectedInbox.newBuilder().setReceiver(receiver.value());
    expected.forEach((sender, messages) ->
        inbox.addExpected(
            ExpectedMessages.newBuilder().setSender(sender.value()).setMessages(messages)));
    return inbox.build();
  }

  private static SortedMap<PartyId, Integer> decode(ExpectedInbox inbox) throws WireException {
    SortedMap<PartyId, Integer> expected = new TreeMap<>();
    for (ExpectedMessages messages : inbox.getExpectedList()) {
      PartyId sender = Fields.party("sender", messages.getSender());
      Fields.requireNext(expected, sender);
      expected.put(sender, Fields.count("messages", messages.getMessages()));
    }
    return Collections.unmodifiableSortedMap(expected);
  }

  private static PeriodClosed encode(LedgerRecord.PeriodClosed closed) {
    return PeriodClosed.newBuilder()
        .setPeriodIndex(closed.period().index())
        .setHash(closed.hash())
        .build();
  }

  private static LedgerRecord.PeriodClosed decode(String runId, PeriodClosed closed)
      throws WireException {
    return new LedgerRecord.PeriodClosed(
        runId,
        Fields.period(PERIOD, closed.getPeriodIndex()),
        Fields.digest("hash", closed.getHash()));
  }

  private static RunEnded encode(LedgerRecord.RunEnded ended) {
    return RunEnded.newBuilder()
        .setPeriodIndex(ended.period().index())
        .setFingerprint(ended.fingerprint())
        .build();
  }

  private static LedgerRecord.RunEnded decode(String runId, RunEnded ended) throws WireException {
    return new LedgerRecord.RunEnded(
        runId,
        Fields.period(PERIOD, ended.getPeriodIndex()),
        Fields.digest("fingerprint", ended.getFingerprint()));
  }
}
