package dev.roundtrip.ledger.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Tells whoever asked why the request is refused. */
@Singleton
final class RefusedRequestHandler implements ExceptionHandler<RefusedRequest, HttpResponse<?>> {
  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public HttpResponse<?> handle(HttpRequest request, RefusedRequest refused) {
    return Problem.response(refused.status(), refused.detail());
  }
}
