package dev.roundtrip.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.analysis.Flow;
import dev.roundtrip.economy.contract.ObligationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentedFlowsTest {

  private static final Path MODEL =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../docs/MODEL.md");

  @Test
  void theModelSaysOfWhichEntriesEachFlowOnTheScreenIsMade() throws IOException {
    assertThat(Files.readAllLines(MODEL))
        .containsAll(Stream.of(Flow.values()).map(DocumentedFlowsTest::row).toList());
  }

  private static String row(Flow flow) {
    return Stream.of(ObligationKind.values())
        .filter(kind -> Flow.of(kind) == flow)
        .map(DocumentedFlowsTest::inWords)
        .collect(joining(", ", "| " + inWords(flow) + " | ", " |"));
  }

  private static String inWords(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
