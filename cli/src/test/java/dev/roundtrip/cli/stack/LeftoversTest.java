package dev.roundtrip.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

  private final List<String> told = new ArrayList<>();

  @TempDir private Path folder;

  private Path states;
  private PrivateFolder state;
  private Path temporary;

  @BeforeEach
  void aStackIsUp() throws IOException {
    states = folder.resolve("state");
    state = StackFolders.state(states);
    state.write("control-token", "secret");
    Path name = StackFolders.temporaryOf(state.path()).getFileName();
    temporary = Files.createDirectory(folder.resolve(name));
    Files.writeString(temporary.resolve("data"), "of the database");
  }

  private void swept() {
    Leftovers.remove(states, told::add);
  }

  @Test
  void whatIsAliveIsLeftAlone() throws IOException {
    try (LifeMark alive = LifeMark.set(state, temporary)) {
      swept();
      assertThat(alive.temporary()).isNotEmptyDirectory();
      assertThat(state.path().resolve("control-token")).hasContent("secret");
      assertThat(told).isEmpty();
    }
  }

  @Test
  void whatIsDeadIsRemoved() throws IOException {
    LifeMark.set(state, temporary).close(); // lets go of the lock, as a process does that ends
    swept();
    assertThat(temporary).doesNotExist();
    assertThat(states).isEmptyDirectory();
    assertThat(told).containsExactly("removing what a stack that was killed left in " + temporary);
  }

  @Test
  void whatIsJustComingUpIsLeftAlone() throws IOException {
    swept();
    state.write(LifeMark.FILE, "");
    swept();
    assertThat(temporary).isNotEmptyDirectory();
    assertThat(state.path()).isNotEmptyDirectory();
  }

  @Test
  void aFolderThatIsNotTheStacksIsLeftAlone() throws IOException {
    Path precious = Files.createDirectory(folder.resolve("roundtrip-up-precious"));
    LifeMark.set(state, precious).close();
    swept();
    assertThat(precious).exists();
    assertThat(state.path()).isNotEmptyDirectory();
  }

  @Test
  void aSecondLookFindsNothing() throws IOException {
    LifeMark.set(state, temporary).close();
    swept();
    told.clear();
    swept();
    assertThat(told).isEmpty();
    Leftovers.remove(folder.resolve("nowhere"), told::add);
    assertThat(told).isEmpty();
  }
}
