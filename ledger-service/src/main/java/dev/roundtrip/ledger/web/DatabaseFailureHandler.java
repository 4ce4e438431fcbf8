package dev.roundtrip.ledger.web;

import dev.roundtrip.ledger.store.Database;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whether it is worth asking again when the database did not answer. */
@Singleton
final class DatabaseFailureHandler implements ExceptionHandler<SQLException, HttpResponse<?>> {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseFailureHandler.class);

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public HttpResponse<?> handle(HttpRequest request, SQLException failure) {
    if (Database.isPassing(failure)) {
      LOG.warn("the database does not answer: {}", failure.getMessage());
      return Problem.response(
              HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer. Ask again.")
          .header(HttpHeaders.RETRY_AFTER, "1");
    }
    LOG.error("the database refused", failure);
    return Problem.response(HttpStatus.INTERNAL_SERVER_ERROR, null);
  }
}
