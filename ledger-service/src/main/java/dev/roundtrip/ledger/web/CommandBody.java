package dev.roundtrip.ledger.web;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a command says beside its path: a JSON object, of which nothing is passed over. */
final class CommandBody {

  private final Map<String, Object> fields;

  private CommandBody(Map<String, Object> fields) {
    this.fields = fields;
  }

  /**
   * Reads a body.
   *
   * @param text the JSON; empty for nothing
   * @param known the names that may be in it
   */
  static CommandBody read(JsonMapper json, @Nullable String text, Set<String> known) {
    if (text == null || text.isBlank()) {
      return new CommandBody(Map.of());
    }
    Map<String, Object> fields;
    try {
      fields = json.readValue(text, Argument.mapOf(String.class, Object.class));
    } catch (IOException | RuntimeException e) {
      throw RefusedRequest.badParameter("The body must be a JSON object.");
    }
    if (fields == null) {
      throw RefusedRequest.badParameter("The body must be a JSON object.");
    }
    if (!known.containsAll(fields.keySet())) {
      throw RefusedRequest.badParameter(
          known.isEmpty()
              ? "The body must be empty."
              : "The body may have " + String.join(", ", new TreeSet<>(known)) + ", nothing else.");
    }
    return new CommandBody(new TreeMap<>(fields));
  }

  @Nullable String text(String name) {
    Object value = fields.get(name);
    return switch (value) {
      case null -> null;
      case String text -> text;
      default -> throw RefusedRequest.badParameter(name + " must be a text.");
    };
  }

  String required(String name) {
    String text = text(name);
    if (text == null || text.isBlank()) {
      throw RefusedRequest.badParameter(name + " is missing.");
    }
    return text;
  }

  long whole(String name, long otherwise) {
    Object value = fields.get(name);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Integer || value instanceof Long) {
      return ((Number) value).longValue();
    }
    try {
      if (value instanceof String digits) {
        return Long.parseLong(digits);
      }
    } catch (NumberFormatException e) {
      // is told below
    }
    throw RefusedRequest.badParameter(name + " must be a whole number of at most 64 bits.");
  }

  boolean flag(String name) {
    Object value = fields.get(name);
    if (value != null && !(value instanceof Boolean)) {
      throw RefusedRequest.badParameter(name + " must be true or false.");
    }
    return Boolean.TRUE.equals(value);
  }

  List<String> texts(String name) {
    Object value = fields.get(name);
    List<String> texts = new ArrayList<>();
    if (value != null && !(value instanceof List<?>)) {
      throw RefusedRequest.badParameter(name + " must be a list of texts.");
    }
    for (Object one : value == null ? List.of() : (List<?>) value) {
      if (!(one instanceof String text)) {
        throw RefusedRequest.badParameter(name + " must be a list of texts.");
      }
      texts.add(text);
    }
    return texts;
  }
}
