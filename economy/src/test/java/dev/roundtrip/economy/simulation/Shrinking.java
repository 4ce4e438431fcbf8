package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes an economy that breaks smaller as long as it breaks the same way: without a shock, without
 * a contract, with fewer months. What is left is what it takes.
 */
final class Shrinking {

  private final Function<Economy, Optional<String>> failure;
  private final String wanted;

  private Shrinking(Function<Economy, Optional<String>> failure, String wanted) {
    this.failure = failure;
    this.wanted = wanted;
  }

  /**
   * Returns the smallest economy found.
   *
   * @param economy one that fails
   * @param failure how an economy fails, or nothing if it does not
   */
  static Economy shrink(Economy economy, Function<Economy, Optional<String>> failure) {
    String wanted = failure.apply(economy).orElseThrow();
    return new Shrinking(failure, wanted).smallest(economy);
  }

  private Economy smallest(Economy economy) {
    Economy smallest = economy;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (Supplier<Economy> candidate : candidates(smallest)) {
        Economy found = ifItFailsTheSame(candidate);
        if (found != null) {
          smallest = found;
          smaller = true;
          break;
        }
      }
    }
    return smallest;
  }

  /** Without one of its contracts an economy may be none: what needs it cannot go without. */
  private @Nullable Economy ifItFailsTheSame(Supplier<Economy> candidate) {
    try {
      Economy economy = candidate.get();
      return failure.apply(economy).filter(wanted::equals).isPresent() ? economy : null;
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  private static List<Supplier<Economy>> candidates(Economy economy) {
    List<Supplier<Economy>> candidates = new ArrayList<>();
    Term horizon = economy.horizon();
    if (horizon.months() > 1) {
      int half = horizon.months() / 2;
      candidates.add(
          () -> with(economy, shorter(horizon, half), economy.contracts(), economy.shocks()));
      candidates.add(
          () -> with(economy, shorter(horizon, 1), economy.contracts(), economy.shocks()));
    }
    for (int i = 0; i < economy.shocks().size(); i++) {
      List<Shock> shocks = new ArrayList<>(economy.shocks());
      shocks.remove(i);
      candidates.add(() -> with(economy, horizon, economy.contracts(), shocks));
    }
    for (int i = 0; i < economy.contracts().size(); i++) {
      List<Contract> contracts = new ArrayList<>(economy.contracts());
      contracts.remove(i);
      candidates.add(() -> with(economy, horizon, contracts, economy.shocks()));
    }
    return candidates;
  }

  private static Term shorter(Term horizon, int months) {
    return new Term(horizon.first(), horizon.last().plus(-months));
  }

  private static Economy with(
      Economy economy, Term horizon, List<Contract> contracts, List<Shock> shocks) {
    return new Economy(
        economy.name(),
        horizon,
        economy.cureMonths(),
        economy.parties(),
        contracts,
        economy.climate(),
        shocks);
  }
}
