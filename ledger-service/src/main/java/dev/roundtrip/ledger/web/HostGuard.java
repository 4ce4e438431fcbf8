package dev.roundtrip.ledger.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Refuses whoever calls this server by a name that is not its own, and pages from elsewhere. What
 * is served has no password, so being on this machine is all that protects it.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Order(HostGuard.ORDER)
final class HostGuard {

  static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

  private static final String FETCH_SITE = "Sec-Fetch-Site";
  private static final List<String> OWN_SITE = List.of("same-origin", "none");

  private final HostNames names;

  HostGuard(WebConfiguration configuration) {
    names = new HostNames(configuration.names());
  }

  @RequestFilter
  @Nullable HttpResponse<?> guard(HttpRequest<?> request) {
    List<String> hosts = request.getHeaders().getAll(HttpHeaders.HOST);
    if (hosts.size() != 1 || !names.allows(hosts.getFirst())) {
      return refused("The Host header names no host that is served here.");
    }
    for (String origin : request.getHeaders().getAll(HttpHeaders.ORIGIN)) {
      if (!isOwn(origin, hosts.getFirst())) {
        return refused("Pages of other origins are not answered.");
      }
    }
    String site = request.getHeaders().get(FETCH_SITE);
    if (site != null && !OWN_SITE.contains(site) && Api.isPath(request.getPath())) {
      return refused("Pages of other sites are not answered.");
    }
    return null;
  }

  private static boolean isOwn(String origin, String host) {
    String lower = origin.toLowerCase(Locale.ROOT);
    String own = host.toLowerCase(Locale.ROOT);
    return lower.equals("http://" + own) || lower.equals("https://" + own);
  }

  private static HttpResponse<?> refused(String detail) {
    return Problem.response(HttpStatus.FORBIDDEN, detail);
  }
}
