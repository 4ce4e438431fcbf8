package dev.roundtrip.ledger.web;

import dev.roundtrip.ledger.drive.Signal;
import dev.roundtrip.ledger.store.Answer;
import dev.roundtrip.ledger.store.ControlRefusal;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** Gives commands, and answers as HTTP does where they are refused. */
@Singleton
final class Commands {

  private final Signal signal;

  Commands(Signal signal) {
    this.signal = signal;
  }

  /** A command. */
  interface Command<T> {
    Answer<T> obey() throws SQLException;
  }

  /** Returns what was commanded, or refuses the request. */
  <T> T give(Command<T> command) throws SQLException {
    return switch (command.obey()) {
      case Answer.Done<T>(T value) -> {
        signal.raise();
        yield value;
      }
      case Answer.Refused<T>(ControlRefusal refusal, String detail) ->
          throw refused(refusal, detail);
    };
  }

  static RefusedRequest refused(ControlRefusal refusal, String detail) {
    return new RefusedRequest(statusOf(refusal), refusal.sentence(detail));
  }

  private static HttpStatus statusOf(ControlRefusal refusal) {
    return switch (refusal) {
      case RUN_NOT_FOUND, SHOCK_NOT_FOUND -> HttpStatus.NOT_FOUND;
      case REQUEST_ID_INVALID,
          SCENARIO_INVALID,
          SHOCK_INVALID,
          MONTHS_OUT_OF_RANGE,
          PACE_OUT_OF_RANGE ->
          HttpStatus.BAD_REQUEST;
      case REQUEST_ID_TAKEN,
          ANOTHER_RUN_UNFINISHED,
          RUN_OVER,
          RUN_NOT_PAUSED,
          NO_MONTH_LEFT,
          SHOCK_OUT_OF_TIME ->
          HttpStatus.CONFLICT;
    };
  }
}
