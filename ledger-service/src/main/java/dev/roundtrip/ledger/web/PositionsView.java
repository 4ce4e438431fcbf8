package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.analysis.Position;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.Covenants;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the parties that act stood at the end of each year, and what borrowers have promised beside
 * paying.
 *
 * @param run the run, or null before the first
 * @param covenants the promises, in order of the loans
 * @param positions a line for each year and party; the year that is not over as it stands
 */
@Json
record PositionsView(
    @Nullable String run, List<CovenantsView> covenants, List<PositionView> positions) {

  static final PositionsView NONE = new PositionsView(null, List.of(), List.of());

  /**
   * The promises under a loan of the scenario.
   *
   * @param contract the loan
   * @param party who borrows
   * @param minimumLiquidityCents cash the borrower keeps; 0 if nothing is promised
   * @param leastCover least ratio of yearly earnings to yearly debt service; 0 for nothing
   * @param mostLeverage most ratio of net debt to yearly earnings to borrow more at, or null
   */
  @Json
  record CovenantsView(
      String contract,
      String party,
      long minimumLiquidityCents,
      double leastCover,
      @Nullable Double mostLeverage) {}

  /**
   * A party at the end of a year.
   *
   * @param year the calendar year
   * @param party its id
   * @param runwayMonths the first coming month whose end would find it without cash if it raised
   *     nothing that is not committed, 1 being the next; 0 if something is overdue; null if there
   *     is none within three years
   * @param liquidity {@code liquid}, {@code illiquid} or {@code defaulted}
   * @param insolvent whether it owes more than it owns, at book value, with the assets that its
   *     opening sheet lacks
   * @param netAssetsCents book value of what it owns less what it owes
   * @param netDebtCents loans and rent put off, overdue or not, less cash; negative where cash is
   *     more
   * @param ebitdaCents earnings before interest, tax, depreciation and amortisation of twelve
   *     months
   * @param interestCents interest of twelve months
   * @param leverage net debt over ebitda, or null without earnings
   * @param interestCover ebitda over interest, or null without interest
   * @param takeOrPayCents rent of the next 24 months that is owed whether or not anything is used,
   *     by supplier
   * @param refinancingCents principal that falls due, by calendar year
   */
  @Json
  record PositionView(
      int year,
      String party,
      @Nullable Integer runwayMonths,
      String liquidity,
      boolean insolvent,
      long netAssetsCents,
      long netDebtCents,
      long ebitdaCents,
      long interestCents,
      @Nullable Double leverage,
      @Nullable Double interestCover,
      Map<String, Long> takeOrPayCents,
      Map<String, Long> refinancingCents) {

    static PositionView of(int year, PartyId party, Position position) {
      return new PositionView(
          year,
          party.value(),
          position.runwayMonths(),
          Asked.word(position.liquidity()),
          position.isInsolvent(),
          position.netAssets().cents(),
          position.netDebt().cents(),
          position.ebitda().cents(),
          position.interest().cents(),
          position.leverage(),
          position.interestCover(),
          cents(position.takeOrPay()),
          cents(position.refinancing()));
    }

    private static Map<String, Long> cents(SortedMap<?, Money> amounts) {
      Map<String, Long> cents = new TreeMap<>();
      amounts.forEach((name, amount) -> cents.put(name.toString(), amount.cents()));
      return cents;
    }
  }

  static PositionsView of(String run, List<Contract> contracts, List<Analysis.Year> years) {
    List<CovenantsView> covenants = new ArrayList<>();
    for (Contract contract : contracts) {
      if (contract instanceof TermLoan loan && !loan.covenants().equals(Covenants.NONE)) {
        covenants.add(covenants(loan));
      }
    }
    List<PositionView> positions = new ArrayList<>();
    for (Analysis.Year year : years) {
      Position position = year.position();
      if (position != null) {
        positions.add(PositionView.of(year.year(), year.party(), position));
      }
    }
    return new PositionsView(run, covenants, positions);
  }

  private static CovenantsView covenants(TermLoan loan) {
    Covenants promised = loan.covenants();
    return new CovenantsView(
        loan.id().value(),
        loan.borrower().value(),
        promised.minimumLiquidity().cents(),
        promised.leastCover().toDouble(),
        promised.mostLeverage() == null ? null : promised.mostLeverage().toDouble());
  }
}
