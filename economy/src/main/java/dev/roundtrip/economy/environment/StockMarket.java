package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Capital;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How shares are priced: {@code value = (fundamental + premiums of announcements) x
 * sentiment^beta}.
 *
 * <p><b>Fundamental.</b> The enterprise is worth {@code opening enterprise value x (revenue of
 * twelve months / opening revenue)^elasticity}; shareholders have what is left after net debt, and
 * never less than 1 % of the enterprise; nothing after a default. An elasticity below 1 is a
 * multiple that falls as a firm grows: with 0.7, ten times the revenue are worth five times as
 * much. Months of the year before the run count with opening revenue.
 *
 * <p><b>Announcement</b>, on daily steps: the value rises by {@code capitalisation x sentiment x
 * headline} on the first day, and {@code give-back} of that gain goes on the next. What then is
 * left wears off: the part that the margin is worth as it is earned, with the longer half-life, the
 * rest with the shorter one. The rest goes at once when the contract is stretched or ends or who
 * promised is in arrears or default, and the margin with it when the contract ends or who promised
 * defaults.
 *
 * <p>For example, 317 billion on a value of 680 at 0.76: 241 or 35.4 % on the first day, 188 after
 * the second.
 *
 * @param capitalisation gain of the first day as a share of the headline
 * @param giveBack share of the gain lost on the next day
 * @param excessHalfLifeMonths half-life of what is above the margin; positive
 * @param earnedHalfLifeMonths half-life of the margin itself; positive
 * @param elasticity how the enterprise's value follows revenue; 1 in proportion
 * @param listings the shares, sorted by party
 * @param announcements the headlines of the scenario, sorted by id
 * @see "docs/MODEL.md, Share prices"
 */
public record StockMarket(
    double capitalisation,
    double giveBack,
    double excessHalfLifeMonths,
    double earnedHalfLifeMonths,
    double elasticity,
    List<Listing> listings,
    List<Announcement> announcements) {

  /**
   * The least of the enterprise's value that is left to shareholders while it has not defaulted.
   */
  private static final double OPTION_VALUE = 0.01;

  /** The least an enterprise is worth at the start, as a share of its shares, whatever its cash. */
  private static final double LEAST_ENTERPRISE = 0.1;

  private static final int YEAR = 12;

  /** No shares; 0.76, 0.22, six months, three years, 0.7. */
  public static final StockMarket NONE = usual(List.of(), List.of());

  public StockMarket {
    listings = List.copyOf(listings);
    announcements = List.copyOf(announcements);
    if (!(excessHalfLifeMonths > 0) || !(earnedHalfLifeMonths > 0)) {
      throw new IllegalArgumentException("a half-life must be positive");
    }
  }

  /** Returns a market with the usual parameters. */
  public static StockMarket usual(List<Listing> listings, List<Announcement> announcements) {
    return new StockMarket(0.76, 0.22, 6, 36, 0.7, listings, announcements);
  }

  /**
   * Returns the market value after a number of days of an announcement, in the unit of the value.
   *
   * @param before the value the day before
   * @param headline the amount named
   * @param days 0 before the news, 1 on its day, 2 the day after; later days add nothing of their
   *     own
   */
  public double valueAfter(double before, double headline, double sentiment, int days) {
    double gain = capitalisation * sentiment * headline;
    return switch (Math.min(days, 2)) {
      case 0 -> before;
      case 1 -> before + gain;
      default -> before + gain * (1 - giveBack);
    };
  }

  /** Returns the market of a run: what was announced before its first month is in the prices. */
  StockMarket from(Period first) {
    List<Announcement> made =
        announcements.stream().filter(headline -> !headline.month().isBefore(first)).toList();
    return new StockMarket(
        capitalisation,
        giveBack,
        excessHalfLifeMonths,
        earnedHalfLifeMonths,
        elasticity,
        listings,
        made);
  }

  /** Returns the premiums at the start of the run: nothing is announced in it yet. */
  List<Premium> premiumsBefore() {
    return announcements.stream()
        .map(announcement -> new Premium(announcement.id(), Money.ZERO, Money.ZERO))
        .toList();
  }

  /** Returns the premiums at the open of a month. */
  List<Premium> premiums(List<Premium> last, Period period, News news, List<Statement> statements) {
    List<Premium> premiums = new ArrayList<>(announcements.size());
    for (int i = 0; i < announcements.size(); i++) {
      Announcement announcement = announcements.get(i);
      Premium now =
          announcement.month().next().equals(period)
              ? onAnnouncement(announcement)
              : worn(last.get(i));
      premiums.add(
          afterNews(now, announcement, news, Statement.find(statements, announcement.promisor())));
    }
    return premiums;
  }

  private Premium onAnnouncement(Announcement announcement) {
    double headline = announcement.headline().cents();
    Money left = Money.ofEstimatedCents(valueAfter(0, headline, 1, 2));
    Money earned = announcement.headline().times(announcement.margin()).min(left);
    return new Premium(announcement.id(), earned, left.minus(earned));
  }

  private Premium worn(Premium premium) {
    return premium.total().isZero()
        ? premium
        : new Premium(
            premium.announcement(),
            worn(premium.earned(), earnedHalfLifeMonths),
            worn(premium.excess(), excessHalfLifeMonths));
  }

  private static Money worn(Money amount, double halfLifeMonths) {
    return Money.ofEstimatedCents(amount.cents() * StrictMath.pow(0.5, 1 / halfLifeMonths));
  }

  private static Premium afterNews(
      Premium premium, Announcement announcement, News news, @Nullable Statement promisor) {
    boolean ended =
        announcement.contract() != null && news.ended().contains(announcement.contract());
    boolean stretched =
        announcement.contract() != null && news.stretched().contains(announcement.contract());
    boolean fallen = promisor != null && promisor.standing() == Statement.Standing.DEFAULTED;
    boolean late = promisor != null && promisor.standing() == Statement.Standing.IN_ARREARS;
    if (ended || fallen) {
      return new Premium(premium.announcement(), Money.ZERO, Money.ZERO);
    }
    return stretched || late
        ? new Premium(premium.announcement(), premium.earned(), Money.ZERO)
        : premium;
  }

  /**
   * Returns the quotes at the open of a month, in the order of the listings.
   *
   * @param openingNetDebt debt less cash of each party at the start of the run
   * @param sentiment mood of the market
   * @param shocks what shocks make of values and of announcements
   */
  List<Quote> quotes(
      List<Statement> statements,
      SortedMap<PartyId, Money> openingNetDebt,
      List<Premium> premiums,
      double sentiment,
      Capital shocks) {
    List<Quote> quotes = new ArrayList<>(listings.size());
    for (Listing listing : listings) {
      Statement statement = Statement.find(statements, listing.party());
      double mood = StrictMath.pow(sentiment, listing.beta()) * shocks.valuation();
      boolean fallen = statement != null && statement.standing() == Statement.Standing.DEFAULTED;
      double fundamental = fundamental(listing, statement, openingNetDebt) * mood;
      double announced = premiumOn(listing, premiums) * shocks.announcements() * mood;
      double premium = fallen ? 0 : StrictMath.max(announced, -fundamental);
      double value = fundamental + premium;
      quotes.add(
          new Quote(
              listing.party(),
              Money.ofEstimatedCents(value / listing.shares()),
              Money.ofEstimatedCents(value),
              Money.ofEstimatedCents(premium)));
    }
    return quotes;
  }

  private double premiumOn(Listing listing, List<Premium> premiums) {
    double sum = 0;
    for (int i = 0; i < announcements.size(); i++) {
      if (announcements.get(i).listed().equals(listing.party())) {
        sum += premiums.get(i).total().cents();
      }
    }
    return sum;
  }

  private double fundamental(
      Listing listing, @Nullable Statement statement, SortedMap<PartyId, Money> openingNetDebt) {
    double opening = listing.openingValue().cents();
    if (statement == null) {
      return opening;
    }
    if (statement.standing() == Statement.Standing.DEFAULTED) {
      return 0;
    }
    double before = listing.revenue().times(YEAR - statement.months(), YEAR).cents();
    double revenue = StrictMath.max(0, statement.revenue().cents() + before);
    double growth = StrictMath.pow(revenue / listing.revenue().cents(), elasticity);
    double netDebt = openingNetDebt.getOrDefault(listing.party(), Money.ZERO).cents();
    double enterprise = StrictMath.max(opening * LEAST_ENTERPRISE, opening + netDebt) * growth;
    return StrictMath.max(enterprise * OPTION_VALUE, enterprise - statement.netDebt().cents());
  }
}
