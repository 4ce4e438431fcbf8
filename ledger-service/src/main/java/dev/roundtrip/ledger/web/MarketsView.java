package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.environment.Announcement;
import dev.roundtrip.economy.environment.CreditSpread;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.environment.Quote;
import dev.roundtrip.economy.environment.Statement;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.ledger.store.OpenedMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The published conditions of closed months, as columns: the n-th figure of each list is of the
 * n-th month.
 *
 * @param run the run, or null before the first
 * @param periods the months
 * @param baseRate yearly rate that floating interest is quoted over; 0.05 is 5 %
 * @param sentiment mood of the market; 1 is normal
 * @param appetite lenders' appetite for credit; 1 is normal, below 0.5 nobody lends anew
 * @param rentCentsPerMwYear what a megawatt of new chips rents for a year without a contract
 * @param shares the listed parties
 * @param spreads what parties pay over the base rate
 * @param accounts what is known of each party that acts
 * @param activeShocks the shocks that bear on each month
 * @param announcements the headlines of the scenario, whether a contract is behind them or not
 */
@Json
record MarketsView(
    @Nullable String run,
    List<String> periods,
    List<Double> baseRate,
    List<Double> sentiment,
    List<Double> appetite,
    List<Long> rentCentsPerMwYear,
    List<SharesView> shares,
    List<SpreadView> spreads,
    List<AccountsView> accounts,
    List<List<String>> activeShocks,
    List<AnnouncementView> announcements) {

  static final MarketsView NONE =
      new MarketsView(
          null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of(), List.of());

  /**
   * A party's shares; null in a month without a quote.
   *
   * @param party who is listed
   * @param priceCents price of one share at the open of each month
   * @param valueCents market value of all of them
   */
  @Json
  record SharesView(
      String party, List<@Nullable Long> priceCents, List<@Nullable Long> valueCents) {}

  /**
   * What a party pays over the base rate for what it borrows in a month; null in a month without
   * its spread.
   *
   * @param party who borrows
   * @param rate yearly rate; 0.05 is 5 %
   */
  @Json
  record SpreadView(String party, List<@Nullable Double> rate) {}

  /**
   * Income at the pace of the last twelve months, and the balance sheet at the last close; null in
   * a month without a statement.
   *
   * @param party whose accounts they are
   * @param ebitdaCents earnings before interest, tax, depreciation and amortisation, of a year
   * @param interestCents interest owed, of a year
   * @param debtCents principal of all loans and rent put off, overdue or not
   * @param netDebtCents that less cash; negative where cash is more
   * @param netAssetsCents book value of what it owns less what it owes
   * @param standing {@code sound}, {@code in-arrears} or {@code defaulted}
   */
  @Json
  record AccountsView(
      String party,
      List<@Nullable Long> ebitdaCents,
      List<@Nullable Long> interestCents,
      List<@Nullable Long> debtCents,
      List<@Nullable Long> netDebtCents,
      List<@Nullable Long> netAssetsCents,
      List<@Nullable String> standing) {}

  /**
   * A promise made known.
   *
   * @param id its id
   * @param period the month in which it is made known
   * @param listed whose shares it moves
   * @param promisor who promises to pay
   * @param headlineCents the amount named
   * @param contract the contract behind it, or null
   */
  @Json
  record AnnouncementView(
      String id,
      String period,
      String listed,
      String promisor,
      long headlineCents,
      @Nullable String contract) {

    static AnnouncementView of(Announcement news) {
      return new AnnouncementView(
          news.id().value(),
          news.month().toString(),
          news.listed().value(),
          news.promisor().value(),
          news.headline().cents(),
          news.contract() == null ? null : news.contract().value());
    }
  }

  static MarketsView of(String run, List<OpenedMonth> months, List<Announcement> announcements) {
    List<Environment> all = months.stream().map(OpenedMonth::environment).toList();
    var quotes = byParty(all, Environment::quotes, Quote::party);
    var spreads = byParty(all, Environment::spreads, CreditSpread::borrower);
    var accounts = byParty(all, Environment::statements, Statement::party);
    return new MarketsView(
        run,
        column(all, month -> month.period().toString()),
        column(all, month -> month.baseRate().toDouble()),
        column(all, Environment::sentiment),
        column(all, Environment::appetite),
        column(all, month -> month.rentals().newChips().cents()),
        each(
            quotes,
            (party, of) ->
                new SharesView(
                    party,
                    cells(of, quote -> quote.price().cents()),
                    cells(of, quote -> quote.value().cents()))),
        each(
            spreads,
            (party, of) -> new SpreadView(party, cells(of, spread -> spread.spread().toDouble()))),
        each(
            accounts,
            (party, of) ->
                new AccountsView(
                    party,
                    cells(of, known -> known.yearlyEbitda().cents()),
                    cells(of, known -> known.yearlyInterest().cents()),
                    cells(of, known -> known.debt().cents()),
                    cells(of, known -> known.netDebt().cents()),
                    cells(of, known -> known.netAssets().cents()),
                    cells(of, known -> Asked.word(known.standing())))),
        months.stream().map(OpenedMonth::activeShocks).toList(),
        announcements.stream().map(AnnouncementView::of).toList());
  }

  private static <T> List<T> column(List<Environment> months, Function<Environment, T> figure) {
    return months.stream().map(figure).toList();
  }

  /** A party's cells, null where a month has none of it. */
  private static <T> Map<PartyId, List<@Nullable T>> byParty(
      List<Environment> months, Function<Environment, List<T>> of, Function<T, PartyId> party) {
    Map<PartyId, List<@Nullable T>> cells = new TreeMap<>();
    for (int month = 0; month < months.size(); month++) {
      for (T one : of.apply(months.get(month))) {
        List<@Nullable T> own = cells.computeIfAbsent(party.apply(one), id -> new ArrayList<>());
        while (own.size() < month) {
          own.add(null);
        }
        own.add(one);
      }
    }
    for (List<@Nullable T> own : cells.values()) {
      while (own.size() < months.size()) {
        own.add(null);
      }
    }
    return cells;
  }

  private interface Row<T, V> {
    V of(String party, List<@Nullable T> cells);
  }

  private static <T, V> List<V> each(Map<PartyId, List<@Nullable T>> cells, Row<T, V> row) {
    return cells.entrySet().stream()
        .map(one -> row.of(one.getKey().value(), one.getValue()))
        .toList();
  }

  private static <T, V> List<@Nullable V> cells(List<@Nullable T> months, Function<T, V> figure) {
    List<@Nullable V> cells = new ArrayList<>();
    for (T month : months) {
      cells.add(month == null ? null : figure.apply(month));
    }
    return cells;
  }
}
