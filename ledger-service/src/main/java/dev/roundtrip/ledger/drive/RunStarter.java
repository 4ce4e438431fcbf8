package dev.roundtrip.ledger.drive;

import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Ledger;
import dev.roundtrip.economy.simulation.ShockRules;
import dev.roundtrip.ledger.store.Answer;
import dev.roundtrip.ledger.store.ControlRefusal;
import dev.roundtrip.ledger.store.NewRun;
import dev.roundtrip.ledger.store.RunControls;
import dev.roundtrip.ledger.store.RunFacts;
import dev.roundtrip.scenarios.LoadedScenario;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Records new runs. What a run is called has no influence on what comes of it. */
public final class RunStarter {

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LETTERS_OF_ID = 8;

  private final RunControls controls;
  private final String economyDigest;
  private final Signal signal;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param economyDigest the digest of this process's economy
   * @param signal raised when a run is recorded
   */
  public RunStarter(RunControls controls, String economyDigest, Signal signal) {
    this.controls = controls;
    this.economyDigest = economyDigest;
    this.signal = signal;
  }

  /**
   * How a run begins.
   *
   * @param requestId chosen by who starts it; a repeat gets the same run
   * @param scenario the scenario
   * @param seed the seed
   * @param shocks the shocks beside the scenario's, in their text form
   * @param paused whether to hold it before its first month opens
   * @param pace the least time from open to open
   */
  public record Order(
      String requestId,
      LoadedScenario scenario,
      long seed,
      List<String> shocks,
      boolean paused,
      Duration pace) {
    public Order {
      shocks = List.copyOf(shocks);
    }
  }

  /** Records a run, which starts as soon as its parties have hosts. */
  public Answer<RunFacts> start(Order order) throws SQLException {
    LoadedScenario scenario = order.scenario();
    Economy economy = scenario.economy();
    List<String> specs;
    try {
      specs = specs(economy, order.shocks());
    } catch (IllegalArgumentException e) {
      return new Answer.Refused<>(ControlRefusal.SHOCK_INVALID, String.valueOf(e.getMessage()));
    }
    Ledger opening = new Ledger(economy, order.seed(), 0);
    Answer<RunFacts> answer =
        controls.start(
            new NewRun(
                idFor(economy.name()),
                order.requestId(),
                economy.name(),
                scenario.resolvedText(),
                scenario.digest(),
                economyDigest,
                order.seed(),
                economy.horizon(),
                specs,
                order.paused(),
                order.pace(),
                opening.hash(),
                opening.openingEntries()));
    signal.raise();
    return answer;
  }

  /**
   * Returns shocks in full.
   *
   * @throws IllegalArgumentException if one is none, or does not fit with the economy or the others
   */
  public static List<String> specs(Economy economy, List<String> texts) {
    List<String> specs = new ArrayList<>();
    List<Shock> together = new ArrayList<>(economy.shocks());
    for (String text : texts) {
      try {
        Shock shock = ShockSpec.parse(text);
        specs.add(shock.spec());
        together.add(shock);
        ShockRules.require(economy, together);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(text + ": " + e.getMessage(), e);
      }
    }
    return specs;
  }

  private String idFor(String scenario) {
    StringBuilder id = new StringBuilder(scenario).append('-');
    for (int i = 0; i < LETTERS_OF_ID; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return id.toString();
  }
}
