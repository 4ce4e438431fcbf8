package dev.roundtrip.wire;

import com.google.protobuf.CodedOutputStream;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.NumberedEvent;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.proto.v1.PartySettled;
import java.util.ArrayList;
import java.util.List;

/** What settled for a party, in records that are short enough. */
public final class Settled {

  /** Room for everything in a record but its events: two ids and some numbers. */
  private static final int FRAME_BYTES = 512;

  private Settled() {}

  /**
   * Splits what settled in a month for a party, in order. Nothing makes no record.
   *
   * @throws IllegalArgumentException if a single event is too long for a record
   */
  public static List<LedgerRecord.PartySettled> split(
      String runId, Period period, PartyId party, List<NumberedEvent> events) {
    List<List<NumberedEvent>> parts = parts(events);
    List<LedgerRecord.PartySettled> records = new ArrayList<>(parts.size());
    for (List<NumberedEvent> part : parts) {
      records.add(
          new LedgerRecord.PartySettled(
              runId, period, party, records.size() + 1, parts.size(), part));
    }
    return records;
  }

  private static List<List<NumberedEvent>> parts(List<NumberedEvent> events) {
    List<List<NumberedEvent>> parts = new ArrayList<>();
    int from = 0;
    long bytes = FRAME_BYTES;
    for (int i = 0; i < events.size(); i++) {
      int size = size(events.get(i));
      if (bytes + size > Form.MAX_BYTES && i > from) {
        parts.add(events.subList(from, i));
        from = i;
        bytes = FRAME_BYTES;
      }
      bytes += size;
      if (bytes > Form.MAX_BYTES) {
        throw new IllegalArgumentException(
            "event " + events.get(i).number() + " is too long for a record: " + size + " bytes");
      }
    }
    if (from < events.size()) {
      parts.add(events.subList(from, events.size()));
    }
    return parts;
  }

  private static int size(NumberedEvent event) {
    return CodedOutputStream.computeMessageSize(
        PartySettled.EVENTS_FIELD_NUMBER, Events.encode(event));
  }
}
