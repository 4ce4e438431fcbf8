package dev.roundtrip.scenarios;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A single value.
 *
 * @param type its type in JSON
 * @param pattern what it looks like, for an editor; empty for anything
 * @param parser what reads it
 * @param <T> what it is read as
 */
record Scalar<T>(String type, String pattern, Parser<T> parser) implements Form<T> {

  /** Reads the text of a value. */
  @FunctionalInterface
  interface Parser<T> {
    /**
     * Returns the value.
     *
     * @throws UnreadableException with what is allowed, if it is none
     */
    T parse(String text) throws UnreadableException;
  }

  /** Says what is allowed where something else was found. */
  static final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1;

    private final String allowed;

    UnreadableException(String allowed) {
      super(allowed, null, false, false);
      this.allowed = allowed;
    }

    String allowed() {
      return allowed;
    }
  }

  /** Any text that says something and does nothing to the screen it is printed on. */
  static final Scalar<String> TEXT =
      new Scalar<>(
          "string",
          "",
          text -> {
            if (text.isBlank()) {
              throw new UnreadableException("some text");
            }
            if (text.chars().anyMatch(Scalar::isControl)) {
              throw new UnreadableException("text without control characters");
            }
            return text;
          });

  private static boolean isControl(int character) {
    return Character.isISOControl(character) && character != '\n' && character != '\t';
  }

  static String hyphenated(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public @Nullable T read(Node.Entry entry, String path, Context context) {
    boolean single = entry.value() instanceof Node.Scalar scalar && !scalar.isNothing();
    try {
      T value = parser.parse(single ? ((Node.Scalar) entry.value()).text() : "");
      if (single) {
        return value;
      }
      context.refuse(entry.value(), path, "a single value");
    } catch (UnreadableException e) {
      context.refuse(entry.value(), path, e.allowed());
    }
    return null;
  }

  @Override
  public Map<String, Object> schema(Definitions definitions, boolean change) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    if (!pattern.isEmpty()) {
      schema.put("pattern", pattern);
    }
    return schema;
  }
}
