package dev.roundtrip.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Standard output that remembers why it could not be written to, which a print stream forgets. */
final class StandardOutput extends FilterOutputStream {

  /** What the system says where whoever reads has read enough, as {@code head} does. */
  private static final String READ_ENOUGH = "Broken pipe";

  private @Nullable IOException failure;

  /**
   * @param out where it goes
   */
  StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int oneByte) throws IOException {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  /** Returns why something was not written that somebody wanted to read, or null. */
  @Nullable String failure() {
    String said = failure == null ? null : String.valueOf(failure.getMessage());
    return said == null || said.contains(READ_ENOUGH) ? null : said;
  }
}
