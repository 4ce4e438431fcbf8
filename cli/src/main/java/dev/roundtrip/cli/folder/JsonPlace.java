package dev.roundtrip.cli.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place in a JSON file of a run, whose values are asked for by name. What is not there, or is
 * something else than was asked for, is told with its place: {@code defaults[0].period: found 7,
 * expected a text}.
 *
 * @param path where it is in the file; empty for all of it
 * @param node what is there
 */
public record JsonPlace(String path, JsonNode node) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int SHOWN = 40;

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, or is no JSON; its message says which file, and where
   *     and what was found
   */
  public static JsonPlace of(Path file) throws IOException {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw Unreadable.because(file, e);
    }
    if (text.isBlank()) {
      throw Unreadable.because(file, new IOException("it is empty"));
    }
    try {
      JsonNode node = JSON.readTree(text);
      if (!node.isObject()) {
        throw Unreadable.because(file, new IOException(found(node) + ", expected { first"));
      }
      return new JsonPlace("", node);
    } catch (JacksonException e) {
      throw Unreadable.because(file, new IOException(fault(text, e.getLocation()), e));
    }
  }

  /** Returns where and at what a reader stopped. */
  private static String fault(String text, @Nullable TokenStreamLocation where) {
    long offset = where == null ? text.length() : where.getCharOffset();
    String before = text.substring(0, Math.clamp(offset, 0, text.length()));
    if (text.substring(before.length()).isBlank()) {
      return "it ends in the middle, after " + place(text.strip());
    }
    int next = text.codePointAt(before.length());
    return place(before)
        + ": found '"
        + Character.toString(next)
        + "', where JSON has something else";
  }

  private static String place(String before) {
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    return "line " + line + ", column " + (before.length() - before.lastIndexOf('\n'));
  }

  /** Tells whether there is a value of a name. */
  public boolean has(String name) {
    return node.has(name);
  }

  /** Returns the object of a name. */
  public JsonPlace at(String name) {
    return required(name, JsonNode::isObject, "an object in { }");
  }

  /** Returns the text of a name. */
  public String text(String name) {
    return required(name, JsonNode::isString, "a text").node.stringValue();
  }

  /** Returns the whole number of a name. */
  public long whole(String name) {
    return required(
            name, value -> value.isIntegralNumber() && value.canConvertToLong(), "a whole number")
        .node
        .longValue();
  }

  /** Returns the whole number of a name that is at most some billions. */
  public int number(String name) {
    return required(
            name,
            value -> value.isIntegralNumber() && value.canConvertToInt(),
            "a whole number of up to 9 digits")
        .node
        .intValue();
  }

  /** Returns the number of a name, whole or not. */
  public double decimal(String name) {
    return required(name, JsonNode::isNumber, "a number").node.doubleValue();
  }

  /** Returns the texts of the list of a name. */
  public List<String> texts(String name) {
    return list(name, JsonNode::isString, "a text").stream()
        .map(item -> item.node.stringValue())
        .toList();
  }

  /** Returns the objects of the list of a name. */
  public List<JsonPlace> items(String name) {
    return list(name, JsonNode::isObject, "an object in { }");
  }

  private List<JsonPlace> list(String name, Predicate<JsonNode> kind, String expected) {
    JsonPlace there = required(name, JsonNode::isArray, "a list in [ ]");
    List<JsonPlace> items = new ArrayList<>();
    for (JsonNode item : there.node) {
      String place = there.path + "[" + items.size() + "]";
      items.add(new JsonPlace(place, item).being(kind, expected));
    }
    return items;
  }

  private JsonPlace required(String name, Predicate<JsonNode> kind, String expected) {
    String there = path.isEmpty() ? name : path + "." + name;
    JsonNode value = node.get(name);
    if (value == null) {
      throw new IllegalArgumentException(there + " is missing");
    }
    return new JsonPlace(there, value).being(kind, expected);
  }

  private JsonPlace being(Predicate<JsonNode> kind, String expected) {
    if (!kind.test(node)) {
      throw new IllegalArgumentException(path + ": " + found(node) + ", expected " + expected);
    }
    return this;
  }

  private static String found(JsonNode node) {
    String text = node.toString();
    return "found " + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...");
  }
}
