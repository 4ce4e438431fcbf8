package dev.roundtrip.scenarios;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The parts of the JSON Schema that are used in more than one place. */
final class Definitions {

  private final Map<String, Object> definitions = new TreeMap<>();

  /** Returns a reference to a part, which is described when it is first used. */
  Map<String, Object> reference(String name, Supplier<Map<String, Object>> description) {
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of());
      definitions.put(name, description.get());
    }
    return Map.of("$ref", "#/$defs/" + name);
  }

  /** Returns all parts, in the order of their names. */
  Map<String, Object> all() {
    return definitions;
  }
}
