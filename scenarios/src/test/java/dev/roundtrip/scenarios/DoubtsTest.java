package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a scenario may say and probably does not mean. */
class DoubtsTest {

  @TempDir private Path folder;

  private List<String> doubtsIn(String changes) throws IOException {
    Path file = folder.resolve("mine.yaml");
    String small = TestFiles.SMALL_LOOP.toAbsolutePath().toString();
    Files.writeString(file, "name: mine\nextends: " + small + "\ncontracts:\n  " + changes + "\n");
    return ScenarioLoader.load(file.toString()).doubts().stream()
        .map(Problem::message)
        .map(message -> message.replace(folder + "/", ""))
        .toList();
  }

  /** The contract's own terms come to 56.53 billion USD. */
  @ParameterizedTest
  @CsvSource({
    "5.6 billion USD, true",
    "5.7 billion USD, false",
    "565 billion USD, false",
    "566 billion USD, true",
    "40 million USD, true"
  })
  void anAnnouncementTenTimesMoreOrLessThanItsTermsIsDoubtful(String announced, boolean doubtful)
      throws IOException {
    String told =
        "mine.yaml:4:21: contracts.rent.announced: found '"
            + announced
            + "', expected at most ten times more or less than the 56.53 billion USD that its own"
            + " terms come to";
    assertThat(doubtsIn("rent: {announced: " + announced + "}"))
        .isEqualTo(doubtful ? List.of(told) : List.of());
  }

  @Test
  void aLeaseThatDoesNotFillItsSitesIsDoubtful() throws IOException {
    assertThat(doubtsIn("rent: {chips: lease}\n  lease: {most: 349 MW}"))
        .containsExactly(
            "mine.yaml:5:17: contracts.lease.most: found '349 MW', expected at least the 350 MW that"
                + " it is to fill (rent), as what it does not fill never comes online");
    assertThat(doubtsIn("rent: {chips: lease}\n  lease: {most: 350 MW}")).isEmpty();
    assertThat(doubtsIn("lease: {most: 1 MW}")).isEmpty();
  }

  static List<String> shipped() {
    return ScenarioLoader.shippedNames();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void nothingShippedIsDoubtful(String name) {
    assertThat(ScenarioLoader.load(name).doubts()).isEmpty();
  }
}
