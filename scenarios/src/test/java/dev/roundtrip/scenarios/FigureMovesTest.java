package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.scenarios.FigureMoves.Move;
import dev.roundtrip.scenarios.FigureMoves.Moved;
import dev.roundtrip.scenarios.FigureMoves.Stays;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureMovesTest {

  private static final Step STEP = new Step(new BigDecimal("0.2"), 3);

  @TempDir private Path folder;

  private final FigureMoves moves = FigureMoves.of(TestFiles.smallLoop());

  private static WholeFigure figure(FigureMoves moves, String path) {
    return moves.figures().stream()
        .filter(figure -> figure.path().equals(path))
        .reduce((one, two) -> {
          throw new AssertionError("twice: " + path);
        })
        .orElseThrow();
  }

  private Move move(String path, Direction direction) {
    return moves.move(figure(moves, path), direction, STEP);
  }

  /** A scenario that somebody writes by hand; it has another name than what it extends. */
  private static void assertIs(Move move, String changes) {
    Economy byHand = TestFiles.smallLoopWith(changes).economy();
    assertThat(move).isInstanceOf(Moved.class);
    Economy moved = ((Moved) move).economy();
    assertThat(moved).usingRecursiveComparison().ignoringFields("name").isEqualTo(byHand);
    assertThat(moved.contracts()).isEqualTo(byHand.contracts());
  }

  @Test
  void aMovedFigureIsWhatAFileByHandMakesOfIt() {
    assertIs(
        move("contracts.rent.price", Direction.UP),
        "contracts: {rent: {price: 15.96 billion USD per GW-year}}");
    assertIs(
        move("climate.mood.half-life", Direction.DOWN), "climate: {mood: {half-life: 5 months}}");
    assertIs(
        move("contracts.grant.term.to", Direction.DOWN),
        "contracts: {grant: {term: {to: 2030-07}}}");
  }

  @Test
  void aScheduleMovesAsAWhole() {
    assertThat(figure(moves, "contracts.rent.energisation").value()).isEqualTo("100 MW, 0.25 GW");
    assertIs(
        move("contracts.rent.energisation", Direction.DOWN),
        "contracts: {rent: {energisation: {2025-10: 80 MW, 2026-01: 200 MW}}}");
  }

  @Test
  void aPercentageGoesNoFurtherThanItMay() {
    assertThat(move("contracts.rent.minimum-use", Direction.UP))
        .isInstanceOfSatisfying(Moved.class, moved -> assertThat(moved.value()).isEqualTo("100%"));
    assertIs(
        move("contracts.rent.minimum-use", Direction.UP), "contracts: {rent: {minimum-use: 100%}}");
  }

  @Test
  void whatCannotBeMovedSaysWhy() {
    assertThat(move("horizon.to", Direction.UP))
        .isEqualTo(new Stays("the months of the run itself"));
    FigureMoves ofAll =
        FigureMoves.of(TestFiles.smallLoopWith("contracts: {rent: {minimum-use: 100%}}"));
    assertThat(ofAll.move(figure(ofAll, "contracts.rent.minimum-use"), Direction.UP, STEP))
        .isEqualTo(new Stays("found '120%', expected a share from 0% to 100%"));
    LoadedScenario zero =
        TestFiles.smallLoopWith("climate: {credit: {per-turn: {value: 0%, confidence: assumed}}}");
    FigureMoves ofZero = FigureMoves.of(zero);
    assertThat(ofZero.move(figure(ofZero, "climate.credit.per-turn"), Direction.DOWN, STEP))
        .isEqualTo(new Stays("zero, and any share of it is zero"));
  }

  @Test
  void eachParameterOfAShockIsAFigure() {
    FigureMoves shocked =
        FigureMoves.of(
            TestFiles.smallLoopWith(
                """
                shocks:
                  - {value: "revenue-miss:size=40%,from=2027-01,for=18m", confidence: assumed}
                  - sentiment-reversal:size=40%,from=2027-01
                """));
    assertThat(shocked.figures().stream().filter(figure -> figure.path().startsWith("shocks")))
        .extracting(WholeFigure::path)
        .containsExactly(
            "shocks[0].size",
            "shocks[0].from",
            "shocks[0].for",
            "shocks[1].size",
            "shocks[1].from");
    Move move = shocked.move(figure(shocked, "shocks[0].for"), Direction.UP, STEP);
    assertThat(move)
        .isInstanceOfSatisfying(
            Moved.class,
            moved ->
                assertThat(moved.economy().shocks())
                    .extracting(Object::toString)
                    .hasSize(2)
                    .first()
                    .isEqualTo(
                        TestFiles.smallLoopWith(
                                "shocks: [\"revenue-miss:size=40%,from=2027-01,for=22m\"]")
                            .economy()
                            .shocks()
                            .getFirst()
                            .toString()));
  }

  @Test
  void whatIsSureAndWhatIsNotMoveApart() {
    FigureMoves mixed =
        FigureMoves.of(
            TestFiles.smallLoopWith(
                """
                contracts:
                  round:
                    instalments:
                      2025-04: {value: 10 billion USD, confidence: stated}
                      2025-12: {value: 8 billion USD, confidence: assumed}
                """));
    WholeFigure assumed =
        mixed.figures().stream()
            .filter(one -> one.path().equals("contracts.round.instalments"))
            .filter(one -> one.confidence().equals("assumed"))
            .findFirst()
            .orElseThrow();
    assertIs(
        mixed.move(assumed, Direction.UP, STEP),
        "contracts: {round: {instalments: {2025-04: 10 billion USD, 2025-12: 9.6 billion USD}}}");
  }

  @Test
  void factsThatNothingIsComputedWithAreNotMoved() {
    FigureMoves shipped = FigureMoves.of(ScenarioLoader.load("openai-2025"));
    assertThat(shipped.figures())
        .extracting(WholeFigure::path)
        .noneMatch(path -> path.startsWith("facts."))
        .contains("contracts.amd-warrant.tranches[].hurdle", "contracts.openai-operations.growth");
    assertThat(shipped.figures().getFirst().number()).isEqualTo(1);
    assertThat(shipped.figures().getLast().number()).isEqualTo(shipped.figures().size());
  }

  private static List<WholeFigure> everyFourth(List<WholeFigure> figures) {
    return figures.stream().filter(figure -> figure.number() % 4 == 0).toList();
  }

  @Test
  void theFileOfMovesHasEveryMoveAsAnAlternative() throws IOException {
    Files.writeString(folder.resolve("base.yaml"), TestFiles.smallLoop().resolvedText());
    Map<String, Economy> expected = new LinkedHashMap<>();
    SequencedMap<String, String> changes = new LinkedHashMap<>();
    for (WholeFigure figure : everyFourth(moves.figures())) {
      for (Direction direction : Direction.values()) {
        if (moves.move(figure, direction, STEP) instanceof Moved moved) {
          String name = "f" + figure.number() + (direction == Direction.UP ? "-up" : "-down");
          changes.put(name, moved.changes());
          expected.put(name, moved.economy());
        }
      }
    }
    assertThat(expected).hasSizeGreaterThan(40);
    Path file = folder.resolve("moves.yaml");
    Files.writeString(file, FigureMoves.file("small-loop", "base.yaml", "moved", "none", changes));
    ScenarioLoader.Source source = ScenarioLoader.Source.SHIPPED_AND_FILES;
    expected.forEach((name, economy) -> {
      Map<String, String> reading = Map.of("moved", name);
      assertThat(ScenarioLoader.load(file.toString(), source, reading).economy())
          .as(name)
          .isEqualTo(economy)
          .isNotEqualTo(TestFiles.smallLoop().economy());
    });
    assertThat(ScenarioLoader.load(file.toString()).economy())
        .isEqualTo(TestFiles.smallLoop().economy());
  }
}
