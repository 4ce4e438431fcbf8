package dev.roundtrip.economy.explanation;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.simulation.Observation;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What would have prevented something, found by running again without it and with the same random
 * streams: each shock, each contract in the chain; if no contract alone prevents it, the smallest
 * set of at most three of the five under which the party owed most in the year before.
 *
 * @param trials what was tried, in order
 */
public record Counterfactual(List<Trial> trials) {

  /** A search runs the scenario at most so often. */
  public static final int MOST_RUNS = 40;

  private static final int MOST_SINGLES = 20;
  private static final int IN_SETS = 5;

  public Counterfactual {
    trials = List.copyOf(trials);
  }

  /** Returns the trials that prevented it. */
  public List<Trial> preventing() {
    return trials.stream().filter(one -> one.outcome() == Trial.Outcome.PREVENTED).toList();
  }

  /**
   * Tries.
   *
   * @param progress hears of every trial
   */
  public static Counterfactual of(Chain chain, History history, Consumer<Trial> progress) {
    Premises premises = history.premises();
    Search search = new Search(chain.happening(), premises, progress);
    for (Struck struck : premises.shocks()) {
      search.attempt(List.of(new Trial.Removal.OfShock(struck)));
    }
    List<Trial.Removal> contracts = new ArrayList<>();
    for (ContractId contract : chain.contracts(history)) {
      if (contracts.size() < MOST_SINGLES) {
        contracts.add(new Trial.Removal.OfContract(contract));
      }
    }
    boolean prevented = false;
    List<Trial.Removal> possible = new ArrayList<>();
    for (Trial.Removal contract : contracts) {
      Trial.Outcome outcome = search.attempt(List.of(contract));
      prevented |= outcome == Trial.Outcome.PREVENTED;
      if (outcome == Trial.Outcome.HAPPENED && possible.size() < IN_SETS) {
        possible.add(contract);
      }
    }
    for (int size = 2; size <= 3 && !prevented; size++) {
      for (List<Trial.Removal> set : setsOf(possible, size)) {
        if (search.attempt(set) == Trial.Outcome.PREVENTED) {
          prevented = true;
          break;
        }
      }
    }
    return new Counterfactual(search.trials);
  }

  private static List<List<Trial.Removal>> setsOf(List<Trial.Removal> all, int size) {
    List<List<Trial.Removal>> sets = new ArrayList<>();
    if (size == 0) {
      sets.add(List.of());
      return sets;
    }
    for (int first = 0; first < all.size(); first++) {
      for (List<Trial.Removal> rest : setsOf(all.subList(first + 1, all.size()), size - 1)) {
        List<Trial.Removal> set = new ArrayList<>(List.of(all.get(first)));
        set.addAll(rest);
        sets.add(set);
      }
    }
    return sets;
  }

  /** Tells whether something happens in a run from these premises. */
  static boolean happens(Happening happening, Premises premises) {
    Simulation simulation =
        new Simulation(premises.economy(), premises.seed(), 0, Observation.NONE);
    for (int month = 0; month < premises.months(); month++) {
      Period next = simulation.ledger().period().next();
      if (happening.happensIn(simulation.step(premises.shocksIn(next)))) {
        return true;
      }
    }
    return false;
  }

  private static final class Search {

    private final Happening happening;
    private final Premises premises;
    private final Consumer<Trial> progress;
    private final List<Trial> trials = new ArrayList<>();

    private Search(Happening happening, Premises premises, Consumer<Trial> progress) {
      this.happening = happening;
      this.premises = premises;
      this.progress = progress;
    }

    private Trial.Outcome attempt(List<Trial.Removal> removals) {
      if (trials.size() >= MOST_RUNS) {
        return Trial.Outcome.HAPPENED;
      }
      Trial.Outcome outcome = outcomeOf(removals);
      Trial trial = new Trial(removals.stream().map(Object::toString).toList(), outcome);
      trials.add(trial);
      progress.accept(trial);
      return outcome;
    }

    private Trial.Outcome outcomeOf(List<Trial.Removal> removals) {
      Premises rest = premises;
      try {
        for (Trial.Removal removal : removals) {
          rest = removal.from(rest);
        }
        return happens(happening, rest) ? Trial.Outcome.HAPPENED : Trial.Outcome.PREVENTED;
      } catch (IllegalArgumentException e) {
        return Trial.Outcome.IMPOSSIBLE; // something else cannot be without it
      }
    }
  }
}
