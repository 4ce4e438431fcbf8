package dev.roundtrip.ledger.control;

import dev.roundtrip.ledger.store.Answer;
import dev.roundtrip.ledger.store.ControlRefusal;
import dev.roundtrip.ledger.store.Database;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a call ends that is not answered with what was asked for. */
final class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private Refusals() {}

  /** Something that answers a call. */
  interface Work<A> {
    A answer() throws SQLException;
  }

  /** Answers a call with one message. */
  static <A> void answer(StreamObserver<A> observer, Work<A> work) {
    A answer;
    try {
      answer = work.answer();
    } catch (SQLException | RuntimeException e) {
      observer.onError(statusOf(e).asRuntimeException());
      return;
    }
    observer.onNext(answer);
    observer.onCompleted();
  }

  /** Returns what was commanded, or throws the refusal. */
  static <T> T done(Answer<T> answer) {
    return switch (answer) {
      case Answer.Done<T>(T value) -> value;
      case Answer.Refused<T>(ControlRefusal refusal, String detail) ->
          throw exception(refusal, detail);
    };
  }

  static StatusRuntimeException exception(ControlRefusal refusal, String detail) {
    return statusOf(refusal).withDescription(refusal.sentence(detail)).asRuntimeException();
  }

  static StatusRuntimeException invalid(String problem) {
    return Status.INVALID_ARGUMENT.withDescription(problem).asRuntimeException();
  }

  private static Status statusOf(ControlRefusal refusal) {
    return switch (refusal) {
      case RUN_NOT_FOUND, SHOCK_NOT_FOUND -> Status.NOT_FOUND;
      case REQUEST_ID_INVALID,
          SCENARIO_INVALID,
          SHOCK_INVALID,
          MONTHS_OUT_OF_RANGE,
          PACE_OUT_OF_RANGE ->
          Status.INVALID_ARGUMENT;
      case REQUEST_ID_TAKEN -> Status.ALREADY_EXISTS;
      case ANOTHER_RUN_UNFINISHED, RUN_OVER, RUN_NOT_PAUSED, NO_MONTH_LEFT ->
          Status.FAILED_PRECONDITION;
      case SHOCK_OUT_OF_TIME -> Status.OUT_OF_RANGE;
    };
  }

  /** An operator's trouble is said in words; what is our own fault is logged and not shown. */
  static Status statusOf(Exception failure) {
    if (failure instanceof StatusRuntimeException refused) {
      return refused.getStatus();
    }
    if (failure instanceof SQLException sql && Database.isPassing(sql)) {
      return Status.UNAVAILABLE.withDescription("the ledger's database does not answer");
    }
    LOG.error("a call failed", failure);
    return Status.INTERNAL.withDescription("the ledger failed; its log says why");
  }
}
