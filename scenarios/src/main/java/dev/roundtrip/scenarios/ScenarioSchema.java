package dev.roundtrip.scenarios;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema of scenario files, for completion and checks in editors. It is made from the same
 * forms the loader reads with; {@code scenario.schema.json} is its text.
 *
 * <p>It knows the form of every value but not what goes together: that ids exist, that terms end
 * after they begin, that sites belong to who runs them. The loader checks that.
 */
final class ScenarioSchema {

  private ScenarioSchema() {}

  static Map<String, Object> schema() {
    Definitions definitions = new Definitions();
    Map<String, Object> whole =
        definitions.reference(
            "whole-scenario", () -> ScenarioForm.SHAPE.schema(definitions, false));
    Map<String, Object> change =
        definitions.reference(
            "changed-scenario", () -> ScenarioForm.SHAPE.schema(definitions, true));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "A Roundtrip scenario");
    schema.put(
        "description", "Who takes part, what they have promised each other, what may go wrong");
    schema.put("type", "object");
    schema.put("if", Map.of("required", List.of(ScenarioForm.EXTENDS_KEY)));
    schema.put(
        "then",
        Map.of("allOf", List.of(Map.of("required", List.of(ScenarioForm.NAME.key())), change)));
    schema.put("else", whole);
    schema.put("$defs", definitions.all());
    return schema;
  }
}
