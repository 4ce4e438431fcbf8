package dev.roundtrip.cli.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftFolderTest {

  private static final List<String> FILES = List.of("one", "two");
  private static final int WRITERS = 6;
  private static final int ROUNDS = 300;

  @TempDir private Path parent;

  /** What each writes is other than what all before it have, so that each has to replace it. */
  @Test
  void draftsThatComeToOnePlaceInTheSameInstantDoNotGetInEachOthersWay() throws Exception {
    Path target = parent.resolve("run");
    CyclicBarrier together = new CyclicBarrier(WRITERS);
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      for (int round = 0; round < ROUNDS; round++) {
        List<Future<?>> ends = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
          String text = "round " + round + ", writer " + writer;
          ends.add(
              threads.submit(() -> {
                try (DraftFolder draft = DraftFolder.in(parent, "run")) {
                  for (String file : FILES) {
                    try (OutputStream out = draft.create(file)) {
                      out.write(text.getBytes(StandardCharsets.UTF_8));
                    }
                  }
                  together.await();
                  draft.moveTo(target);
                }
                return null;
              }));
        }
        for (Future<?> end : ends) {
          end.get();
        }
        assertThat(Files.readString(target.resolve("one")))
            .startsWith("round " + round + ", ")
            .isEqualTo(Files.readString(target.resolve("two")));
        assertThat(parent.toFile().list()).containsExactly("run");
      }
    }
  }
}
