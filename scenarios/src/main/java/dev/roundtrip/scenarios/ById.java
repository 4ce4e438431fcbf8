package dev.roundtrip.scenarios;

import dev.roundtrip.economy.name.Names;
import dev.roundtrip.economy.party.PartyId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A map whose keys are ids.
 *
 * @param what what it is a map of, in the plural
 * @param item how each is written
 * @param sort the key without which an item is a change of another one, or null
 * @param <T> what each is read as
 */
record ById<T>(String what, Form<T> item, @Nullable String sort)
    implements Form<SortedMap<String, T>> {

  ById(String what, Form<T> item) {
    this(what, item, null);
  }

  @Override
  public @Nullable SortedMap<String, T> read(Node.Entry entry, String path, Context context) {
    if (!(entry.value() instanceof Node.Mapping mapping)) {
      context.refuse(entry.value(), path, what + ", a map from their ids");
      return null;
    }
    SortedMap<String, T> values = new TreeMap<>();
    mapping
        .entries()
        .forEach((id, part) -> {
          T value =
              isMistyped(id, mapping, path, context)
                  ? null
                  : item.read(part, path + "." + id, context);
          if (!PartyId.isValid(id)) {
            String found = Node.Scalar.quote(id);
            context.problems().add(part.key(), path, found, Reference.ID_EXPECTED);
          } else if (value != null) {
            values.put(id, value);
          }
        });
    return values;
  }

  /** Tells whether an item cannot stand alone and its id is nearly that of one that can. */
  private boolean isMistyped(String id, Node.Mapping mapping, String path, Context context) {
    Node.Entry entry = mapping.entries().get(id);
    if (sort == null
        || entry == null
        || !(entry.value() instanceof Node.Mapping item)
        || item.find(sort) != null) {
      return false;
    }
    List<String> others = new ArrayList<>(mapping.entries().keySet());
    others.remove(id);
    String nearest = Names.nearest(id, others);
    if (nearest != null) {
      String allowed = "one, or the id of what is changed: did you mean '" + nearest + "'?";
      context.problems().add(entry.key(), path + "." + id, "no '" + sort + "'", allowed);
    }
    return nearest != null;
  }

  @Override
  public Node canonical(Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      return node;
    }
    SequencedMap<String, Node.Entry> ordered = new LinkedHashMap<>();
    for (String id : mapping.entries().keySet().stream().sorted().toList()) {
      Node.Entry entry = mapping.entries().getOrDefault(id, new Node.Entry(node.place(), node));
      ordered.put(id, new Node.Entry(entry.key(), item.canonical(entry.value())));
    }
    return new Node.Mapping(mapping.place(), ordered);
  }

  @Override
  public Map<String, Object> schema(Definitions definitions, boolean change) {
    Map<String, Object> value = item.schema(definitions, change);
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("propertyNames", Map.of("pattern", Reference.ID_PATTERN, "maxLength", 64));
    schema.put(
        "additionalProperties",
        change ? Map.of("anyOf", List.of(value, Map.of("type", "null"))) : value);
    return schema;
  }
}
