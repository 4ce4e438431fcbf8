package dev.roundtrip.scenarios;

/**
 * One thing that is wrong with a scenario file, or probably not meant in it.
 *
 * @param file the file as its reader knows it
 * @param line from 1; 0 if the whole file is meant
 * @param column from 1; 0 if the whole file is meant
 * @param path the way to the value, such as {@code contracts.rent.price}; empty for the file
 * @param found what was found there
 * @param allowed what is allowed there, with the nearest valid name where there is one
 */
public record Problem(
    String file, int line, int column, String path, String found, String allowed) {

  private static final int LONGEST = 300;

  static Problem at(Place place, String path, String found, String allowed) {
    return new Problem(place.file(), place.line(), place.column(), path, found, allowed);
  }

  /**
   * Returns the problem on one line, such as {@code base.yaml:42:13: contracts.rent.buyer: found
   * 'opanai', expected one of the party ids: did you mean 'openai'?}.
   */
  public String message() {
    return cut(file)
        + (line > 0 ? ":" + line + ":" + column : "")
        + ": "
        + (path.isEmpty() ? "" : path + ": ")
        + "found "
        + cut(found)
        + ", expected "
        + allowed;
  }

  /** What is longer than any name or line was pasted by mistake, and would bury what is said. */
  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  @Override
  public String toString() {
    return message();
  }
}
