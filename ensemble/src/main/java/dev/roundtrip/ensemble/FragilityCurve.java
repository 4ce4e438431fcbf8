package dev.roundtrip.ensemble;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.stress.VariedShock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often who fails, by the size of a shock: an ensemble for each value of one of its numbers.
 * All have the same seeds, so that two values differ by nothing but the shock.
 *
 * @see "Kennedy and others 1980, Probabilistic seismic safety study of an existing nuclear power
 *     plant: where fragility curves come from"
 */
public final class FragilityCurve {

  private final SortedMap<Long, Ensemble> points = new TreeMap<>();

  /**
   * A curve without paths yet.
   *
   * @param values the values of the number that are tried, in steps
   */
  public FragilityCurve(Economy economy, List<Long> values) {
    values.forEach(value -> points.put(value, new Ensemble(economy)));
  }

  /**
   * A path with a value of the number.
   *
   * @param value in steps
   */
  public record Sample(long value, SamplePath path) {

    /** Runs it from the first month to the last. */
    public Result run() {
      return new Result(value, path.run());
    }
  }

  /**
   * What came of a path with a value of the number.
   *
   * @param value in steps
   */
  public record Result(long value, PathOutcome path) {}

  /**
   * Returns the paths to be run, value by value.
   *
   * @param held the shocks that are the same in all of them
   * @param firstSeed the seed of the first path of each value; each has the next after it
   * @param count how many for each value
   */
  public static Stream<Sample> samples(
      Economy economy,
      List<Shock> held,
      VariedShock varied,
      List<Long> values,
      long firstSeed,
      int count) {
    return values.stream()
        .flatMap(value -> {
          List<Shock> shocks = new ArrayList<>(held);
          shocks.add(varied.at(value));
          return LongStream.range(0, count)
              .mapToObj(
                  path -> new Sample(value, new SamplePath(economy, shocks, firstSeed + path)));
        });
  }

  /** Takes what came of a path. */
  public void add(Result result) {
    Ensemble point = points.get(result.value());
    if (point == null) {
      throw new IllegalArgumentException("not a value of the curve: " + result.value());
    }
    point.add(result.path());
  }

  /** Returns the paths of each value, in steps, sorted. */
  public SortedMap<Long, Ensemble> points() {
    return Collections.unmodifiableSortedMap(points);
  }

  /** Returns who defaults in any path, those first who do so in most. */
  public List<PartyId> fallen() {
    SortedSet<PartyId> parties = new TreeSet<>();
    points.values().forEach(point -> parties.addAll(point.parties().keySet()));
    return parties.stream()
        .filter(party -> defaultsOf(party) > 0)
        .sorted(Comparator.comparingLong(this::defaultsOf).reversed())
        .toList();
  }

  private long defaultsOf(PartyId party) {
    return points.values().stream().mapToLong(point -> frequency(point, party).count()).sum();
  }

  /** Returns in how many paths of a value a party defaults. */
  public Frequency defaults(long value, PartyId party) {
    Ensemble point = points.get(value);
    if (point == null) {
      throw new IllegalArgumentException("not a value of the curve: " + value);
    }
    return frequency(point, party);
  }

  private static Frequency frequency(Ensemble point, PartyId party) {
    PartySpread spread = point.parties().get(party);
    if (spread == null) {
      throw new IllegalArgumentException("not a party that acts: " + party);
    }
    return spread.inDefault();
  }

  /**
   * Returns the smallest value tried with which a party defaults in half of the paths or more.
   *
   * @return in steps; null if there is none
   */
  public @Nullable Long half(PartyId party) {
    for (long value : points.keySet()) {
      Frequency frequency = defaults(value, party);
      if (2L * frequency.count() >= frequency.of()) {
        return value;
      }
    }
    return null;
  }
}
