package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.books.Digest;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.time.Period;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * All that a run follows from: whoever has this can run it again.
 *
 * @param economy the scenario as the model computes with it
 * @param scenarioText the resolved scenario
 * @param seed the run's seed
 * @param shocks the shocks beside the scenario's, in the order in which they are applied
 */
public record RunPlan(Economy economy, String scenarioText, long seed, List<Injected> shocks) {

  /** Digits of the digest in a run's id: enough to tell a person's runs apart. */
  private static final int ID_DIGITS = 8;

  public RunPlan {
    shocks = List.copyOf(shocks);
  }

  /**
   * A shock put into the run.
   *
   * @param period the first month whose opening knew of it
   */
  public record Injected(Shock shock, Period period) {}

  /** Returns the plan of a run whose shocks are known from its first month. */
  public static RunPlan of(Economy economy, String scenarioText, long seed, List<Shock> shocks) {
    Period first = economy.horizon().first();
    List<Injected> injected = shocks.stream().map(shock -> new Injected(shock, first)).toList();
    return new RunPlan(economy, scenarioText, seed, injected);
  }

  /** Returns the shocks that are known when a month opens, in order. */
  public List<Shock> shocksKnownIn(Period period) {
    return shocks.stream()
        .filter(injected -> !injected.period().isAfter(period))
        .map(Injected::shock)
        .toList();
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
      digest.add(injected.shock().spec()).add(injected.period().index());
    }
    return economy.name() + "-" + seed + "-" + digest.hex().substring(0, ID_DIGITS);
  }
}
