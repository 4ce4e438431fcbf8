package dev.roundtrip.wire;

import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Round;
import dev.roundtrip.economy.simulation.NumberedEvent;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.SortedMap;

/**
 * What the ledger publishes for the hosts of a run, in the order in which it is meant to be read.
 */
public sealed interface LedgerRecord {

  /** Returns the run it belongs to. */
  String runId();

  /**
   * A run has started.
   *
   * @param seed the run's seed
   * @param scenarioDigest SHA-256 of the resolved scenario, in hexadecimal
   * @param directory the address of the host of each party that acts
   */
  record RunStarted(
      String runId, long seed, String scenarioDigest, SortedMap<PartyId, String> directory)
      implements LedgerRecord {}

  /** A host has come back at another address. Changes no outcome. */
  record DirectoryChanged(String runId, SortedMap<PartyId, String> directory)
      implements LedgerRecord {}

  /**
   * What settled in a month for one party. What is too long for one record is split.
   *
   * @param part 1 for the first part
   * @param parts how many there are
   */
  record PartySettled(
      String runId, Period period, PartyId party, int part, int parts, List<NumberedEvent> events)
      implements LedgerRecord {
    public PartySettled {
      events = List.copyOf(events);
    }
  }

  /**
   * A month is open.
   *
   * @param activeShocks the specs of the shocks that bear on the month; for observers
   * @param settledRecords how many {@link PartySettled} of the month before precede it
   */
  record PeriodOpened(
      String runId, Environment environment, List<String> activeShocks, int settledRecords)
      implements LedgerRecord {
    public PeriodOpened {
      activeShocks = List.copyOf(activeShocks);
    }
  }

  /**
   * A round is open.
   *
   * @param expected how many messages the inbox of each receiver must hold from each sender;
   *     nothing where it is none
   */
  record RoundOpened(
      String runId,
      Period period,
      Round round,
      SortedMap<PartyId, SortedMap<PartyId, Integer>> expected)
      implements LedgerRecord {}

  /** A month is closed; for observers. */
  record PeriodClosed(String runId, Period period, String hash) implements LedgerRecord {}

  /** The last month is closed. The hash of it is the run's fingerprint. */
  record RunEnded(String runId, Period period, String fingerprint) implements LedgerRecord {}
}
