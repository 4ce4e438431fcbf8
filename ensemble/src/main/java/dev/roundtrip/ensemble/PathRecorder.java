package dev.roundtrip.ensemble;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.PartyResult;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps of a path, month by month, what an ensemble asks for. */
final class PathRecorder {

  private final SortedMap<PartyId, PartyRecorder> parties = new TreeMap<>();
  private Money loss = Money.ZERO;
  private @Nullable PartyId first;

  PathRecorder(List<PartyId> acting) {
    acting.forEach(party -> parties.put(party, new PartyRecorder()));
  }

  /**
   * Takes a closed month.
   *
   * @param last whether the run ends with it
   */
  void take(Period month, PeriodResult result, boolean last) {
    for (Event event : result.events()) {
      take(month, event);
    }
    boolean yearEnds = last || month.month() == 12;
    for (PartyResult did : result.parties()) {
      PartyRecorder party = parties.get(did.party());
      if (party != null) {
        party.closed(month, did, yearEnds);
      }
    }
  }

  private void take(Period month, Event event) {
    switch (event) {
      case Event.ArrearsRecorded late -> {
        PartyRecorder party = parties.get(late.obligor());
        if (party != null) {
          party.late(month);
        }
      }
      case Event.DefaultDeclared fall -> {
        first = first == null ? fall.party() : first;
        PartyRecorder party = parties.get(fall.party());
        if (party != null) {
          party.fell(month);
        }
      }
      case Event.WrittenDown down -> lost(down.owner(), down.amount());
      case Event.EquityWrittenOff off -> lost(off.holder(), off.amount());
      case Event.ContractSigned signed -> {}
      case Event.ContractChanged changed -> {}
      case Event.Depreciated worn -> {}
      case Event.ObligationRefused refused -> {}
      case Event.ContractTerminated ended -> {}
    }
  }

  private void lost(PartyId owner, Money amount) {
    loss = loss.plus(amount);
    PartyRecorder party = parties.get(owner);
    if (party != null) {
      party.lost(amount);
    }
  }

  PathOutcome outcome(long seed) {
    SortedMap<PartyId, PartyOutcome> outcomes = new TreeMap<>();
    parties.forEach((id, party) -> outcomes.put(id, party.outcome()));
    return new PathOutcome(seed, first, loss, outcomes);
  }
}
