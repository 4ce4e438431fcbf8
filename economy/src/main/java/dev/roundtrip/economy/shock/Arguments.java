package dev.roundtrip.economy.shock;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a spec says of a shock: its course, and a text for each parameter it gives. */
final class Arguments {

  private final String shock;
  private final Course course;
  private final SortedMap<String, String> texts;

  Arguments(String shock, Course course, SortedMap<String, String> texts) {
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
      throw new IllegalArgumentException(
          "'"
              + parameter.name()
              + "' is missing: "
              + parameter.meaning()
              + ", "
              + parameter.form().allowed()
              + ", as in "
              + Catalogue.type(shock).example());
    }
    return value;
  }

  /** Returns what is given, or what is usual, or null. */
  <T> @Nullable T find(Parameter<T> parameter) {
    String text = texts.get(parameter.name());
    return text == null ? parameter.usual() : parameter.read(text);
  }
}
