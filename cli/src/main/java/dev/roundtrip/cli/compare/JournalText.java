package dev.roundtrip.cli.compare;

import dev.roundtrip.cli.folder.RunFolder;
import dev.roundtrip.cli.folder.Unreadable;
import dev.roundtrip.economy.time.Period;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The journal of a run's folder, entry by entry. */
public final class JournalText implements AutoCloseable {

  private static final Pattern HEAD =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\((\\d{4}-\\d\\d)/(\\d+)\\) (.*)");

  private final Path file;
  private final BufferedReader in;
  private @Nullable String line;

  /**
   * Opens the journal of a run.
   *
   * @throws IOException if it cannot be read
   */
  public JournalText(RunFolder folder) throws IOException {
    file = folder.journal();
    try {
      in = Files.newBufferedReader(file);
    } catch (IOException e) {
      throw Unreadable.because(file, e);
    }
    line = readLine();
  }

  /**
   * An entry.
   *
   * @param month its month
   * @param number its place in the month
   * @param text what happened
   * @param postings its lines: account and amount
   */
  public record Entry(Period month, int number, String text, List<String> postings) {}

  /** Returns the next entry, or null at the end. */
  public @Nullable Entry next() throws IOException {
    while (line != null) {
      Matcher head = HEAD.matcher(line);
      line = readLine();
      if (head.matches()) {
        return entry(head);
      }
    }
    return null;
  }

  private Entry entry(Matcher head) throws IOException {
    try {
      Period month = Period.parse(head.group(1));
      return new Entry(month, Integer.parseInt(head.group(2)), head.group(3), postings());
    } catch (IllegalArgumentException e) {
      throw Unreadable.because(file, e);
    }
  }

  private @Nullable String readLine() throws IOException {
    try {
      return in.readLine();
    } catch (IOException e) {
      throw Unreadable.because(file, e);
    }
  }

  private List<String> postings() throws IOException {
    List<String> postings = new ArrayList<>();
    while (line != null && line.startsWith("    ")) {
      postings.add(line.strip());
      line = readLine();
    }
    return List.copyOf(postings);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
