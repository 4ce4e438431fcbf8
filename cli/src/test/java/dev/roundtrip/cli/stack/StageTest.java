package dev.roundtrip.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageTest {

  private final List<String> stopped = Collections.synchronizedList(new ArrayList<>());

  @TempDir private Path folder;

  private AutoCloseable named(String name) {
    return () -> stopped.add(name);
  }

  @Test
  void stopsInTheOppositeOrder() throws Exception {
    try (Stage stage = new Stage()) {
      stage.start(() -> named("database"));
      stage.start(() -> named("ledger"));
    }
    assertThat(stopped).containsExactly("ledger", "database");
  }

  @Test
  void whatCannotBeStoppedDoesNotKeepTheRestUp() throws Exception {
    Stage stage = new Stage();
    stage.start(() -> named("database"));
    stage.start(() ->
        (AutoCloseable)
            () -> {
              throw new IllegalStateException("stuck");
            });
    stage.start(() -> named("ledger"));
    assertThatThrownBy(stage::close).hasMessageContaining("stuck");
    assertThat(stopped).containsExactly("ledger", "database");
  }

  @Test
  void whatIsStillStartingIsStoppedToo() throws Exception {
    Stage stage = new Stage();
    stage.start(() -> named("database"));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayFinish = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<AutoCloseable> late =
          threads.submit(() ->
              stage.start(() -> {
                begun.countDown();
                mayFinish.await();
                return named("late");
              }));
      begun.await();
      Future<?> closing =
          threads.submit(() -> {
            stage.close();
            return null;
          });
      mayFinish.countDown();
      closing.get();
      late.get();
    }
    assertThat(stopped).containsExactlyInAnyOrder("late", "database");
    assertThatThrownBy(() -> stage.start(() -> named("too late")))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void aPrivateFolderIsTheOwnersAlone() throws Exception {
    Path path;
    try (PrivateFolder secret = PrivateFolder.unique(folder.resolve("state"), "run")) {
      path = secret.path();
      Path token = secret.write("token", "abc");
      Files.createDirectories(path.resolve("data/deep"));
      assertThat(token).hasContent("abc");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rwx------");
    }
    assertThat(path).doesNotExist();
  }
}
