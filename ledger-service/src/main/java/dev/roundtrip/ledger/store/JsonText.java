package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.policy.Decision;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The JSON that is kept in columns. */
final class JsonText {

  private JsonText() {}

  /** Returns an object of whole numbers, such as {@code {"billed_cents":100}}. */
  static String of(SortedMap<String, Long> numbers) {
    StringBuilder json = new StringBuilder("{");
    for (Map.Entry<String, Long> number : numbers.entrySet()) {
      json.append(json.length() > 1 ? "," : "");
      quote(json, number.getKey());
      json.append(':').append(number.getValue());
    }
    return json.append('}').toString();
  }

  /** Returns an object of texts. */
  static String ofTexts(SortedMap<String, String> texts) {
    StringBuilder json = new StringBuilder("{");
    for (Map.Entry<String, String> text : texts.entrySet()) {
      json.append(json.length() > 1 ? "," : "");
      quote(json, text.getKey());
      json.append(':');
      quote(json, text.getValue());
    }
    return json.append('}').toString();
  }

  /** Returns the facts of a decision, in order. */
  static String of(List<Decision.Fact> facts) {
    StringBuilder json = new StringBuilder("[");
    for (Decision.Fact fact : facts) {
      json.append(json.length() > 1 ? "," : "").append("{\"name\":");
      quote(json, fact.name());
      json.append(",\"value\":");
      quote(json, fact.value());
      json.append('}');
    }
    return json.append(']').toString();
  }

  /** Returns the texts of an object that a query gives as an array of names and values. */
  static SortedMap<String, String> texts(Array pairs) throws SQLException {
    SortedMap<String, String> texts = new TreeMap<>();
    if (pairs.getArray() instanceof String[][] rows) {
      for (String[] pair : rows) {
        texts.put(pair[0], pair[1]);
      }
    }
    return texts;
  }

  private static void quote(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
