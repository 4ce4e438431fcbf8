package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.RevenueShare;
import dev.roundtrip.economy.contract.TaxCredit;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.function.Function;

/**
 * Contracts that each give away a share of the same: together at most all of it, in any month.
 *
 * <p>For example, 20 %, 50 % and 40 % of one revenue are too much in the one month in which all
 * three are in force.
 *
 * @param type the contracts
 * @param sources what each takes its share of
 * @param rate the share
 * @param field where it is written
 * @param whole what the share is of, in words
 */
record SharesOfOne<C extends Contract>(
    Class<C> type,
    Function<C, List<ContractId>> sources,
    Function<C, Rate> rate,
    Field<Rate> field,
    String whole) {

  /** Who promises away more than all of a revenue owes what it is never paid. */
  static final SharesOfOne<RevenueShare> OF_REVENUE =
      new SharesOfOne<>(
          RevenueShare.class,
          RevenueShare::revenueFrom,
          RevenueShare::rate,
          RevenueShareForm.RATE,
          "revenue of");

  /** Who is paid back more than it spends earns by spending. */
  static final SharesOfOne<TaxCredit> OF_SPENDING =
      new SharesOfOne<>(
          TaxCredit.class,
          TaxCredit::spending,
          TaxCredit::rate,
          TaxCreditForm.RATE,
          "spending under");

  /** Says where the share of a contract and those of others come to more than there is. */
  void check(C share, Fitting fitting) {
    for (ContractId source : sources.apply(share)) {
      check(share, source, fitting);
    }
  }

  private void check(C share, ContractId source, Fitting fitting) {
    List<C> all =
        fitting.contracts().values().stream()
            .filter(type::isInstance)
            .map(type::cast)
            .filter(other -> sources.apply(other).contains(source))
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
          fitting.refuse(
              field,
              "a share with which all of the %s '%s' (%s) are at most 100%% in %s"
                  .formatted(whole, source, String.join(", ", together), month));
        });
  }

  private Rate sumIn(Period month, List<C> shares) {
    return shares.stream()
        .filter(share -> share.term().covers(month))
        .map(rate)
        .reduce(Rate.ZERO, Rate::plus);
  }
}
