package dev.roundtrip.scenarios;

import dev.roundtrip.economy.name.Names;
import dev.roundtrip.scenarios.ScenarioLoader.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text of a scenario file.
 *
 * @param text what is in it
 * @param file what to call it in errors
 * @param path where it is, or null if it is shipped or came by other ways
 */
record ScenarioText(String text, String file, @Nullable Path path) {

  private static final String FOLDER = "/scenarios/";
  private static final int MAX_BYTES = 4 * YamlText.MAX_CHARACTERS;

  /** Returns the names of the scenarios that are shipped, in order. */
  static List<String> shippedNames() {
    try (InputStream list = ScenarioText.class.getResourceAsStream(FOLDER + "shipped.txt")) {
      if (list == null) {
        throw new IllegalStateException("the list of shipped scenarios is missing");
      }
      String names = new String(list.readAllBytes(), StandardCharsets.UTF_8);
      return names.lines().filter(name -> !name.isBlank()).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException("the list of shipped scenarios cannot be read", e);
    }
  }

  /** Returns a shipped scenario, one of {@link #shippedNames}. */
  static ScenarioText shipped(String name) {
    try (InputStream file = ScenarioText.class.getResourceAsStream(FOLDER + name + ".yaml")) {
      if (file == null) {
        throw new IllegalStateException("the shipped scenario is missing: " + name);
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new ScenarioText(text, name + ".yaml", null);
    } catch (IOException e) {
      throw new IllegalStateException("the shipped scenario cannot be read: " + name, e);
    }
  }

  /**
   * Reads a file.
   *
   * @param asked where the name of the file was found
   * @return null after saying why it cannot be read
   */
  static @Nullable ScenarioText read(Path path, Place asked, String at, Problems problems) {
    String found = Node.Scalar.quote(path.toString().isEmpty() ? "." : path.toString());
    try (InputStream stream = Files.newInputStream(path)) {
      byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        problems.add(asked, at, found + ", which is too large", "a scenario of at most 1 MB");
        return null;
      }
      CharBuffer text = CharBuffer.allocate(bytes.length);
      if (StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes), text, true)
          .isError()) {
        Place end = endOf(text.flip().toString(), path.toString());
        problems.add(end, "", "bytes that are no text", "a file in UTF-8");
        return null;
      }
      return new ScenarioText(text.flip().toString(), path.toString(), path);
    } catch (NoSuchFileException e) {
      problems.add(
          asked,
          at,
          found + ", which is not there",
          allowedNames(path.toString(), Source.SHIPPED_AND_FILES));
    } catch (IOException e) {
      String why = Files.isDirectory(path) ? ", which is a folder" : ", which cannot be read";
      problems.add(asked, at, found + why, "a file that can be read");
    }
    return null;
  }

  /** Returns the place behind a text with which a file begins. */
  private static Place endOf(String beginning, String file) {
    int lastBreak = beginning.lastIndexOf('\n');
    int line = (int) beginning.chars().filter(letter -> letter == '\n').count() + 1;
    return new Place(file, line, beginning.length() - lastBreak);
  }

  /** Returns a path, or null if the text can be none. */
  static @Nullable Path pathOf(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  static String allowedNames(String found, Source source) {
    SortedMap<String, String> byOwnName = new TreeMap<>();
    shippedNames().forEach(name -> byOwnName.put(name.substring(name.lastIndexOf('/') + 1), name));
    String own = found.substring(found.lastIndexOf('/') + 1);
    String nearest = Names.nearest(own, byOwnName.keySet());
    List<String> plain = shippedNames().stream().filter(name -> !name.contains("/")).toList();
    return "one of the shipped scenarios ("
        + String.join(", ", plain)
        + ", or a risk in channels/)"
        + (nearest != null
            ? ": did you mean '" + byOwnName.get(nearest) + "'?"
            : source == Source.SHIPPED ? "" : ", or a file such as ./mine.yaml");
  }
}
