package dev.roundtrip.ledger.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, after RFC 9457. Of the request it repeats nothing but the name of a query.
 *
 * @param type always {@code about:blank}: the status says what kind of problem it is
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what to do about it, or null
 */
@Json
record Problem(String type, String title, int status, @Nullable String detail) {

  static Problem of(HttpStatus status, @Nullable String detail) {
    return new Problem("about:blank", status.getReason(), status.getCode(), detail);
  }

  static MutableHttpResponse<Problem> response(HttpStatus status, @Nullable String detail) {
    return HttpResponse.<Problem>status(status)
        .body(of(status, detail))
        .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
  }
}
