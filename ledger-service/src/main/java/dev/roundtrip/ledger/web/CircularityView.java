package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.analysis.Circularity;
import dev.roundtrip.economy.analysis.PaymentScope;
import dev.roundtrip.economy.party.PartyId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of what the acting parties pay each other goes round. Names are those of {@code
 * summary.json}.
 *
 * @param run the run, or null before the first
 * @param period the month that is measured, or null before the first close
 * @param measured that month and the twelve months that end with it, in each scope
 * @param months the shares of all closed months, in order of time
 */
@Json
record CircularityView(
    @Nullable String run,
    @Nullable String period,
    List<MeasuredView> measured,
    List<MonthView> months) {

  static final CircularityView NONE = new CircularityView(null, null, List.of(), List.of());

  /**
   * The measures of some months.
   *
   * @param payments which payments: {@code cash-alone}, {@code cash-with-equity} or {@code all}
   * @param months how many months: 1, or 12 and fewer at the start
   * @param paid all that the acting parties paid each other, in cents
   * @param circularByVolume the share of it that goes round, 0 to 1
   * @param circularByThroughput the same with each unit counted once for each time round, 0 to 1
   * @param throughputError the standard error of what goes round, in dollars; 0 where it is exact
   * @param largestCirculation the most that could go round, in cents
   * @param byChance the share by volume in random networks with the same sums paid and received
   * @param cycles the largest cycles, largest first
   */
  @Json
  record MeasuredView(
      String payments,
      int months,
      long paid,
      double circularByVolume,
      double circularByThroughput,
      double throughputError,
      long largestCirculation,
      ChanceView byChance,
      List<CycleView> cycles) {

    static MeasuredView of(Circularity.Measured measured) {
      Circularity circularity = measured.circularity();
      return new MeasuredView(
          nameOf(measured.scope()),
          measured.months(),
          circularity.paid().cents(),
          circularity.byVolume(),
          circularity.byThroughput(),
          circularity.throughputError(),
          circularity.largest().cents(),
          new ChanceView(circularity.chance(), circularity.chanceDeviation()),
          circularity.cycles().stream().map(CycleView::of).toList());
    }
  }

  /**
   * What shares would be by chance.
   *
   * @param mean their mean, 0 to 1
   * @param standardDeviation their standard deviation
   */
  @Json
  record ChanceView(double mean, double standardDeviation) {}

  /**
   * Money that comes back to who paid it.
   *
   * @param parties who pays whom, in order; the last pays the first
   * @param amount how much goes all the way round, in cents
   */
  @Json
  record CycleView(List<String> parties, long amount) {
    static CycleView of(Circularity.Cycle cycle) {
      return new CycleView(
          cycle.parties().stream().map(PartyId::value).toList(), cycle.amount().cents());
    }
  }

  /**
   * The shares of a month.
   *
   * @param period the month
   * @param shares of that month and of the twelve months that end with it, in each scope
   */
  @Json
  record MonthView(String period, List<ShareView> shares) {
    static MonthView of(Analysis.Month month) {
      return new MonthView(
          month.period().toString(),
          Stream.concat(month.ofMonth().stream(), month.ofYear().stream())
              .map(ShareView::of)
              .toList());
    }
  }

  /** A month's or a year's shares. The figures mean what they mean in {@link MeasuredView}. */
  @Json
  record ShareView(
      String payments, int months, double circularByVolume, double circularByThroughput) {
    static ShareView of(Circularity.Share share) {
      return new ShareView(
          nameOf(share.scope()), share.months(), share.byVolume(), share.byThroughput());
    }
  }

  static CircularityView of(
      String run,
      @Nullable String period,
      List<Circularity.Measured> measured,
      List<Analysis.Month> months) {
    return new CircularityView(
        run,
        period,
        measured.stream().map(MeasuredView::of).toList(),
        months.stream().map(MonthView::of).toList());
  }

  private static String nameOf(PaymentScope scope) {
    return scope.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
