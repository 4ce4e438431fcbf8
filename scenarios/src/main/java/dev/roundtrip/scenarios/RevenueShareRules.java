package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.RevenueShare;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.Map;

/**
 * Shares of one revenue are at most all of it.
 *
 * @param contracts all contracts that could be read
 * @param context where to say what is wrong
 */
record RevenueShareRules(Map<ContractId, Contract> contracts, Context context) {

  void check(RevenueShare share, Values terms) {
    share.revenueFrom().forEach(source -> checkShares(share, source, terms));
  }

  /** Who promises away more than all of a revenue owes what it is never paid. */
  private void checkShares(RevenueShare share, ContractId source, Values terms) {
    List<RevenueShare> all =
        contracts.values().stream()
            .filter(RevenueShare.class::isInstance)
            .map(RevenueShare.class::cast)
            .filter(other -> other.revenueFrom().contains(source))
            .toList();
    all.stream()
        .map(other -> other.term().first())
        .filter(month -> share.term().covers(month))
        .sorted()
        .filter(month -> sumIn(month, all).compareTo(Rate.ONE) > 0)
        .findFirst()
        .ifPresent(month -> {
          List<String> together =
              all.stream()
                  .filter(other -> other.term().covers(month))
                  .map(other -> other.id().value())
                  .toList();
          terms.refuse(
              RevenueShareForm.RATE,
              context,
              "a share with which all of the revenue of '%s' (%s) are at most 100%% in %s"
                  .formatted(source, String.join(", ", together), month));
        });
  }

  private static Rate sumIn(Period month, List<RevenueShare> shares) {
    return shares.stream()
        .filter(share -> share.term().covers(month))
        .map(RevenueShare::rate)
        .reduce(Rate.ZERO, Rate::plus);
  }
}
