package dev.roundtrip.ledger.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** Answers what the server itself refuses, such as an unknown path. */
@Singleton
final class ProblemResponses implements ErrorResponseProcessor<Problem> {

  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> base) {
    return base.body(Problem.of(HttpStatus.valueOf(base.code()), null))
        .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
  }
}
