package dev.roundtrip.cli;

import dev.roundtrip.cli.control.LiveShock;
import dev.roundtrip.cli.control.RunStanding;
import dev.roundtrip.cli.folder.RunFolder;
import dev.roundtrip.cli.folder.RunPlan;
import dev.roundtrip.cli.folder.RunRecord;
import dev.roundtrip.economy.explanation.Premises;
import dev.roundtrip.economy.explanation.Struck;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.host.EconomyDigest;
import dev.roundtrip.scenarios.LoadedScenario;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A run that is to be run again, and what has to come of it.
 *
 * @param name what the run is called
 * @param plan all that it follows from
 * @param months how many of its months are to be run
 * @param hash the hash chain up to the last of them
 * @param otherModel whether it was run with another model than this one
 */
record Replay(String name, RunPlan plan, int months, String hash, boolean otherModel) {

  /**
   * Finds a run.
   *
   * @param run the run's folder, or its id in the user's folder of runs or at a ledger that is up
   */
  static Replay of(String run, LedgerOptions ledgers) {
    try {
      return recorded(run);
    } catch (NoSuchFileException e) {
      if (ledgers.knows(run)) {
        return live(run, ledgers);
      }
      throw UserException.badInput(e.getMessage() + ", and no ledger that is up has it", e);
    } catch (IOException e) {
      throw UserException.badInput(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Reads the record of a run from its folder.
   *
   * @param run the run's folder, or its id in the user's folder of runs
   * @throws IOException if there is none, or it cannot be read; its message says why
   */
  static Replay recorded(String run) throws IOException {
    RunRecord record = RunRecord.read(RunFolder.find(run));
    return new Replay(
        run,
        record.plan(),
        record.months(),
        record.fingerprint(),
        !record.economyDigest().equals(EconomyDigest.ofThisProcess()));
  }

  /** What is closed does not change: it does not matter what happens while we ask. */
  private static Replay live(String id, LedgerOptions ledgers) {
    try (LiveRun run = ledgers.find(id)) {
      RunStanding standing = run.ledger().run(id);
      LoadedScenario scenario = ScenarioLoader.parse(run.ledger().scenario(id), id);
      List<RunPlan.Injected> shocks = new ArrayList<>();
      for (LiveShock shock : run.ledger().shocks(id)) {
        if (!shock.isOfScenario()) {
          shocks.add(injected(shock));
        }
      }
      RunPlan plan = RunPlan.of(scenario, standing.seed(), shocks);
      return new Replay(id, plan, standing.closed(), standing.hash(), false);
    }
  }

  private static RunPlan.Injected injected(LiveShock shock) {
    OptionalInt withdrawn = shock.withdrawn();
    return new RunPlan.Injected(
        ShockSpec.parse(shock.spec()),
        new Period(shock.effective()),
        withdrawn.isPresent() ? new Period(withdrawn.getAsInt()) : null);
  }

  /** Returns what a run with every record of it follows from. */
  Premises premises() {
    List<Struck> injected =
        plan.shocks().stream()
            .map(one -> new Struck(one.shock(), one.period(), one.withdrawn()))
            .toList();
    return Premises.of(plan.economy(), plan.seed(), months, injected);
  }

  /**
   * Makes sure that the same came of it.
   *
   * @param replayed the hash chain up to the last month that was run again
   */
  void require(String replayed) {
    if (!replayed.equals(hash)) {
      String why =
          otherModel
              ? "; it was made with another version of the model"
              : "; the same model gives other figures, which is a fault in roundtrip";
      throw UserException.cannot(
          name + " has the fingerprint " + hash + ", but its replay " + replayed + why, null);
    }
  }

  /** Returns what to tell of a replay that came out the same. */
  String verdict() {
    Period last = plan.economy().horizon().first().plus(months - 1);
    boolean whole = last.equals(plan.economy().horizon().last());
    return whole
        ? "the same fingerprint as " + name
        : "up to " + last + ", the same hash as " + name;
  }
}
