package dev.roundtrip.scenarios;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How something is written in a scenario: reading it, ordering it and describing it to an editor go
 * together, so that the loader and the schema cannot disagree.
 *
 * @param <T> what it is read as
 */
interface Form<T> {

  /**
   * Reads a value.
   *
   * @param entry the value and where its key stands
   * @param path the way to it
   * @return the value, or null after saying in the context what is wrong with it
   */
  @Nullable T read(Node.Entry entry, String path, Context context);

  /** Returns a value of this form, free of problems, with its keys in the order of the form. */
  default Node canonical(Node node) {
    return node;
  }

  /**
   * Returns the form in the words of JSON Schema.
   *
   * @param definitions where parts that are used often go
   * @param change whether it describes what changes another scenario, so that nothing is required
   */
  Map<String, Object> schema(Definitions definitions, boolean change);
}
