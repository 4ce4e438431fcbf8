package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to get a scenario wrong: a file that does, and beside it what the loader says. */
class ErrorMessagesTest {

  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(TestFiles.ERRORS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  private static ScenarioException errorOf(String file) {
    return catchThrowableOfType(
        ScenarioException.class,
        () -> ScenarioLoader.load(TestFiles.ERRORS.resolve(file).toString()));
  }

  private static List<String> plainNames() {
    return ScenarioLoader.shippedNames().stream().filter(name -> !name.contains("/")).toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysAllThatIsWrong(String file) {
    String said =
        errorOf(file)
                .getMessage()
                .replace(TestFiles.ERRORS + "/", "")
                .replace(TestFiles.FOLDER + "/", "../")
                .replace(
                    "(" + String.join(", ", plainNames()) + ", or a risk in channels/)",
                    "(all that are shipped)")
            + "\n";
    String kept = TestFiles.kept(TestFiles.ERRORS.resolve(file.replace(".yaml", ".txt")), said);
    assertThat(said).isEqualTo(kept);
  }

  @Test
  void namesFileLineColumnPathFoundAndAllowed() {
    Problem problem = errorOf("unknown-reference.yaml").problems().getFirst();
    assertThat(problem)
        .isEqualTo(
            new Problem(
                TestFiles.ERRORS.resolve("unknown-reference.yaml").toString(),
                4,
                17,
                "contracts.rent.buyer",
                "'bayer'",
                "one of the party ids (buyer, cloud, customers, investor, lender, maker, savers,"
                    + " suppliers): did you mean 'buyer'?"));
  }

  @Test
  void hasNoStackTrace() {
    assertThat(errorOf("wrong-unit.yaml").getStackTrace()).isEmpty();
  }

  @Test
  void showsTheFirstHundredOfVeryMany() {
    StringBuilder text = new StringBuilder("schema: 1\n");
    for (int i = 0; i < 150; i++) {
      text.append("key-").append(i).append(": 1\n");
    }
    ScenarioException error =
        catchThrowableOfType(
            ScenarioException.class, () -> ScenarioLoader.parse(text.toString(), "many"));
    assertThat(error.problems()).hasSize(156);
    assertThat(error.getMessage().lines()).hasSize(101).last().isEqualTo("and 56 more");
  }
}
