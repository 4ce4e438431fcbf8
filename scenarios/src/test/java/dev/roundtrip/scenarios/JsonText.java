package dev.roundtrip.scenarios;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes JSON with its keys in order, so that equal values have equal texts. */
final class JsonText {

  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  static String of(@Nullable Object value) {
    JsonText json = new JsonText();
    json.write(value, "\n");
    return json.text.toString();
  }

  private void write(@Nullable Object value, String line) {
    switch (value) {
      case null -> text.append("null");
      case String string -> quote(string);
      case Map<?, ?> map -> {
        Map<String, Object> ordered = new TreeMap<>();
        map.forEach((key, part) -> ordered.put(key.toString(), part));
        String separator = line + "  ";
        text.append('{');
        for (Map.Entry<String, Object> entry : ordered.entrySet()) {
          text.append(separator);
          quote(entry.getKey());
          text.append(": ");
          write(entry.getValue(), line + "  ");
          separator = "," + line + "  ";
        }
        text.append(ordered.isEmpty() ? "}" : line + "}");
      }
      case List<?> list -> {
        String separator = "";
        text.append('[');
        for (Object item : list) {
          text.append(separator);
          write(item, line);
          separator = ", ";
        }
        text.append(']');
      }
      default -> text.append(value);
    }
  }

  private void quote(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c == '"' || c == '\\' || c < 0x20) {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
