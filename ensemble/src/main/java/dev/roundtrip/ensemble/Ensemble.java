package dev.roundtrip.ensemble;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.simulation.Economy;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many paths of one scenario that differ by their seeds alone, and what they have in common. It
 * keeps a few hundred figures of each path, 5 kB in {@code openai-2025}, and not the path.
 */
public final class Ensemble {

  private final SortedMap<PartyId, PartySpread> parties = new TreeMap<>();
  private final SortedMap<Integer, Integer> pathsByDefaults = new TreeMap<>();
  private final Samples losses = new Samples();
  private @Nullable PathOutcome first;
  private @Nullable PathOutcome worst;
  private boolean alike = true;
  private int paths;

  /** An ensemble without paths yet. */
  public Ensemble(Economy economy) {
    int firstYear = economy.horizon().first().year();
    economy.actors().forEach(party -> parties.put(party, new PartySpread(firstYear)));
  }

  /**
   * Returns paths to be run.
   *
   * @param shocks the shocks beside the scenario's, known from the first month
   * @param firstSeed the seed of the first; each has the next after it
   * @param count how many
   */
  public static Stream<SamplePath> paths(
      Economy economy, List<Shock> shocks, long firstSeed, int count) {
    return LongStream.range(0, count)
        .mapToObj(path -> new SamplePath(economy, shocks, firstSeed + path));
  }

  /** Takes what came of a path. */
  public void add(PathOutcome path) {
    paths++;
    first = first == null ? path : first;
    alike &= path.parties().equals(first.parties());
    pathsByDefaults.merge(path.defaults(), 1, Integer::sum);
    losses.add(path.loss().cents());
    if (worst == null || worst.loss().isLessThan(path.loss())) {
      worst = path;
    }
    parties.forEach((id, party) -> {
      PartyOutcome outcome = path.parties().get(id);
      if (outcome != null) {
        party.add(outcome, id.equals(path.first()));
      }
    });
  }

  /** Returns how many paths it has. */
  public int paths() {
    return paths;
  }

  /** Tells whether the same came of every path, as where nothing is left to chance. */
  public boolean areAlike() {
    return alike;
  }

  /** Returns in how many paths so many parties defaulted, from 0 to the most in any. */
  public SortedMap<Integer, Frequency> defaults() {
    SortedMap<Integer, Frequency> frequencies = new TreeMap<>();
    int most = pathsByDefaults.isEmpty() ? 0 : pathsByDefaults.lastKey();
    for (int defaults = 0; defaults <= most; defaults++) {
      int count = pathsByDefaults.getOrDefault(defaults, 0);
      frequencies.put(defaults, new Frequency(count, paths));
    }
    return frequencies;
  }

  /**
   * Returns what all parties lost by defaults and takeovers, outside sectors included, in cents.
   */
  public Distribution loss() {
    return losses.distribution();
  }

  /** Returns the seed of the path with the largest loss, the first of several. */
  public long worstSeed() {
    if (worst == null) {
      throw new IllegalStateException("no path has been run");
    }
    return worst.seed();
  }

  /** Returns what came of each party that acts, sorted by id. */
  public SortedMap<PartyId, PartySpread> parties() {
    return Collections.unmodifiableSortedMap(parties);
  }
}
