package dev.roundtrip.cli.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.scenarios.LoadedScenario;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
