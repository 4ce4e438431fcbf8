package dev.roundtrip.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.cli.Roundtrip;
import dev.roundtrip.cli.stack.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the whole stack comes up, and that nothing of it stays. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class UpTest {

  private static final int BLOCKS_PER_MEGABYTE = 2048; // of a shell, 512 bytes each

  @TempDir private Path folder;

  @Test
  void ctrlCLeavesNoProcessNoPortAndNoFile() throws Exception {
    int port = FreePorts.find(1).getFirst();
    try (JavaProcess up = up("openai-2025", "--pace", "200ms", "--port", Integer.toString(port))) {
      up.awaitOut(", seed 1");
      assertThat(up.out()).contains("Dashboard    http://127.0.0.1:" + port);
      Path token = Path.of(found("Token        in (\\S+)", up.out()));
      int control = Integer.parseInt(found("Control      127.0.0.1:(\\d+)", up.out()));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
          .isEqualTo("rw-------");
      assertThat(up.out() + up.err()).doesNotContain(Files.readString(token).strip());
      assertThat(programs()).isNotEmpty();
      assertThat(FreePorts.isTaken(port)).isTrue();
      up.interrupt();
      assertThat(up.awaitEnd()).isEqualTo(130);
      assertThat(FreePorts.isTaken(port)).isFalse();
      assertThat(FreePorts.isTaken(control)).isFalse();
      assertThat(programs()).isEmpty();
      assertThat(token).doesNotExist();
      assertThat(folder.resolve("tmp")).isEmptyDirectory();
      assertThat(files(folder.resolve("data"))).isEmpty();
      assertThat(up.err()).doesNotContain("Exception");
    }
  }

  @Test
  void ctrlCWhileStartingLeavesNothingEither() throws Exception {
    try (JavaProcess up = up("openai-2025")) {
      Await.await(() -> up.err().contains("starting the broker"), Duration.ofSeconds(120), up::err);
      up.interrupt();
      assertThat(up.awaitEnd()).isEqualTo(130);
      assertThat(folder.resolve("tmp")).isEmptyDirectory();
      assertThat(files(folder.resolve("data"))).isEmpty();
    }
  }

  @Test
  void aPortInUseIsToldBeforeAnythingIsStarted() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Command up = Command.call("up", "openai-2025", "--port", port, "--out", folder.toString());
      assertThat(up.code()).isEqualTo(1);
      assertThat(up.err()).startsWith("roundtrip: port " + port + " is in use").hasLineCount(1);
      assertThat(up.out()).isEmpty();
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldBeforeAnythingIsStarted() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Command up = Command.call("up", "openai-2025", "--exit", "--out", file.toString());
    assertThat(up.code()).isEqualTo(1);
    assertThat(up.err()).startsWith("roundtrip: cannot write to " + file).hasLineCount(1);
  }

  @Test
  void whatDoesNotComeUpIsToldInALineAndNothingStaysUp() throws Exception {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/state"), "a file where a folder should be");
    try (JavaProcess up = up("openai-2025", "--out", folder.resolve("runs").toString())) {
      assertThat(up.awaitEnd()).isEqualTo(1);
      assertThat(up.out()).isEmpty();
      assertThat(up.err().lines().toList().getLast())
          .startsWith("roundtrip: there is no place for secrets in ");
      assertThat(folder.resolve("tmp")).isEmptyDirectory();
    }
  }

  @Test
  void whatAKilledOneLeftIsRemovedByTheNext() throws Exception {
    Path state;
    try (JavaProcess up = up("openai-2025", "--pace", "1s")) {
      up.awaitOut(", seed 1");
      state = Path.of(found("Token        in (\\S+)", up.out())).getParent();
      up.kill();
    }
    Path temporary = folder.resolve("tmp/roundtrip-" + state.getFileName());
    assertThat(programs()).isNotEmpty().allMatch(program -> program.startsWith(temporary));
    assertThat(List.of(state, temporary)).allMatch(Files::isDirectory);
    try (JavaProcess next = in(folder.resolve("next"), List.of(), "openai-2025")) {
      next.awaitOut(", seed 1");
      assertThat(next.err()).contains("removing what a stack that was killed left in " + temporary);
      assertThat(programs()).isNotEmpty().noneMatch(program -> program.startsWith(temporary));
      assertThat(List.of(state, temporary)).noneMatch(Files::exists);
      next.interrupt();
      next.awaitEnd();
    }
  }

  /** With room for small files only: the broker wants one of 10 MB, the database one of 16 MB. */
  @ParameterizedTest
  @CsvSource({"broker, 2", "database, 12"})
  @DisabledOnOs(OS.WINDOWS)
  void aPartThatDoesNotComeUpIsToldAndNothingStaysUp(String part, int megabytes) throws Exception {
    String shell = "ulimit -f " + megabytes * BLOCKS_PER_MEGABYTE + " && exec \"$@\"";
    try (JavaProcess up = in(folder, List.of("sh", "-c", shell, "sh"), "openai-2025")) {
      assertThat(up.awaitEnd()).as(up.err()).isEqualTo(1);
      assertThat(up.out()).isEmpty();
      assertThat(up.err().lines().toList().getLast())
          .startsWith("roundtrip: the " + part + " does not come up: ");
      assertThat(programs()).isEmpty();
      assertThat(folder.resolve("tmp")).isEmptyDirectory();
      assertThat(files(folder.resolve("data"))).isEmpty();
    }
  }

  /** Returns the programs that run and were unpacked for the test: the database's. */
  private List<Path> programs() throws IOException {
    Path real = folder.toRealPath();
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.flatMap(process -> process.info().command().map(Path::of).stream())
          .filter(program -> program.startsWith(real))
          .toList();
    }
  }

  private JavaProcess up(String... args) throws IOException {
    return in(folder, List.of(), args);
  }

  private JavaProcess in(Path own, List<String> wrapper, String... args) throws IOException {
    Map<String, String> environment =
        Map.of("ROUNDTRIP_DATA_DIR", folder.resolve("data").toString());
    String[] all = Stream.concat(Stream.of("up"), Stream.of(args)).toArray(String[]::new);
    return JavaProcess.start(own, wrapper, environment, Roundtrip.class, all);
  }

  private static List<Path> files(Path root) throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(root)) {
      return tree.filter(Files::isRegularFile).toList();
    }
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
