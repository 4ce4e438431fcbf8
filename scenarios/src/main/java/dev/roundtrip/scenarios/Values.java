package dev.roundtrip.scenarios;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a map with known keys.
 *
 * @param read the values that could be read, by key
 * @param mapping the map as it was written
 * @param path the way to it
 * @param key where its own key stands
 * @param complete whether all required keys are there and all values could be read
 */
record Values(
    Map<String, Object> read, Node.Mapping mapping, String path, Place key, boolean complete) {

  /** Returns a value that must be there, or throws: ask only what is {@link #complete}. */
  <T> T get(Field<T> field) {
    T value = find(field);
    if (value == null) {
      throw new IllegalStateException(path + " has no " + field.key());
    }
    return value;
  }

  /** Returns a value, or another if it was not written. */
  <T> T or(Field<T> field, T otherwise) {
    T value = find(field);
    return value == null ? otherwise : value;
  }

  /** Returns a value, or null if it was not written or could not be read. */
  @SuppressWarnings("unchecked") // Shape puts what the field's own form has read
  <T> @Nullable T find(Field<T> field) {
    return (T) read.get(field.key());
  }

  boolean has(Field<?> field) {
    return mapping.entries().containsKey(field.key());
  }

  /** Says that a value is wrong, or, where it was not written, that the map is. */
  void refuse(Field<?> field, Context context, String allowed) {
    Node.Entry entry = mapping.entries().get(field.key());
    if (entry == null) {
      context.problems().add(key, path, "no '" + field.key() + "'", allowed);
    } else {
      refuse(field, context, foundIn(field, entry), allowed);
    }
  }

  /** Says that a value that was written is probably not meant. */
  void doubt(Field<?> field, Context context, String expected) {
    Node.Entry entry = mapping.entries().get(field.key());
    if (entry == null) {
      throw new IllegalArgumentException(path + " has no " + field.key());
    }
    String at = Shape.pathOf(path, field);
    context.problems().doubt(placeOf(field), at, foundIn(field, entry), expected);
  }

  private static String foundIn(Field<?> field, Node.Entry entry) {
    Node node = Figure.valueOf(entry.value());
    return node instanceof Node.Scalar ? node.found() : "the given '" + field.key() + "'";
  }

  /** Says that a value is wrong and what was found in it. */
  void refuse(Field<?> field, Context context, String found, String allowed) {
    context.problems().add(placeOf(field), Shape.pathOf(path, field), found, allowed);
  }

  /** Says that what a value refers to is missing: see {@link Problems#addMissing}. */
  void refuseMissing(String what, Field<?> field, Context context, String found, String allowed) {
    String at = Shape.pathOf(path, field);
    context.problems().addMissing(what, placeOf(field), at, found, allowed);
  }

  private Place placeOf(Field<?> field) {
    Node.Entry entry = mapping.entries().get(field.key());
    return entry == null ? key : Figure.valueOf(entry.value()).place();
  }
}
