package dev.roundtrip.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema can be read by a stranger: everything has a comment, every figure its unit. */
class SchemaTest {

  private static final Path SCHEMA =
      Path.of(System.getProperty("basedir", ""), "../proto/src/main/proto/roundtrip/v1");

  private static final Pattern SAID =
      Pattern.compile("\\s*(message|enum|service|rpc) .*|\\s+[\\w. ]+ = \\d+;");

  private static final Pattern FIGURE =
      Pattern.compile("\\s+(?:optional )?(int64|double) (\\w+) = \\d+;");

  private static final Pattern UNIT = Pattern.compile(".*_(cents|mw|ms|billionths)");

  /** Figures whose unit is a word of the field itself or of one beside it. */
  private static final Set<String> PURE =
      Set.of(
          "seed",
          "amount",
          "number",
          "after_number",
          "sentiment",
          "shares",
          "appetite",
          "chance",
          "achieved",
          "guidance",
          "level",
          "quarter",
          "served");

  @Test
  void everythingHasAComment() throws IOException {
    List<String> silent = new ArrayList<>();
    for (Path file : files()) {
      String before = "";
      for (String line : Files.readAllLines(file)) {
        if (SAID.matcher(line).matches() && !before.strip().startsWith("//")) {
          silent.add(file.getFileName() + ": " + line.strip());
        }
        before = line;
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void everyFigureHasAUnit() throws IOException {
    List<String> unclear = new ArrayList<>();
    for (Path file : files()) {
      for (String line : Files.readAllLines(file)) {
        Matcher figure = FIGURE.matcher(line);
        if (figure.matches()
            && !UNIT.matcher(figure.group(2)).matches()
            && !PURE.contains(figure.group(2))) {
          unclear.add(file.getFileName() + ": " + line.strip());
        }
      }
    }
    assertThat(unclear).isEmpty();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SCHEMA)) {
      List<Path> sorted = files.sorted().toList();
      assertThat(sorted).hasSizeGreaterThan(5);
      return sorted;
    }
  }
}
