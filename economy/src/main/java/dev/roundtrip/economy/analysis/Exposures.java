package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the acting parties have at stake on each other at a close, and what the system would lose if
 * one of them failed now.
 *
 * @param failures what the failure of each would cost, the worst first: who is too connected to
 *     fail; nothing for who has failed
 * @param stakes what each has at stake
 * @see "docs/MODEL.md, What the failure of one would cost"
 */
public record Exposures(List<Failure> failures, SortedMap<PartyId, Stake> stakes) {

  public static final Exposures NONE = new Exposures(List.of(), new TreeMap<>());

  public Exposures {
    failures = List.copyOf(failures);
    stakes = Collections.unmodifiableSortedMap(new TreeMap<>(stakes));
  }

  /**
   * The failure of one party now.
   *
   * @param party who fails
   * @param probability that it fails within a year, as its credit spread implies it, 0 to 1
   * @param exposure all that others have at stake on it, what a default makes due included
   * @param loss what of it is lost after its estate and guarantors have paid
   * @param outsideLoss what of that loss outside sectors bear, which pass nothing on
   * @param contagion what the acting parties lose beyond it, through each other
   * @param debtRank the share of all equity of the other acting parties that is lost, 0 to 1
   * @param wipedOut who else has lost all its equity, sorted by party
   */
  public record Failure(
      PartyId party,
      double probability,
      Money exposure,
      Money loss,
      Money outsideLoss,
      Money contagion,
      double debtRank,
      List<PartyId> wipedOut) {

    public Failure {
      wipedOut = List.copyOf(wipedOut);
    }

    /** Returns what the other acting parties lose in all. */
    public Money systemLoss() {
      return loss.minus(outsideLoss).plus(contagion);
    }

    /** Returns the share of the exposure that is lost, 0 to 1; 0 where nothing is at stake. */
    public double lossGivenDefault() {
      return exposure.isPositive() ? (double) loss.cents() / exposure.cents() : 0;
    }

    /** Returns what others have to expect to lose on it within a year. */
    public Money expectedLoss() {
      return Exposures.expected(loss, probability);
    }
  }

  /**
   * What one party has at stake.
   *
   * @param equity book value of what it owns less what it owes, the assets that its opening sheet
   *     lacks included; what losses are measured by
   * @param on what it has at stake on each other party, by the books
   * @param expectedLoss what it has to expect to lose within a year by failures of others
   * @param claimConcentration Herfindahl index of what it has at stake, by party; 0 to 1
   * @param revenueConcentration Herfindahl index of its revenue of twelve months, by customer;
   *     outside sectors are many and count in the whole only; 0 to 1
   */
  public record Stake(
      Money equity,
      SortedMap<PartyId, Exposure> on,
      Money expectedLoss,
      double claimConcentration,
      double revenueConcentration) {

    public Stake {
      on = Collections.unmodifiableSortedMap(new TreeMap<>(on));
    }

    /** Returns all that it has at stake. */
    public Money exposure() {
      return Money.sum(on.values().stream().map(Exposure::total).toList());
    }
  }

  /** Returns the failures by party; nothing for one that has failed, or that does not act. */
  public SortedMap<PartyId, Failure> failuresByParty() {
    SortedMap<PartyId, Failure> byParty = new TreeMap<>();
    failures.forEach(failure -> byParty.put(failure.party(), failure));
    return byParty;
  }

  static Money expected(Money loss, double probability) {
    return Money.ofCents(StrictMath.round(loss.cents() * probability));
  }
}
