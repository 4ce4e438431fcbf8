package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.time.Term;
import java.time.Duration;
import java.util.List;

/**
 * A run to be recorded.
 *
 * @param runId its id
 * @param requestId chosen by who starts it; a repeat gets the same run
 * @param scenarioName the scenario's name
 * @param scenarioText the resolved scenario
 * @param scenarioDigest SHA-256 of it, in hexadecimal
 * @param economyDigest the digest of the code that runs it
 * @param seed its seed
 * @param horizon its months
 * @param shocks the shocks it starts with beside the scenario's, in their text form
 * @param paused whether it starts paused
 * @param pace the least time from open to open
 * @param openingHash the hash chain after the opening balances
 * @param openingEntries the entries that book the opening balances
 */
public record NewRun(
    String runId,
    String requestId,
    String scenarioName,
    String scenarioText,
    String scenarioDigest,
    String economyDigest,
    long seed,
    Term horizon,
    List<String> shocks,
    boolean paused,
    Duration pace,
    String openingHash,
    List<JournalEntry> openingEntries) {
  public NewRun {
    shocks = List.copyOf(shocks);
    openingEntries = List.copyOf(openingEntries);
  }
}
