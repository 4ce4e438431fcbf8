package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.name.Names;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Refuses a query that the route does not know, and one that is given more than once. Passed over,
 * a slip in a name would be answered with the answer to another question.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Order(HostGuard.ORDER + 2)
final class QueryGuard {

  /** What may be repeated of a request: nothing that could be more than a name. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

  @RequestFilter
  void guard(HttpRequest<?> request) {
    if (Api.isPath(request.getPath())) {
      RouteAttributes.getRouteMatch(request).ifPresent(route -> guard(request, route));
    }
  }

  private static void guard(HttpRequest<?> request, RouteMatch<?> route) {
    if (!(route.getRouteInfo() instanceof MethodBasedRouteInfo<?, ?> info)) {
      return;
    }
    Set<String> known = queries(info);
    for (String name : request.getParameters().names()) {
      if (!known.contains(name)) {
        throw RefusedRequest.badParameter(unknown(name, known));
      }
      if (request.getParameters().getAll(name).size() > 1) {
        throw RefusedRequest.badParameter(name + " may be given once only.");
      }
    }
  }

  private static Set<String> queries(MethodBasedRouteInfo<?, ?> route) {
    Set<String> names = new TreeSet<>();
    for (Argument<?> argument : route.getTargetMethod().getArguments()) {
      if (argument.isAnnotationPresent(QueryValue.class)) {
        names.add(argument.getName());
      }
    }
    return names;
  }

  private static String unknown(String found, Set<String> known) {
    String name = NAME.matcher(found).matches() ? "'" + found + "'" : "what is asked";
    if (known.isEmpty()) {
      return name + " is no query of this path: it has none.";
    }
    String nearest = Names.nearest(found, List.copyOf(known));
    return name
        + " is no query of this path; they are "
        + String.join(", ", known)
        + (nearest == null ? "." : ": did you mean '" + nearest + "'?");
  }
}
