package dev.roundtrip.cli.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPlaceTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                     | it is empty
          {                      | it ends in the middle, after line 1, column 2
          {"seed": 1, "shocks":[ | it ends in the middle, after line 1, column 23
          {"seed": "x            | it ends in the middle, after line 1, column 12
          {"seed" 1}             | line 1, column 9: found '1', where JSON has something else
          {"seed": one}          | line 1, column 10: found 'o', where JSON has something else
          [1]                    | found [1], expected { first
          """)
  void whatIsNoJsonIsToldWithItsPlace(String text, String why) throws IOException {
    Path file = Files.writeString(folder.resolve("run.json"), text);
    assertThatThrownBy(() -> JsonPlace.of(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + " cannot be read: ")
        .hasMessageContaining(why);
  }

  @Test
  void theLineOfAFaultIsCounted() throws IOException {
    Path file = Files.writeString(folder.resolve("run.json"), "{\n\"a\": 1,\n\"b\": ?\n}\n");
    assertThatThrownBy(() -> JsonPlace.of(file))
        .hasMessageEndingWith("line 3, column 6: found '?', where JSON has something else");
  }

  @Test
  void aValueThatIsMissingOrOtherIsToldWithItsPlace() throws IOException {
    Path file = folder.resolve("run.json");
    Files.writeString(
        file, "{\"seed\": \"x\", \"text\": 7, \"list\": [{\"a\": 1}, 2], \"big\": 12345678901}");
    JsonPlace run = JsonPlace.of(file);
    told(run, place -> place.text("none"), "none is missing");
    told(run, place -> place.whole("seed"), "seed: found \"x\", expected a whole number");
    told(run, place -> place.text("text"), "text: found 7, expected a text");
    told(run, place -> place.items("text"), "text: found 7, expected a list in [ ]");
    told(run, place -> place.items("list"), "list[1]: found 2, expected an object in { }");
    told(
        run, place -> place.number("big"), "big: found 12345678901, expected a whole number of up");
    told(run, place -> place.at("seed"), "seed: found \"x\", expected an object in { }");
    JsonPlace first = new JsonPlace("list[0]", run.node().get("list").get(0));
    told(first, place -> place.text("b"), "list[0].b is missing");
    assertThat(first.whole("a")).isEqualTo(1);
  }

  private static void told(JsonPlace place, Consumer<JsonPlace> asked, String why) {
    assertThatThrownBy(() -> asked.accept(place))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(why);
  }
}
