package dev.roundtrip.ledger.drive;

import dev.roundtrip.economy.party.PartyId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the ledger is waiting for, for health, status and people; written by its own thread. */
public final class LedgerStatus {

  private static final Snapshot NOTHING = new Snapshot(null, List.of(), List.of(), null, null);

  private volatile Snapshot now = NOTHING;

  /**
   * What it is waiting for.
   *
   * @param runId the run it drives, or null
   * @param homeless the parties that have no host
   * @param silent the parties that have not reported the open round in full
   * @param trouble what fails and is tried again, or null
   * @param standstill why it drives no more, or null
   */
  public record Snapshot(
      @Nullable String runId,
      List<PartyId> homeless,
      List<PartyId> silent,
      @Nullable String trouble,
      @Nullable String standstill) {
    public Snapshot {
      homeless = List.copyOf(homeless);
      silent = List.copyOf(silent);
    }

    /** Returns in words why nothing happens, or an empty text. */
    public String reason() {
      if (trouble != null) {
        return trouble;
      }
      if (standstill != null) {
        return standstill;
      }
      return homeless.isEmpty() ? "" : "no host has announced itself for " + names(homeless);
    }

    private static String names(List<PartyId> parties) {
      return String.join(", ", parties.stream().map(PartyId::value).toList());
    }
  }

  /** Returns what it is waiting for now. */
  public Snapshot now() {
    return now;
  }

  void drives(@Nullable String runId) {
    now = new Snapshot(runId, List.of(), List.of(), null, null);
  }

  void waitsForHosts(Collection<PartyId> homeless) {
    now = new Snapshot(now.runId(), List.copyOf(homeless), List.of(), null, null);
  }

  void waitsForWords(Collection<PartyId> silent) {
    now = new Snapshot(now.runId(), List.of(), List.copyOf(silent), null, null);
  }

  void troubled(@Nullable String trouble) {
    now = new Snapshot(now.runId(), now.homeless(), now.silent(), trouble, now.standstill());
  }

  void standsStill(String why) {
    now = new Snapshot(now.runId(), List.of(), List.of(), null, why);
  }
}
