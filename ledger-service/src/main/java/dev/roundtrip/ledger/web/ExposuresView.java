package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.analysis.Exposure;
import dev.roundtrip.economy.analysis.Exposures;
import dev.roundtrip.economy.party.PartyId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the acting parties had at stake on each other at a close, and what the failure of one would
 * cost. Amounts are whole cents; names are those of {@code summary.json}.
 *
 * @param run the run, or null before the first
 * @param period the month, or null before the first close
 * @param failures what the failure of each would cost, the worst first
 * @param stakes what each has at stake, sorted by party
 */
@Json
record ExposuresView(
    @Nullable String run,
    @Nullable String period,
    List<FailureView> failures,
    List<StakeView> stakes) {

  static final ExposuresView NONE = none(null);

  /**
   * The failure of one party now.
   *
   * @param party who fails
   * @param systemLoss what the other acting parties lose in all
   * @param exposure all that others have at stake on it
   * @param loss what of it is lost after its estate and guarantors have paid
   * @param outsideLoss what of that loss outside sectors bear
   * @param contagion what the acting parties lose beyond it, through each other
   * @param lossGivenDefault the share of the exposure that is lost, 0 to 1
   * @param probability that it fails within a year, as its credit spread implies it, 0 to 1
   * @param expectedLoss what others have to expect to lose on it within a year
   * @param debtRank the share of all equity of the other acting parties that is lost, 0 to 1
   * @param wipedOut who else has lost all its equity
   */
  @Json
  record FailureView(
      String party,
      long systemLoss,
      long exposure,
      long loss,
      long outsideLoss,
      long contagion,
      double lossGivenDefault,
      double probability,
      long expectedLoss,
      double debtRank,
      List<String> wipedOut) {

    static FailureView of(Exposures.Failure failure) {
      return new FailureView(
          failure.party().value(),
          failure.systemLoss().cents(),
          failure.exposure().cents(),
          failure.loss().cents(),
          failure.outsideLoss().cents(),
          failure.contagion().cents(),
          failure.lossGivenDefault(),
          failure.probability(),
          failure.expectedLoss().cents(),
          failure.debtRank(),
          failure.wipedOut().stream().map(PartyId::value).toList());
    }
  }

  /**
   * What one party has at stake.
   *
   * @param party who
   * @param equity book value of what it owns less what it owes
   * @param exposure all that it has at stake
   * @param expectedLoss what it has to expect to lose within a year by failures of others
   * @param claimConcentration Herfindahl index of what it has at stake, 0 to 1
   * @param revenueConcentration Herfindahl index of its revenue of twelve months, 0 to 1
   * @param on what it has at stake on each other party
   */
  @Json
  record StakeView(
      String party,
      long equity,
      long exposure,
      long expectedLoss,
      double claimConcentration,
      double revenueConcentration,
      Map<String, ExposureView> on) {

    static StakeView of(String party, Exposures.Stake stake) {
      Map<String, ExposureView> on = new TreeMap<>();
      stake.on().forEach((other, exposure) -> on.put(other.value(), ExposureView.of(exposure)));
      return new StakeView(
          party,
          stake.equity().cents(),
          stake.exposure().cents(),
          stake.expectedLoss().cents(),
          stake.claimConcentration(),
          stake.revenueConcentration(),
          on);
    }
  }

  /**
   * What one party has at stake on another, by the books.
   *
   * @param claims what it is owed, prepayments and shares given for purchases included, less what
   *     is written off
   * @param shares shares of the other, at what it carries them at
   * @param guaranteed what it would be called for if the other fell, on what is owed now
   * @param covered what of its claims others would be called for to its good
   */
  @Json
  record ExposureView(long claims, long shares, long guaranteed, long covered) {
    static ExposureView of(Exposure exposure) {
      return new ExposureView(
          exposure.claims().cents(),
          exposure.shares().cents(),
          exposure.guaranteed().cents(),
          exposure.covered().cents());
    }
  }

  static ExposuresView none(@Nullable String run) {
    return new ExposuresView(run, null, List.of(), List.of());
  }

  static ExposuresView of(String run, Analysis.Month month) {
    return new ExposuresView(
        run,
        month.period().toString(),
        month.exposures().failures().stream().map(FailureView::of).toList(),
        month.exposures().stakes().entrySet().stream()
            .map(stake -> StakeView.of(stake.getKey().value(), stake.getValue()))
            .toList());
  }
}
