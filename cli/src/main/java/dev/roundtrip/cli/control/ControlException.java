package dev.roundtrip.cli.control;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** A ledger does not do what it was asked for. The message says why, in words for the user. */
public final class ControlException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Whether and how asking again may help. */
  public enum Kind {
    /** What was asked for makes no sense; asking for the same again will not help. */
    MISTAKE,
    /** It cannot be done as things are. */
    REFUSED,
    /** The ledger does not answer; whether it has heard is not known. */
    SILENT
  }

  private static final String HINT =
      ", as what answers there is something else, such as its dashboard; 'roundtrip up' prints the"
          + " address behind Control";

  /** How gRPC says that it was answered in another protocol, such as that of the dashboard. */
  private static final String OTHER_PROTOCOL = "First received frame was not SETTINGS";

  private final Kind kind;

  private ControlException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** Returns why asking again may help or not. */
  public Kind kind() {
    return kind;
  }

  /** Returns what a call's failure means. */
  static ControlException of(String address, StatusRuntimeException e) {
    Status status = e.getStatus();
    String said =
        status.getDescription() == null ? status.getCode().name() : status.getDescription();
    String ledger = "the ledger at " + address;
    return switch (status.getCode()) {
      case INVALID_ARGUMENT, NOT_FOUND, ALREADY_EXISTS, OUT_OF_RANGE ->
          new ControlException(Kind.MISTAKE, said, e);
      case UNAUTHENTICATED ->
          new ControlException(
              Kind.MISTAKE,
              ledger
                  + " wants another token: the one in the file control-token of its state folder,"
                  + " made anew each time it starts; give it with --token-file or in ROUNDTRIP_TOKEN",
              e);
      case FAILED_PRECONDITION -> new ControlException(Kind.REFUSED, said, e);
      case UNAVAILABLE ->
          new ControlException(Kind.SILENT, ledger + " cannot be reached: " + deepest(e, said), e);
      case DEADLINE_EXCEEDED -> new ControlException(Kind.SILENT, ledger + " does not answer", e);
      default ->
          deepest(e, said).startsWith(OTHER_PROTOCOL)
              ? new ControlException(
                  Kind.MISTAKE, "no ledger is controlled at " + address + HINT, e)
              : new ControlException(Kind.REFUSED, ledger + " fails: " + deepest(e, said), e);
    };
  }

  /** Returns the first line of what the innermost cause says, if there is a cause. */
  private static String deepest(Throwable e, String otherwise) {
    String reason = otherwise;
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      reason = message == null ? reason : message.lines().findFirst().orElse(reason);
    }
    return reason;
  }
}
