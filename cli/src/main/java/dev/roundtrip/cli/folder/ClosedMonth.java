package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.PartyResult;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * What those who watch a run need to know of a closed month.
 *
 * @param environment the conditions of the month
 * @param signed the contracts that were signed, in order
 * @param arrears who fell into arrears, in order; not who already was
 * @param defaults who defaulted, in order
 * @param entries what was booked, in order
 * @param parties how each party did, sorted by id
 * @param hash the hash chain up to this month, in lower-case hexadecimal
 */
public record ClosedMonth(
    Environment environment,
    List<Contract> signed,
    List<Summary.Arrears> arrears,
    List<Summary.Default> defaults,
    List<JournalEntry> entries,
    List<PartyResult> parties,
    String hash) {

  public ClosedMonth {
    signed = List.copyOf(signed);
    arrears = List.copyOf(arrears);
    defaults = List.copyOf(defaults);
    entries = List.copyOf(entries);
    parties = List.copyOf(parties);
  }

  /** Returns what a close in this process tells. */
  public static ClosedMonth of(PeriodResult result) {
    Period period = result.environment().period();
    List<Contract> signed = new ArrayList<>();
    List<Summary.Arrears> arrears = new ArrayList<>();
    List<Summary.Default> defaults = new ArrayList<>();
    for (Event event : result.events()) {
      switch (event) {
        case Event.ContractSigned(Contract contract) -> signed.add(contract);
        case Event.ArrearsRecorded recorded when recorded.began() ->
            arrears.add(new Summary.Arrears(recorded.obligor(), period, recorded.unpaid()));
        case Event.DefaultDeclared fall ->
            defaults.add(
                new Summary.Default(fall.party(), fall.period(), fall.depth(), fall.cause()));
        case Event.ArrearsRecorded goingOn -> {}
        case Event.ContractChanged changed -> {}
        case Event.Depreciated depreciated -> {}
        case Event.EquityWrittenOff written -> {}
        case Event.WrittenDown loss -> {}
        case Event.ObligationRefused refused -> {}
        case Event.ContractTerminated terminated -> {}
      }
    }
    return new ClosedMonth(
        result.environment(),
        signed,
        arrears,
        defaults,
        result.entries(),
        result.parties(),
        result.hash());
  }

  /** Returns the same month with other entries. */
  public ClosedMonth with(List<JournalEntry> others) {
    return new ClosedMonth(environment, signed, arrears, defaults, others, parties, hash);
  }

  /** Returns the month. */
  public Period period() {
    return environment.period();
  }
}
