package dev.roundtrip.scenarios;

import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Amounts by month, such as {@code {2027-03: 375 MW, 2027-06: 375 MW}}. It may carry notes beside
 * its months.
 *
 * @param amount how each amount is written
 * @param unit what an amount is in a schedule
 * @param <T> what each amount is read as
 */
record Timetable<T>(Figure<T> amount, ToLongFunction<T> unit) implements Form<Schedule> {

  private static final Shape NOTES =
      new Shape("a schedule", List.of(Notes.SOURCE, Notes.CONFIDENCE, Notes.NOTE));

  /** Tells whether a key looks like one of a schedule's months. */
  static boolean isMonth(String key) {
    return key.matches("\\d{4}-\\d{2}");
  }

  @Override
  public @Nullable Schedule read(Node.Entry entry, String path, Context context) {
    if (!(entry.value() instanceof Node.Mapping mapping)) {
      context.refuse(entry.value(), path, "amounts by month such as {2027-03: ...}");
      return null;
    }
    NOTES.read(new Node.Entry(entry.key(), notesOf(mapping)), path, context);
    List<Schedule.Step> steps = new ArrayList<>();
    int problems = context.problems().count();
    mapping
        .entries()
        .forEach((key, part) -> {
          if (!NOTES.keys().contains(key)) {
            Node.Entry written = new Node.Entry(part.key(), new Node.Scalar(part.key(), key, true));
            Period month = Units.PLAIN_MONTH.read(written, path, context);
            T value = amount.read(part, path + "." + key, context);
            if (month != null && value != null) {
              steps.add(new Schedule.Step(month, unit.applyAsLong(value)));
            }
          }
        });
    return context.problems().count() == problems ? Schedule.of(steps) : null;
  }

  private static Node.Mapping notesOf(Node.Mapping mapping) {
    SequencedMap<String, Node.Entry> notes = new LinkedHashMap<>(mapping.entries());
    notes.keySet().retainAll(NOTES.keys());
    return new Node.Mapping(mapping.place(), notes);
  }

  @Override
  public Node canonical(Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      return node;
    }
    SequencedMap<String, Node.Entry> ordered = new LinkedHashMap<>();
    mapping.entries().entrySet().stream()
        .filter(entry -> isMonth(entry.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> {
          Node value = amount.canonical(entry.getValue().value());
          ordered.put(entry.getKey(), new Node.Entry(entry.getValue().key(), value));
        });
    if (NOTES.canonical(notesOf(mapping)) instanceof Node.Mapping notes) {
      ordered.putAll(notes.entries());
    }
    return new Node.Mapping(mapping.place(), ordered);
  }

  @Override
  public Map<String, Object> schema(Definitions definitions, boolean change) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Field<?> field : NOTES.fields()) {
      properties.put(field.key(), Shape.propertyOf(field, definitions, false));
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put(
        "patternProperties",
        Map.of(Units.PLAIN_MONTH.pattern(), amount.schema(definitions, false)));
    schema.put("additionalProperties", false);
    return schema;
  }
}
