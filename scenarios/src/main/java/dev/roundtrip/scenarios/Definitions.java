package dev.roundtrip.scenarios;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The parts of the JSON Schema that are used in more than one place. */
final class Definitions {

  private final Map<String, Object> definitions = new TreeMap<>();

  /**
   * Returns a reference to a part.
   *
   * @throws IllegalStateException if another part has that name
   */
  Map<String, Object> reference(String name, Supplier<Map<String, Object>> description) {
    Map<String, Object> described = description.get();
    Object before = definitions.put(name, described);
    if (before != null && !before.equals(described)) {
      throw new IllegalStateException("two parts of the schema are called " + name);
    }
    return Map.of("$ref", "#/$defs/" + name);
  }

  /** Returns all parts, in the order of their names. */
  Map<String, Object> all() {
    return definitions;
  }
}
