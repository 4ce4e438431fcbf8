package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.books.Digest;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.scenarios.LoadedScenario;
import dev.roundtrip.scenarios.NotedFigure;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a run follows from: whoever has this can run it again.
 *
 * @param economy the scenario as the model computes with it
 * @param scenarioText the resolved scenario
 * @param figures every figure of that text, with what is known about it
 * @param readings which alternatives of the scenario are in that text, by their readings' names
 * @param seed the run's seed
 * @param shocks the shocks beside the scenario's, in the order in which they are applied
 */
public record RunPlan(
    Economy economy,
    String scenarioText,
    List<NotedFigure> figures,
    SortedMap<String, String> readings,
    long seed,
    List<Injected> shocks) {

  /** Digits of the digest in a run's id: enough to tell a person's runs apart. */
  private static final int ID_DIGITS = 8;

  public RunPlan {
    readings = Collections.unmodifiableSortedMap(new TreeMap<>(readings));
    figures = List.copyOf(figures);
    shocks = List.copyOf(shocks);
  }

  /**
   * A shock put into the run.
   *
   * @param period the first month that is opened with it
   * @param withdrawn the first month that is not opened with it any more, or null
   */
  public record Injected(Shock shock, Period period, @Nullable Period withdrawn) {

    /** Tells whether a month is opened with this shock. */
    public boolean isIn(Period month) {
      return !period.isAfter(month) && (withdrawn == null || withdrawn.isAfter(month));
    }
  }

  /** Returns the plan of a run whose shocks came in at their own months. */
  public static RunPlan of(LoadedScenario scenario, long seed, List<Injected> shocks) {
    SortedMap<String, String> readings = new TreeMap<>();
    scenario.readings().forEach((name, reading) -> readings.put(name, reading.chosen()));
    return new RunPlan(
        scenario.economy(), scenario.resolvedText(), scenario.figures(), readings, seed, shocks);
  }

  /** Returns the same plan with shocks that are known from its first month. */
  public RunPlan knowing(List<Shock> known) {
    Period first = economy.horizon().first();
    return with(known.stream().map(shock -> new Injected(shock, first, null)).toList());
  }

  /** Returns the shocks that a month is opened with, in order. */
  public List<Shock> shocksIn(Period period) {
    return shocks.stream().filter(injected -> injected.isIn(period)).map(Injected::shock).toList();
  }

  /** Returns the same plan with other shocks. */
  public RunPlan with(List<Injected> others) {
    return new RunPlan(economy, scenarioText, figures, readings, seed, others);
  }

  /** Returns the SHA-256 of the resolved scenario, in lower-case hexadecimal. */
  public String scenarioDigest() {
    return Sha256.hex(scenarioText.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the name of the run: equal for equal plans, so that the same run again replaces itself.
   */
  public String id() {
    Digest digest = new Digest().add(scenarioText).add(seed).add(shocks.size());
    for (Injected injected : shocks) {
      Period withdrawn = injected.withdrawn();
      digest.add(injected.shock().spec()).add(injected.period().index());
      digest.add(withdrawn == null ? -1 : withdrawn.index());
    }
    return economy.name() + "-" + seed + "-" + digest.hex().substring(0, ID_DIGITS);
  }
}
