package dev.roundtrip.cli.compare;

import dev.roundtrip.ensemble.PairedFrequency;
import dev.roundtrip.ensemble.PairedMeans;
import java.io.IOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is other in an ensemble than in the first: path beside path of the same seed, so that chance
 * does the same to both.
 *
 * @param firstSeed the first of the seeds that both have
 * @param paths how many seeds both have
 * @param defaults how often each party that acts in both defaults, by its id
 * @param losses what those lose by defaults of others, in cents
 */
public record EnsembleChange(
    long firstSeed,
    int paths,
    SortedMap<String, PairedFrequency> defaults,
    SortedMap<String, PairedMeans> losses) {

  public EnsembleChange {
    defaults = Collections.unmodifiableSortedMap(new TreeMap<>(defaults));
    losses = Collections.unmodifiableSortedMap(new TreeMap<>(losses));
  }

  /**
   * Compares two ensembles.
   *
   * @throws IOException if they have less than two seeds in common
   */
  public static EnsembleChange of(EnsembleFigures first, EnsembleFigures second)
      throws IOException {
    long from = Math.max(first.firstSeed(), second.firstSeed());
    long end = Math.min(first.firstSeed() + first.paths(), second.firstSeed() + second.paths());
    if (end - from < 2) {
      throw new IOException(
          first.folder().id()
              + " and "
              + second.folder().id()
              + " cannot be compared: they have less than two seeds in common, "
              + seeds(first)
              + " and "
              + seeds(second));
    }
    int paths = (int) (end - from);
    SortedMap<String, PairedFrequency> defaults = new TreeMap<>();
    SortedMap<String, PairedMeans> losses = new TreeMap<>();
    int at = (int) (from - first.firstSeed());
    int beside = (int) (from - second.firstSeed());
    first
        .parties()
        .forEach((party, one) -> {
          EnsembleFigures.OfParty other = second.parties().get(party);
          if (other != null) {
            defaults.put(party, defaults(one, at, other, beside, paths));
            losses.put(party, PairedMeans.of(losses(one, at, paths), losses(other, beside, paths)));
          }
        });
    return new EnsembleChange(from, paths, defaults, losses);
  }

  private static String seeds(EnsembleFigures ensemble) {
    return ensemble.firstSeed() + " to " + (ensemble.firstSeed() + ensemble.paths() - 1);
  }

  private static PairedFrequency defaults(
      EnsembleFigures.OfParty one, int at, EnsembleFigures.OfParty other, int beside, int paths) {
    int both = 0;
    int oneAlone = 0;
    int otherAlone = 0;
    for (int path = 0; path < paths; path++) {
      boolean here = one.fell(at + path);
      boolean there = other.fell(beside + path);
      both += here && there ? 1 : 0;
      oneAlone += here && !there ? 1 : 0;
      otherAlone += there && !here ? 1 : 0;
    }
    return new PairedFrequency(both, oneAlone, otherAlone, paths);
  }

  private static long[] losses(EnsembleFigures.OfParty party, int from, int paths) {
    long[] losses = new long[paths];
    for (int path = 0; path < paths; path++) {
      losses[path] = party.loss(from + path);
    }
    return losses;
  }
}
