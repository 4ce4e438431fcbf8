package dev.roundtrip.cli.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.scenarios.LoadedScenario;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

  @TempDir private Path runs;

  @Test
  void isFoundByIdAndByPathOnceItIsFinished() throws IOException {
    RunPlan plan = plan();
    try (RunFolder.Draft draft = RunFolder.write(plan, runs)) {
      assertThatThrownBy(() -> RunFolder.find(plan.id(), runs))
          .isInstanceOf(NoSuchFileException.class);
      RunFolder folder = draft.finish();
      assertThat(RunFolder.find(plan.id(), runs)).isEqualTo(folder);
      assertThat(RunFolder.find(folder.path().toString(), runs)).isEqualTo(folder);
      assertThat(folder.id()).isEqualTo(plan.id());
    }
    assertThat(runs).isDirectoryContaining(path -> path.endsWith(plan.id()));
    assertThat(runs.toFile().list()).hasSize(1);
  }

  @Test
  void aFolderOfRunsNamesTheNewestOfThem() throws IOException {
    for (int day = 1; day <= 4; day++) {
      Path record = Files.createDirectory(runs.resolve("run-" + day)).resolve(RunFolder.RUN);
      Files.createFile(record);
      Files.setLastModifiedTime(record, FileTime.from(Instant.ofEpochSecond(day % 4 * 86_400L)));
    }
    Files.createDirectory(runs.resolve("none"));
    assertThatThrownBy(() -> RunFolder.find(runs.toString(), runs.resolve("none")))
        .isNotInstanceOf(NoSuchFileException.class)
        .hasMessage(
            "'%1$s' is no run but a folder with 4 runs; the newest: %1$s/run-3, %1$s/run-2,"
                + " %1$s/run-1",
            runs);
    assertThatThrownBy(() -> RunFolder.find(runs.resolve("none").toString(), runs))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageEndingWith("nor one of the 4 runs in " + runs);
  }

  @Test
  void isGoneIfItIsNotFinished() throws IOException {
    try (RunFolder.Draft draft = RunFolder.write(plan(), runs)) {
      assertThat(runs).isNotEmptyDirectory();
      draft.opened(List.of());
    }
    assertThat(runs).isEmptyDirectory();
  }

  @Test
  void anEarlierRunStaysWhereTheNewOneIsNotFinished() throws IOException {
    Path before = Files.createDirectory(runs.resolve(plan().id()));
    try (RunFolder.Draft draft = RunFolder.write(plan(), runs)) {
      draft.opened(List.of());
    }
    assertThat(runs.toFile().list()).containsExactly(before.getFileName().toString());
  }

  private static RunPlan plan() {
    LoadedScenario scenario = ScenarioLoader.load("openai-2025");
    return RunPlan.of(scenario, 1, List.of());
  }
}
