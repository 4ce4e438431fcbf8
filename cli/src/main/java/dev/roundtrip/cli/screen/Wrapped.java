package dev.roundtrip.cli.screen;

import java.util.ArrayList;
import java.util.List;

/** Text that is as wide as the terminal. */
public final class Wrapped {

  private Wrapped() {}

  /**
   * Returns the lines of a text, broken between words; only what has no blank in it may be wider.
   *
   * @param indent what lines after the first begin with
   */
  public static List<String> lines(String text, int width, String indent) {
    List<String> lines = new ArrayList<>();
    String unindented = text.stripLeading();
    StringBuilder line =
        new StringBuilder(text).delete(text.length() - unindented.length(), text.length());
    String separator = "";
    for (String word : unindented.split(" ", -1)) {
      if (!separator.isEmpty() && line.length() + separator.length() + word.length() > width) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        separator = "";
      }
      line.append(separator).append(word);
      separator = " ";
    }
    lines.add(line.toString());
    return lines;
  }
}
