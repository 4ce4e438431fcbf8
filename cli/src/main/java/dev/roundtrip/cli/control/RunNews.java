package dev.roundtrip.cli.control;

import dev.roundtrip.proto.v1.RunEvent;
import java.util.List;

/** Something that happened in a run. Months are counted since January of the year 0. */
public sealed interface RunNews {

  /** A month has opened, with the shocks that bear on it. */
  record Opened(int month, double sentiment, List<String> shocks) implements RunNews {}

  /** A month has closed. */
  record Closed(int month, String hash, List<PartyMonth> parties) implements RunNews {}

  /** A shock was injected. */
  record Injected(LiveShock shock) implements RunNews {}

  /** A shock was withdrawn. */
  record Withdrawn(LiveShock shock) implements RunNews {}

  /** A party owes what is overdue, in cents; {@code began} if it did not the month before. */
  record Arrears(int month, String party, long unpaid, boolean began) implements RunNews {}

  /** A party has defaulted, on an obligation under a contract. */
  record Defaulted(int month, String party, String contract) implements RunNews {}

  /** The run is held, goes on, has ended or was stopped. */
  record Changed(RunStanding run) implements RunNews {}

  /** Something that this version of the command does not know. */
  record Unknown() implements RunNews {}

  static RunNews of(RunEvent event) {
    return switch (event.getEventCase()) {
      case PERIOD_OPENED ->
          new Opened(
              event.getPeriodOpened().getEnvironment().getPeriodIndex(),
              event.getPeriodOpened().getEnvironment().getSentiment(),
              List.copyOf(event.getPeriodOpened().getActiveShocksList()));
      case PERIOD_CLOSED ->
          new Closed(
              event.getPeriodClosed().getPeriodIndex(),
              event.getPeriodClosed().getHash(),
              event.getPeriodClosed().getPartiesList().stream().map(PartyMonth::of).toList());
      case SHOCK_ACCEPTED -> new Injected(LiveShock.of(event.getShockAccepted()));
      case SHOCK_WITHDRAWN -> new Withdrawn(LiveShock.of(event.getShockWithdrawn()));
      case ARREARS ->
          new Arrears(
              event.getArrears().getPeriodIndex(),
              event.getArrears().getArrears().getObligor(),
              event.getArrears().getArrears().getUnpaidCents(),
              event.getArrears().getArrears().getBegan());
      case DEFAULT_DECLARED ->
          new Defaulted(
              event.getDefaultDeclared().getPeriodIndex(),
              event.getDefaultDeclared().getParty(),
              event.getDefaultDeclared().getCause().getContractId());
      case STATE_CHANGED -> new Changed(RunStanding.of(event.getStateChanged()));
      case EVENT_NOT_SET -> new Unknown();
    };
  }
}
