package dev.roundtrip.economy.shock;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a spec says of a shock: its course, and a text for each parameter it gives. */
final class Arguments {

  private final ShockType shock;
  private final Course course;
  private final SortedMap<String, String> texts;

  Arguments(ShockType shock, Course course, SortedMap<String, String> texts) {
    this.shock = shock;
    this.course = course;
    this.texts = new TreeMap<>(texts);
  }

  Course course() {
    return course;
  }

  /** Returns what is given, or what is usual; throws if there is neither. */
  <T> T get(Parameter<T> parameter) {
    T value = find(parameter);
    if (value == null) {
      throw new IllegalStateException(parameter.name() + " is not required");
    }
    return value;
  }

  /** Returns what is given, or what is usual, or null. */
  <T> @Nullable T find(Parameter<T> parameter) {
    return read(shock, parameter, texts.get(parameter.name()));
  }

  /**
   * Returns the value of a parameter of a shock: what is given, or what is usual, or null if it may
   * be left out.
   *
   * @throws IllegalArgumentException if it is required and not given, or not a value of it
   */
  static <T> @Nullable T read(ShockType shock, Parameter<T> parameter, @Nullable String text) {
    T value = text == null ? parameter.usual() : parameter.read(text);
    if (value == null && parameter.required()) {
      throw new IllegalArgumentException(
          "'"
              + parameter.name()
              + "' is missing: "
              + parameter.meaning()
              + ", "
              + parameter.form().allowed()
              + ", as in "
              + shock.example());
    }
    return value;
  }
}
