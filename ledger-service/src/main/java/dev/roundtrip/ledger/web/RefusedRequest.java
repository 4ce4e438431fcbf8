package dev.roundtrip.ledger.web;

import io.micronaut.http.HttpStatus;

/** A request that is refused, and why. */
final class RefusedRequest extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final HttpStatus status;
  private final String detail;

  RefusedRequest(HttpStatus status, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.detail = detail;
  }

  static RefusedRequest badParameter(String detail) {
    return new RefusedRequest(HttpStatus.BAD_REQUEST, detail);
  }

  HttpStatus status() {
    return status;
  }

  String detail() {
    return detail;
  }
}
