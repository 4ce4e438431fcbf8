package dev.roundtrip.cli;

import picocli.CommandLine.Option;

/** From which seed on paths are run: each has the next after the one before it. */
final class SeedOptions {

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the first path; ${DEFAULT-VALUE} if left out.")
  private long seed;

  /**
   * Returns the first seed, or tells that there are not enough after it.
   *
   * @param paths how many seeds are needed
   */
  long first(int paths) {
    if (seed > Long.MAX_VALUE - paths) {
      throw UserException.badInput("--seed leaves no room for " + paths + " seeds: " + seed, null);
    }
    return seed;
  }

  /** Returns what is said of the seeds, such as {@code seeds 1 to 200}. */
  String text(int paths) {
    return paths == 1 ? "seed " + seed : "seeds " + seed + " to " + (seed + paths - 1);
  }
}
