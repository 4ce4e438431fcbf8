package dev.roundtrip.host.calls;

import io.grpc.Status;

/** Why a host refuses a call, in order of precedence. */
public enum CallRefusal {
  /** The call bears no token of this deployment. */
  TOKEN_MISSING_OR_WRONG,
  /** The request means nothing. */
  REQUEST_MEANS_NOTHING,
  /** The host takes no part in this run, or does not know of it yet. */
  RUN_UNKNOWN,
  /** The run is over, or was stopped by an error. */
  RUN_OVER,
  /** The sender does not live where the call comes from. */
  SENDER_NOT_HOSTED_THERE,
  /** The party, or the contract, is not of this host. */
  NOT_HOSTED_HERE,
  /** The place is not one of the run. */
  PLACE_NOT_OF_RUN,
  /** Another message of the same identity is in the inbox. */
  IDENTITY_TAKEN;

  /** Returns the status a call is refused with. */
  public Status status(String detail) {
    return statusOf(this).withDescription(detail);
  }

  private static Status statusOf(CallRefusal refusal) {
    return switch (refusal) {
      case TOKEN_MISSING_OR_WRONG -> Status.UNAUTHENTICATED;
      case REQUEST_MEANS_NOTHING -> Status.INVALID_ARGUMENT;
      case RUN_UNKNOWN, NOT_HOSTED_HERE -> Status.NOT_FOUND;
      case SENDER_NOT_HOSTED_THERE -> Status.PERMISSION_DENIED;
      case RUN_OVER, PLACE_NOT_OF_RUN -> Status.FAILED_PRECONDITION;
      case IDENTITY_TAKEN -> Status.ALREADY_EXISTS;
    };
  }
}
