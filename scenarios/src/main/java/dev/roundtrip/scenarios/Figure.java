package dev.roundtrip.scenarios;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure: plain, or with where it comes from.
 *
 * <p>{@code 300 billion USD}, or {@code {value: 300 billion USD, source: ..., confidence: reported,
 * note: ...}}.
 *
 * @param name what the schema calls it
 * @param form how the figure itself is written
 * @param <T> what it is read as
 */
record Figure<T>(String name, Form<T> form) implements Form<T> {

  static final String VALUE = "value";

  private Field<T> value() {
    return Field.required(VALUE, form, "the figure itself, with its unit");
  }

  private Shape shape() {
    return new Shape("a figure", List.of(value(), Notes.SOURCE, Notes.CONFIDENCE, Notes.NOTE));
  }

  /** Returns the figure itself, whichever way it is written. */
  static Node valueOf(Node node) {
    Node value = node instanceof Node.Mapping mapping ? mapping.find(VALUE) : null;
    return value == null ? node : value;
  }

  @Override
  public @Nullable T read(Node.Entry entry, String path, Context context) {
    if (!(entry.value() instanceof Node.Mapping)) {
      return form.read(entry, path, context);
    }
    Values values = shape().read(entry, path, context);
    return values == null ? null : values.find(value());
  }

  @Override
  public Node canonical(Node node) {
    return node instanceof Node.Mapping ? shape().canonical(node) : form.canonical(node);
  }

  @Override
  public Map<String, Object> schema(Definitions definitions, boolean change) {
    return definitions.reference(
        name,
        () ->
            Map.of(
                "anyOf",
                List.of(form.schema(definitions, false), shape().schema(definitions, false))));
  }
}
