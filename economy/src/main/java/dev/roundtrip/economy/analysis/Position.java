package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a party stands at a close: what a credit analyst looks at first.
 *
 * @param runwayMonths the first coming month whose end would find it without cash if it raised
 *     nothing that is not committed, 1 being the next; 0 if something is overdue; null if there is
 *     none within three years
 * @param debt principal of all loans and rent put off, overdue or not
 * @param overdueDebt what of it is overdue
 * @param netDebt debt less cash; negative where cash is more
 * @param vehicleDebt its part of the debt of vehicles it has shares in; in no book of its own
 * @param ebitda earnings before interest, tax, depreciation and amortisation of twelve months
 * @param interest interest of twelve months
 * @param refinancing principal that will fall due, by calendar year
 * @param takeOrPay rent of the next 24 months that is owed whether or not anything is used, by
 *     supplier
 * @param dependence how much of its revenue and backlog stands on each buyer of compute
 * @param lossByDefault what it would lose if a buyer of compute defaulted now, by buyer
 * @param netAssets book value of what it owns less what it owes
 * @param missingAtOpening by how much its debt exceeded its assets on the opening sheet: assets
 *     that the scenario does not give, worth at least that much in a firm that was in business
 * @param liquidity whether it can pay what it owes
 * @see "docs/MODEL.md, What an analyst asks"
 */
public record Position(
    @Nullable Integer runwayMonths,
    Money debt,
    Money overdueDebt,
    Money netDebt,
    Money vehicleDebt,
    Money ebitda,
    Money interest,
    SortedMap<Integer, Money> refinancing,
    SortedMap<PartyId, Money> takeOrPay,
    SortedMap<PartyId, Dependence> dependence,
    SortedMap<PartyId, DefaultLoss> lossByDefault,
    Money netAssets,
    Money missingAtOpening,
    Liquidity liquidity) {

  public Position {
    refinancing = Collections.unmodifiableSortedMap(new TreeMap<>(refinancing));
    takeOrPay = Collections.unmodifiableSortedMap(new TreeMap<>(takeOrPay));
    dependence = Collections.unmodifiableSortedMap(new TreeMap<>(dependence));
    lossByDefault = Collections.unmodifiableSortedMap(new TreeMap<>(lossByDefault));
  }

  /** Whether a party can pay; being short of cash is not being short of assets. */
  public enum Liquidity {
    /** Nothing it owes is overdue, and committed money covers the coming three months. */
    LIQUID,
    /** Something it owes is overdue, or will be within three months on committed money only. */
    ILLIQUID,
    /** It has defaulted. */
    DEFAULTED
  }

  /**
   * Returns the rent put off that will fall due, which is debt beside the principal of its loans.
   * For example, of a debt of 12 billion, 1 of it overdue, with 7 falling due as principal over the
   * years: 4 billion.
   */
  public Money rentPutOff() {
    return debt.minus(overdueDebt).minus(Money.sum(refinancing.values()));
  }

  /** Returns net debt over ebitda; null without earnings. */
  public @Nullable Double leverage() {
    return ebitda.isPositive() ? ratio(netDebt, ebitda) : null;
  }

  /** Returns ebitda over interest; null without interest. */
  public @Nullable Double interestCover() {
    return interest.isPositive() ? ratio(ebitda, interest) : null;
  }

  private static double ratio(Money part, Money whole) {
    return (double) part.cents() / whole.cents();
  }

  /**
   * Tells whether it owes more than it owns, at book value, the assets that its opening sheet lacks
   * included. For example, net assets of -65 billion with 75 billion missing: it is solvent.
   */
  public boolean isInsolvent() {
    return netAssets.plus(missingAtOpening).isNegative();
  }
}
