package dev.roundtrip.host;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Round;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.wire.HostRecord;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * What the parties of a host say in one round. All of it goes to the log, and what is addressed to
 * a party of another host to that host.
 *
 * @param period the month
 * @param round the round
 * @param messages what they say, by party in order of id, then in order of sequence
 * @param parties for each of the host's parties how much it said, those included that said nothing
 */
public record Turn(
    Period period,
    Round round,
    List<Message> messages,
    SortedMap<PartyId, HostRecord.Count> parties) {

  public Turn {
    messages = List.copyOf(messages);
    parties = Collections.unmodifiableSortedMap(parties);
  }

  public Place place() {
    return new Place(period, round);
  }
}
