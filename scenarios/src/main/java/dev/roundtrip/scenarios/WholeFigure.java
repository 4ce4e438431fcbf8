package dev.roundtrip.scenarios;

import java.util.List;

/**
 * A figure as it is moved: all months of a schedule together, all values of a series together, as
 * far as they are equally sure.
 *
 * @param number its place among all figures of the scenario, from 1
 * @param path the way to it, such as {@code contracts.oracle-300.energisation}, or {@code
 *     contracts.amd-warrant.tranches[].hurdle} for what all items of a list have, or {@code
 *     shocks[0].size}
 * @param values what is written there, in order
 * @param confidence how sure it is, such as {@code assumed}; empty where nothing is said
 * @param source where it comes from; empty where nothing is said, or its values differ in it
 */
public record WholeFigure(
    int number, String path, List<String> values, String confidence, String source) {

  public WholeFigure {
    values = List.copyOf(values);
  }

  /** Returns what is written there, with commas between several values. */
  public String value() {
    return String.join(", ", values);
  }
}
