package dev.roundtrip.scenarios;

import dev.roundtrip.economy.name.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A map with known keys.
 *
 * @param what what it is, such as {@code a party}
 * @param fields its keys, in the order in which they are written
 */
record Shape(String what, List<Field<?>> fields) implements Form<Values> {

  Shape {
    fields = List.copyOf(fields);
  }

  Shape(String what, Field<?>... fields) {
    this(what, List.of(fields));
  }

  List<String> keys() {
    return fields.stream().<String>map(Field::key).toList();
  }

  @Override
  public @Nullable Values read(Node.Entry entry, String path, Context context) {
    if (!(entry.value() instanceof Node.Mapping mapping)) {
      context.refuse(entry.value(), path, what + ", a map of " + String.join(", ", keys()));
      return null;
    }
    refuseUnknown(mapping, path, context);
    Map<String, Object> read = new HashMap<>();
    boolean complete = true;
    for (Field<?> field : fields) {
      Node.Entry part = mapping.entries().get(field.key());
      if (part != null) {
        Object value = field.form().read(part, pathOf(path, field), context);
        if (value == null) {
          complete = false;
        } else {
          read.put(field.key(), value);
        }
      } else if (field.required()) {
        complete = false;
        String found = "no '" + field.key() + "'";
        context.problems().add(entry.key(), path, found, "one: " + field.about());
      }
    }
    return new Values(read, mapping, path, entry.key(), complete);
  }

  static String pathOf(String path, Field<?> field) {
    return path.isEmpty() ? field.key() : path + "." + field.key();
  }

  /** Says which keys of a map are none of this shape. */
  void refuseUnknown(Node.Mapping mapping, String path, Context context) {
    List<String> keys = keys();
    mapping
        .entries()
        .forEach((key, entry) -> {
          if (!keys.contains(key)) {
            String here = path.isEmpty() ? key : path + "." + key;
            String found = "the key " + Node.Scalar.quote(key) + nothingBehind(entry.value());
            String allowed = Names.oneOf("keys of " + what, key, keys);
            context.problems().add(entry.key(), here, found, allowed);
          }
        });
  }

  /** In a map in braces, what follows a comma in a text is taken for a key. */
  private static String nothingBehind(Node value) {
    return value instanceof Node.Scalar scalar && scalar.plain() && scalar.text().isEmpty()
        ? " with nothing behind it (a text with a comma in it needs quotes)"
        : "";
  }

  @Override
  public Node canonical(Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      return node;
    }
    SequencedMap<String, Node.Entry> ordered = new LinkedHashMap<>();
    for (Field<?> field : fields) {
      Node.Entry entry = mapping.entries().get(field.key());
      if (entry != null) {
        Node value = field.form().canonical(entry.value());
        ordered.put(field.key(), new Node.Entry(entry.key(), value));
      }
    }
    return new Node.Mapping(mapping.place(), ordered);
  }

  @Override
  public Map<String, Object> schema(Definitions definitions, boolean change) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Field<?> field : fields) {
      properties.put(field.key(), propertyOf(field, definitions, change));
      if (field.required() && !change) {
        required.add(field.key());
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  static Map<String, Object> propertyOf(Field<?> field, Definitions definitions, boolean change) {
    Map<String, Object> form = field.form().schema(definitions, change);
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("description", field.about());
    if (change) {
      property.put("anyOf", List.of(form, Map.of("type", "null")));
    } else {
      property.putAll(form);
    }
    return property;
  }
}
