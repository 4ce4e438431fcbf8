package dev.roundtrip.wire;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.proto.v1.PartyCount;
import dev.roundtrip.proto.v1.RoundDone;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The records of the topic {@code roundtrip.payments}, in a pair. */
public final class HostRecords {

  private static final String RECORD = "host record";

  private HostRecords() {}

  /**
   * Returns the bytes of a record.
   *
   * @throws IllegalArgumentException if it is over 512 KiB
   */
  public static byte[] encode(HostRecord record) {
    dev.roundtrip.proto.v1.HostRecord.Builder encoded =
        dev.roundtrip.proto.v1.HostRecord.newBuilder();
    switch (record) {
      case HostRecord.Said said -> encoded.setSaid(Messages.encode(said));
      case HostRecord.RoundDone done -> encoded.setRoundDone(encode(done));
    }
    return Form.bytes(RECORD, encoded.build());
  }

  /**
   * Returns the record of some bytes.
   *
   * @throws WireException if they mean nothing
   */
  public static HostRecord decode(byte[] bytes) throws WireException {
    return Form.decode(
        RECORD, bytes, dev.roundtrip.proto.v1.HostRecord.parser(), HostRecords::meaning);
  }

  private static HostRecord meaning(dev.roundtrip.proto.v1.HostRecord record) throws WireException {
    return switch (record.getRecordCase()) {
      case SAID -> Messages.meaning(record.getSaid());
      case ROUND_DONE -> decode(record.getRoundDone());
      case RECORD_NOT_SET -> throw Fields.notSet("record");
    };
  }

  private static RoundDone encode(HostRecord.RoundDone done) {
    RoundDone.Builder encoded =
        RoundDone.newBuilder()
            .setRunId(done.runId())
            .setHostId(done.hostId())
            .setPeriodIndex(done.period().index())
            .setRound(Words.encode(done.round()));
    for (Map.Entry<PartyId, HostRecord.Count> party : done.parties().entrySet()) {
      encoded.addParties(
          PartyCount.newBuilder()
              .setParty(party.getKey().value())
              .setMessages(party.getValue().messages())
              .setDigest(party.getValue().digest()));
    }
    return encoded.build();
  }

  private static HostRecord.RoundDone decode(RoundDone done) throws WireException {
    SortedMap<PartyId, HostRecord.Count> parties = new TreeMap<>();
    for (PartyCount count : done.getPartiesList()) {
      PartyId party = Fields.party("party", count.getParty());
      Fields.requireNext(parties, party);
      parties.put(
          party,
          new HostRecord.Count(
              Fields.count("messages", count.getMessages()),
              Fields.digest("digest", count.getDigest())));
    }
    return new HostRecord.RoundDone(
        Fields.runId(done.getRunId()),
        Fields.hostId(done.getHostId()),
        Fields.period("period_index", done.getPeriodIndex()),
        Words.decode(done.getRound()),
        Collections.unmodifiableSortedMap(parties));
  }
}
