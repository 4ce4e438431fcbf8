package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.roundtrip.economy.party.PartyId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedScenariosTest {

  /** Figures that say what is computed and claim nothing about the world. */
  private static final Set<String> OURS =
      Set.of("schema", "appetite", "from", "to", "first-year", "anchor-year", "draw-until");

  private static final Set<String> SAID = Set.of("stated", "filing", "reported", "leak");

  static List<String> names() {
    return ScenarioLoader.shippedNames();
  }

  @Test
  void theListIsTheFolder() throws IOException {
    List<String> files = new ArrayList<>();
    for (String folder : List.of("", "channels/")) {
      try (Stream<Path> found = Files.list(TestFiles.MODULE.resolve(folder))) {
        found
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".yaml"))
            .forEach(name -> files.add(folder + name.replace(".yaml", "")));
      }
    }
    assertThat(files).containsExactlyInAnyOrderElementsOf(names());
  }

  @ParameterizedTest
  @MethodSource("names")
  void aShippedScenarioIsInOrderAndHasItsFilesName(String name) {
    assertThat(ScenarioLoader.load(name).economy().name()).isEqualTo(name.replace("channels/", ""));
  }

  /** What {@code validate} makes sure of. */
  @ParameterizedTest
  @MethodSource("names")
  void aShippedScenarioIsInOrderInEveryReading(String name) {
    ScenarioLoader.load(name)
        .readings()
        .forEach((reading, choice) -> {
          for (String other : choice.alternatives()) {
            Map<String, String> chosen = Map.of(reading, other);
            assertThatNoException()
                .as(name + " with " + reading + "=" + other)
                .isThrownBy(() -> ScenarioLoader.load(name, ScenarioLoader.Source.SHIPPED, chosen));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyFigureSaysHowSureItIs(String name) {
    String text = ScenarioLoader.load(name).resolvedText();
    Node root = YamlText.read(text, name, new Problems(name));
    List<String> bare = new ArrayList<>();
    collectBareFigures(root, "", false, bare);
    assertThat(bare).isEmpty();
  }

  private static void collectBareFigures(Node node, String path, boolean noted, List<String> bare) {
    Map<String, Node.Entry> entries = node.entriesOrNone();
    boolean notedHere = noted || entries.containsKey("confidence");
    for (Map.Entry<String, Node.Entry> entry : entries.entrySet()) {
      if (!OURS.contains(entry.getKey())) {
        Node value = entry.getValue().value();
        collectBareFigures(value, path + "." + entry.getKey(), notedHere, bare);
      }
    }
    if (node instanceof Node.Listing listing) {
      listing.items().forEach(item -> collectBareFigures(item, path + "[]", noted, bare));
    }
    if (!noted && node instanceof Node.Scalar scalar && Quantity.parse(scalar.text()) != null) {
      bare.add(path + ": " + scalar.text());
    }
  }

  /** Who looks it up has to find it: a fact names its source, in every reading. */
  @ParameterizedTest
  @MethodSource("names")
  void whatSomebodySaidNamesWhereItStands(String name) {
    LoadedScenario plain = ScenarioLoader.load(name);
    List<NotedFigure> figures = new ArrayList<>(plain.figures());
    plain
        .readings()
        .forEach((reading, choice) -> {
          for (String other : choice.alternatives()) {
            Map<String, String> chosen = Map.of(reading, other);
            figures.addAll(
                ScenarioLoader.load(name, ScenarioLoader.Source.SHIPPED, chosen).figures());
          }
        });
    assertThat(figures)
        .filteredOn(figure -> SAID.contains(figure.confidence()))
        .isNotEmpty()
        .allSatisfy(figure -> assertThat(figure.source()).as(figure.path()).isNotEmpty());
    assertThat(figures)
        .filteredOn(figure -> figure.confidence().equals("derived"))
        .allSatisfy(
            figure -> assertThat(figure.source() + figure.note()).as(figure.path()).isNotEmpty());
  }

  /** Meta and other sectors rent too, and promise nothing that is published. */
  @Test
  void whoPromisesIsWhoActs() {
    assertThat(ScenarioLoader.load("openai-2025").economy().promisors())
        .extracting(PartyId::value)
        .containsExactly("openai");
  }
}
