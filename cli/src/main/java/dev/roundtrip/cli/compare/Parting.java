package dev.roundtrip.cli.compare;

import dev.roundtrip.cli.folder.JournalText;
import dev.roundtrip.cli.folder.RunFolder;
import dev.roundtrip.economy.time.Period;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/**
 * Where two runs part.
 *
 * @param month the first month in which anything is other, conditions included; null if nothing is
 * @param entry the first entry of the journals that is other; null if none is
 */
public record Parting(@Nullable Period month, @Nullable EntryPair entry) {

  /**
   * The first entries of two journals that are not the same.
   *
   * @param place month and number, as the journals have it, such as {@code 2027-03/14}
   * @param one what the first journal says there; {@code (nothing more)} at its end
   * @param other what the second journal says there
   */
  public record EntryPair(String place, String one, String other) {}

  /** Returns where two runs part. */
  public static Parting of(RunFolder one, RunFolder other) throws IOException {
    Period inSeries = month(one, other);
    try (JournalText first = new JournalText(one);
        JournalText second = new JournalText(other)) {
      JournalText.Entry a = first.next();
      JournalText.Entry b = second.next();
      while (a != null && a.equals(b)) {
        a = first.next();
        b = second.next();
      }
      JournalText.Entry there = earlier(a, b);
      if (there == null) {
        return new Parting(inSeries, null);
      }
      EntryPair pair = new EntryPair(there.code(), words(a, b), words(b, a));
      boolean booksFirst = inSeries == null || there.month().isBefore(inSeries);
      return new Parting(booksFirst ? there.month() : inSeries, pair);
    }
  }

  private static JournalText.@Nullable Entry earlier(
      JournalText.@Nullable Entry a, JournalText.@Nullable Entry b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.month().isBefore(a.month()) ? b : a;
  }

  /** Says what an entry has that the other has not: its text, or the first line that is other. */
  private static String words(
      JournalText.@Nullable Entry entry, JournalText.@Nullable Entry other) {
    if (entry == null) {
      return "(nothing more)";
    }
    String text = entry.code() + " " + entry.words();
    if (other == null || !entry.words().equals(other.words())) {
      return text;
    }
    for (int i = 0; i < entry.lines().size(); i++) {
      JournalText.Line line = entry.lines().get(i);
      if (i >= other.lines().size() || !line.equals(other.lines().get(i))) {
        return text + ": " + line;
      }
    }
    return text;
  }

  /** Reads what {@link RunFigures} has found to be whole. */
  private static @Nullable Period month(RunFolder one, RunFolder other) throws IOException {
    try (BufferedReader first = Files.newBufferedReader(one.series());
        BufferedReader second = Files.newBufferedReader(other.series())) {
      first.readLine();
      second.readLine();
      while (true) {
        String a = first.readLine();
        String b = second.readLine();
        if (a == null || b == null) {
          String longer = a == null ? b : a;
          return longer == null ? null : monthOf(longer);
        }
        if (!a.equals(b)) {
          Period inOne = monthOf(a);
          Period inOther = monthOf(b);
          return inOther.isBefore(inOne) ? inOther : inOne;
        }
      }
    }
  }

  private static Period monthOf(String line) {
    return Period.parse(line.substring(0, line.indexOf(',')));
  }
}
