package dev.roundtrip.ledger.web;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A description of the API that can be asked what it says. */
final class OpenApiDocument {

  private static final String REFERENCE = "$ref";

  private final Map<String, Object> root;

  OpenApiDocument(String yaml) {
    root = map(new Load(LoadSettings.builder().build()).loadFromString(yaml));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  Map<String, Object> root() {
    return root;
  }

  Map<String, Object> schemas() {
    return map(map(root.get("components")).get("schemas"));
  }

  /** Returns what can be done, by method and path, such as {@code GET /api/v1/runs}. */
  Map<String, Map<String, Object>> operations() {
    Map<String, Map<String, Object>> operations = new TreeMap<>();
    map(root.get("paths"))
        .forEach((path, item) ->
            map(item)
                .forEach((method, operation) -> {
                  if (!method.equals("parameters")) {
                    operations.put(method.toUpperCase(Locale.ROOT) + " " + path, map(operation));
                  }
                }));
    return operations;
  }

  /** Returns the responses of an operation by status, with what they refer to in place. */
  Map<String, Map<String, Object>> responses(String operation) {
    Map<String, Map<String, Object>> responses = new TreeMap<>();
    map(operation(operation).get("responses"))
        .forEach((status, response) -> responses.put(status, resolved(response)));
    return responses;
  }

  /** Returns the names of the queries of an operation. */
  TreeSet<String> queries(String operation) {
    TreeSet<String> names = new TreeSet<>();
    if (operation(operation).get("parameters") instanceof List<?> parameters) {
      for (Object parameter : parameters) {
        Map<String, Object> found = resolved(parameter);
        if (found.get("in").equals("query")) {
          names.add(found.get("name").toString());
        }
      }
    }
    return names;
  }

  Map<String, Object> operation(String operation) {
    return Objects.requireNonNull(operations().get(operation), operation);
  }

  /** Returns what is at the end of a reference; of what is none, itself. */
  Map<String, Object> resolved(Object node) {
    Map<String, Object> found = map(node);
    if (!(found.get(REFERENCE) instanceof String reference)) {
      return found;
    }
    Map<String, Object> target = root;
    for (String step : reference.substring("#/".length()).split("/")) {
      if (!target.containsKey(step)) {
        throw new IllegalStateException(reference + " leads nowhere");
      }
      target = map(target.get(step));
    }
    return resolved(target);
  }

  /** Returns what a schema in the document finds wrong with some JSON. */
  List<String> complaints(Object schema, String json) throws IOException {
    Map<String, Object> whole = new LinkedHashMap<>(map(schema));
    whole.put("$defs", schemas());
    String text = JsonMapper.createDefault().writeValueAsString(whole);
    return SchemaRegistry.withDialect(Dialects.getOpenApi31())
        .getSchema(text.replace("#/components/schemas/", "#/$defs/"), InputFormat.JSON)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** Adds the names of the schemas that a value is an example of, and all that is in it. */
  void reach(Object schema, @Nullable Object value, Set<String> names) {
    if (value == null) {
      return;
    }
    if (map(schema).get(REFERENCE) instanceof String reference) {
      names.add(reference.substring(reference.lastIndexOf('/') + 1));
    }
    Map<String, Object> found = resolved(schema);
    if (found.get("anyOf") instanceof List<?> alternatives) {
      alternatives.forEach(alternative -> reach(alternative, value, names));
    }
    if (value instanceof List<?> items) {
      items.forEach(item -> reach(found.get("items"), item, names));
    }
    if (value instanceof Map<?, ?> entries) {
      Object others = found.get("additionalProperties");
      Map<?, ?> properties = found.get("properties") instanceof Map<?, ?> own ? own : Map.of();
      entries.forEach((name, entry) -> {
        if ((properties.containsKey(name) ? properties.get(name) : others)
            instanceof Map<?, ?> of) {
          reach(of, entry, names);
        }
      });
    }
  }
}
