package dev.roundtrip.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.ledger.store.TestDatabase;
import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is documented is what there is. */
class OpenApiTest {

  @Test
  void everyRouteIsDocumentedWithWhatItCanBeAsked() throws Exception {
    try (TestDatabase database = TestDatabase.create();
        WebServer server = new WebServer(database)) {
      WebServer.Answer answer = server.get("/api/v1/openapi.yaml");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Type")).startsWith("application/yaml");
      Map<String, Object> document =
          map(new Load(LoadSettings.builder().build()).loadFromString(answer.body()));
      assertThat(documented(document)).isEqualTo(served(server.bean(Router.class)));
    }
  }

  private static Map<String, TreeSet<String>> served(Router router) {
    Map<String, TreeSet<String>> served = new TreeMap<>();
    for (UriRouteInfo<?, ?> route : router.uriRoutes().toList()) {
      String path = route.getUriMatchTemplate().toPathString();
      if (path.startsWith(Api.V1) && !route.getHttpMethodName().equals("HEAD")) {
        TreeSet<String> asked = new TreeSet<>();
        for (Argument<?> argument : route.getTargetMethod().getArguments()) {
          if (argument.isAnnotationPresent(QueryValue.class)) {
            asked.add(argument.getName());
          }
        }
        served.put(route.getHttpMethodName() + " " + path, asked);
      }
    }
    return served;
  }

  private static Map<String, TreeSet<String>> documented(Map<String, Object> document) {
    Map<String, TreeSet<String>> documented = new TreeMap<>();
    map(document.get("paths"))
        .forEach((path, item) ->
            map(item)
                .forEach((method, operation) -> {
                  if (!method.equals("parameters")) {
                    documented.put(
                        method.toUpperCase(Locale.ROOT) + " " + path,
                        queries(document, map(operation)));
                  }
                }));
    return documented;
  }

  private static TreeSet<String> queries(
      Map<String, Object> document, Map<String, Object> operation) {
    TreeSet<String> names = new TreeSet<>();
    List<Object> parameters = new ArrayList<>();
    if (operation.get("parameters") instanceof List<?> own) {
      parameters.addAll(own);
    }
    for (Object one : parameters) {
      Map<String, Object> parameter = map(one);
      Object reference = parameter.get("$ref");
      if (reference != null) {
        String name = reference.toString().substring("#/components/parameters/".length());
        parameter = map(map(map(document.get("components")).get("parameters")).get(name));
      }
      if (parameter.get("in").equals("query")) {
        names.add(parameter.get("name").toString());
      }
    }
    return names;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
