package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Reletting;
import dev.roundtrip.economy.contract.SignedInRun;
import dev.roundtrip.economy.contract.Support;
import dev.roundtrip.economy.environment.News;
import dev.roundtrip.economy.settlement.Event;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What of a month's events the world hears as news. */
final class NewsDesk {

  private NewsDesk() {}

  static News of(List<Event> events) {
    int newArrears = 0;
    int defaults = 0;
    int rescues = 0;
    SortedSet<ContractId> stretched = new TreeSet<>();
    SortedSet<ContractId> ended = new TreeSet<>();
    for (Event event : events) {
      switch (event) {
        case Event.ArrearsRecorded arrears -> newArrears += arrears.began() ? 1 : 0;
        case Event.DefaultDeclared declared -> defaults++;
        case Event.ContractTerminated terminated -> ended.add(terminated.contract());
        case Event.ContractSigned(SignedInRun contract) -> rescues += isRescue(contract) ? 1 : 0;
        case Event.ContractChanged(ContractEvent.NoticeGiven(var period, Notice notice)) -> {
          if (notice instanceof Notice.StretchOutGranted
              || notice instanceof Notice.StepDownGranted) {
            stretched.add(notice.contract());
          }
        }
        case Event.ContractChanged other -> {}
        case Event.Depreciated depreciated -> {}
        case Event.EquityWrittenOff written -> {}
        case Event.ObligationRefused refused -> {}
        case Event.WrittenDown writtenDown -> {}
      }
    }
    return new News(newArrears, defaults, stretched, ended, rescues);
  }

  /** A guarantee that is signed during a run is a public one for a party in trouble. */
  private static boolean isRescue(SignedInRun contract) {
    return switch (contract) {
      case EquityRound round -> false;
      case Reletting reletting -> false;
      case Guarantee guarantee -> true;
      case Support support -> true;
    };
  }
}
