package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.cli.folder.JsonPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Runs to the end of the year in which the buyer defaults in one of them, and reports on them.
 *
 * @param folder where everything is, of the test's own
 * @param collapse the folder of the run with the default
 * @param base the folder of a run without
 */
record ReportedRuns(Path folder, Path collapse, Path base) {

  static ReportedRuns in(Path folder) throws IOException {
    return new ReportedRuns(
        folder,
        run(folder, "collapse", "extends: collapse\nname: broken\ntitle: The chain breaks\n"),
        run(folder, "base", "extends: openai-2025\nname: base\ntitle: As signed\n"));
  }

  private static Path run(Path folder, String name, String scenario) throws IOException {
    Path file = folder.resolve(name + ".yaml");
    Files.writeString(file, scenario + "horizon: {from: 2025-01, to: 2028-12}\n");
    Path out = folder.resolve(name);
    Cli kept = Cli.call("run", file.toString(), "--out", out.toString());
    assertThat(kept.code()).as(kept.err()).isZero();
    try (var folders = Files.list(out)) {
      return folders.findFirst().orElseThrow();
    }
  }

  /** Runs another scenario to the same month, and returns the run's folder. */
  Path run(String name, String scenario) throws IOException {
    return run(folder, name, scenario);
  }

  /** Reports on a run into a file of this name, and returns the page. */
  String report(Path run, String name, String... more) throws IOException {
    Path out = folder.resolve(name);
    List<String> args = new ArrayList<>(List.of("report", run.toString(), "--out", out.toString()));
    args.addAll(List.of(more));
    Cli cli = Cli.call(args.toArray(String[]::new));
    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(cli.out()).isEqualTo("Report  " + out + "\n");
    return Files.readString(out);
  }

  static JsonNode summary(Path run) throws IOException {
    return JsonPlace.of(run.resolve("summary.json")).node();
  }
}
