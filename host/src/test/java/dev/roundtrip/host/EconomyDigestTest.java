package dev.roundtrip.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EconomyDigestTest {

  private static final String ROOM = "dev/roundtrip/economy/";

  @TempDir Path folder;

  @Test
  void isTheSameForAJarAndAFolderInWhateverOrder() throws IOException {
    Path classes = folder.resolve("classes");
    for (String name : List.of("b/B.class", "a/A.class", "Z.class")) {
      Path file = classes.resolve(ROOM + name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "bytes of " + name);
    }
    Files.writeString(classes.resolve(ROOM + "notes.txt"), "not a class");
    Path jar = folder.resolve("economy.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("Z.class", "b/B.class", "a/A.class")) {
        zip.putNextEntry(new ZipEntry(ROOM + name));
        zip.write(("bytes of " + name).getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry("other/C.class"));
      zip.write(1);
    }
    assertThat(EconomyDigest.of(jar)).isEqualTo(EconomyDigest.of(classes)).hasSize(64);
    Files.writeString(classes.resolve(ROOM + "Z.class"), "other bytes");
    assertThat(EconomyDigest.of(classes)).isNotEqualTo(EconomyDigest.of(jar));
  }

  @Test
  void nothingHasNoDigest() {
    assertThatThrownBy(() -> EconomyDigest.of(folder)).isInstanceOf(IOException.class);
  }

  @Test
  void thisProcessHasOne() {
    assertThat(EconomyDigest.ofThisProcess())
        .matches("[0-9a-f]{64}")
        .isEqualTo(EconomyDigest.ofThisProcess());
  }
}
