package dev.roundtrip.host;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.LedgerRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Some months of a run in which nothing went wrong: what the ledger published, and what the parties
 * said turn by turn, all of them on one host.
 */
record RecordedRun(List<LedgerRecord> published, List<Turn> turns) {

  static final String RUN = "run";
  static final long SEED = 11;

  static RecordedRun of(Economy economy, int months) {
    RecordedRun run = new RecordedRun(new ArrayList<>(), new ArrayList<>());
    LedgerHost ledger = new LedgerHost(RUN, economy, SEED);
    PartyHost host = new PartyHost(RUN, economy, economy.actors());
    for (int month = 0; month < months; month++) {
      List<LedgerRecord> records = ledger.open(List.of());
      while (!ledger.isReadyToClose()) {
        run.published.addAll(records);
        List<LedgerRecord> next = new ArrayList<>();
        for (LedgerRecord record : records) {
          for (Turn turn : host.on(record)) {
            run.turns.add(turn);
            for (HostRecord said : recordsOf("all", turn)) {
              for (Output output : ledger.on(said)) {
                if (output instanceof Output.Publish(LedgerRecord opened)) {
                  next.add(opened);
                }
              }
            }
          }
        }
        records = next;
      }
      ledger.close();
    }
    return run;
  }

  /** What a host writes to the log for a turn. */
  static List<HostRecord> recordsOf(String hostId, Turn turn) {
    List<HostRecord> records = new ArrayList<>();
    turn.messages().forEach(message -> records.add(new HostRecord.Said(RUN, message)));
    records.add(new HostRecord.RoundDone(RUN, hostId, turn.period(), turn.round(), turn.parties()));
    return records;
  }

  /** What was said in order, to whomever. */
  List<Message> messages() {
    return turns.stream().flatMap(turn -> turn.messages().stream()).toList();
  }

  /** The part of each turn that is some parties'. */
  List<Turn> turnsOf(List<PartyId> parties) {
    return turns.stream().map(turn -> part(turn, parties)).toList();
  }

  static Turn part(Turn turn, List<PartyId> parties) {
    SortedMap<PartyId, HostRecord.Count> counts = new TreeMap<>(turn.parties());
    counts.keySet().retainAll(parties);
    return new Turn(
        turn.period(),
        turn.round(),
        turn.messages().stream().filter(m -> parties.contains(m.id().sender())).toList(),
        counts);
  }
}
