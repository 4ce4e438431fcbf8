package dev.roundtrip.wire;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Round;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.economy.time.Period;
import java.util.SortedMap;

/** What a host writes to the log of a run. */
public sealed interface HostRecord {

  /** Returns the run it belongs to. */
  String runId();

  /** One of its parties said something. */
  record Said(String runId, Message message) implements HostRecord {}

  /**
   * All that its parties say in a round precedes this record.
   *
   * @param hostId the host
   * @param parties for each of its parties how much it said
   */
  record RoundDone(
      String runId, String hostId, Period period, Round round, SortedMap<PartyId, Count> parties)
      implements HostRecord {}

  /**
   * How much one party said in a round.
   *
   * @param messages how many messages, their sequences being 1 to this number
   * @param digest SHA-256 over them in order, in hexadecimal
   */
  record Count(int messages, String digest) {}
}
