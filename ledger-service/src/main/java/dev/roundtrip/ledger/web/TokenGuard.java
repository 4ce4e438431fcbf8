package dev.roundtrip.ledger.web;

import dev.roundtrip.ledger.control.ControlToken;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets only those change something who show the operator's token. It comes in a header of its own
 * and never in a cookie, so no page can make a browser send it unasked.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Order(HostGuard.ORDER + 1)
final class TokenGuard {

  private static final String SCHEME = "Bearer ";
  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final ControlToken token;

  TokenGuard(ControlToken token) {
    this.token = token;
  }

  @RequestFilter
  @Nullable HttpResponse<?> guard(HttpRequest<?> request) {
    if (READING.contains(request.getMethod())) {
      return null;
    }
    List<String> given = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
    if (given.size() != 1 || !given.getFirst().startsWith(SCHEME)) {
      return refused("Control needs the run's token, as the header Authorization: Bearer TOKEN.");
    }
    return token.is(given.getFirst().substring(SCHEME.length()).strip())
        ? null
        : refused("That is not the token of this ledger.");
  }

  private static HttpResponse<?> refused(String detail) {
    return Problem.response(HttpStatus.UNAUTHORIZED, detail)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
  }
}
