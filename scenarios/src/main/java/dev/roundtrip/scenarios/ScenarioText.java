package dev.roundtrip.scenarios;

import dev.roundtrip.economy.name.Names;
import dev.roundtrip.scenarios.ScenarioLoader.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
    String found = Node.Scalar.quote(path.toString());
    try (InputStream stream = Files.newInputStream(path)) {
      byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        problems.add(asked, at, found + ", which is too large", "a scenario of at most 1 MB");
        return null;
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new ScenarioText(text, path.toString(), path);
    } catch (CharacterCodingException e) {
      problems.add(asked, at, found + ", which is not text", "a file in UTF-8");
    } catch (NoSuchFileException e) {
      problems.add(
          asked,
          at,
          found + ", which is not there",
          allowedNames(path.toString(), Source.SHIPPED_AND_FILES));
    } catch (IOException e) {
      problems.add(asked, at, found + ", which cannot be read", "a file that can be read");
    }
    return null;
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
