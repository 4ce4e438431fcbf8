package dev.roundtrip.cli.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * A file of a run's folder as it was written, by which its record knows it again.
 *
 * @param name its name in the folder
 * @param bytes how long it is
 * @param sha256 the digest of its bytes, in lower-case hexadecimal
 */
record WrittenFile(String name, long bytes, String sha256) {

  static WrittenFile of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new WrittenFile(file.getFileName().toString(), Files.size(file), Sha256.hex(in));
    }
  }

  void write(JsonGenerator json) {
    json.writeStringProperty("name", name);
    json.writeNumberProperty("bytes", bytes);
    json.writeStringProperty("sha256", sha256);
  }

  /** Returns the files that a run's record names; none in one that names none. */
  static List<WrittenFile> of(JsonPlace record) {
    List<WrittenFile> files = new ArrayList<>();
    if (record.has("files")) {
      for (JsonPlace file : record.items("files")) {
        files.add(new WrittenFile(file.text("name"), file.whole("bytes"), file.text("sha256")));
      }
    }
    return files;
  }

  /**
   * Makes sure that the file of a folder is still this one.
   *
   * @throws IOException if it is not; its message says what became of it
   */
  void requireIn(Path folder) throws IOException {
    Path file = folder.resolve(name);
    WrittenFile there;
    try {
      there = of(file);
    } catch (IOException e) {
      throw Unreadable.because(file, e);
    }
    if (!there.equals(this)) {
      String became =
          there.bytes < bytes
              ? "it was cut short after the run, to " + there.bytes + " of its " + bytes + " bytes"
              : "it was changed after the run, which wrote other bytes";
      throw Unreadable.because(file, new IOException(became));
    }
  }
}
