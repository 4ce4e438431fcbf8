package dev.roundtrip.scenarios;

import dev.roundtrip.economy.name.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One of a few names.
 *
 * @param kind what they are, in the plural
 * @param names what each name means
 * @param <T> what it is read as
 */
record Choice<T>(String kind, Map<String, T> names) implements Form<T> {

  static final Choice<Boolean> YES_OR_NO =
      new Choice<>("answers", new TreeMap<>(Map.of("yes", true, "no", false)));

  Choice {
    names = new LinkedHashMap<>(names);
  }

  /** Returns the choice among these, written in lower case with hyphens. */
  @SafeVarargs
  static <E extends Enum<E>> Choice<E> of(String kind, E... constants) {
    Map<String, E> names = new LinkedHashMap<>();
    for (E constant : constants) {
      names.put(Scalar.hyphenated(constant), constant);
    }
    return new Choice<>(kind, names);
  }

  @Override
  public @Nullable T read(Node.Entry entry, String path, Context context) {
    String text = entry.value() instanceof Node.Scalar scalar ? scalar.text() : "";
    T value = names.get(text);
    if (value == null) {
      context.refuse(entry.value(), path, Names.oneOf(kind, text, names.keySet()));
    }
    return value;
  }

  @Override
  public Map<String, Object> schema(Definitions definitions, boolean change) {
    return definitions.reference(
        kind.replace(' ', '-'), () -> Map.of("enum", List.copyOf(names.keySet())));
  }
}
