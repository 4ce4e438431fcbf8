package dev.roundtrip.ensemble;

import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of one party over all paths. */
public final class PartySpread {

  private final Samples arrears = new Samples();
  private final Samples defaults = new Samples();
  private final Samples losses = new Samples();
  private final List<YearSpread> years = new ArrayList<>();
  private final int firstYear;
  private int first;
  private int paths;

  PartySpread(int firstYear) {
    this.firstYear = firstYear;
  }

  void add(PartyOutcome outcome, boolean fellFirst) {
    paths++;
    first += fellFirst ? 1 : 0;
    addMonth(arrears, outcome.arrears());
    addMonth(defaults, outcome.fell());
    losses.add(outcome.loss().cents());
    for (int i = 0; i < outcome.years().size(); i++) {
      if (i == years.size()) {
        years.add(new YearSpread(firstYear + i));
      }
      years.get(i).add(outcome.years().get(i));
    }
  }

  private static void addMonth(Samples months, @Nullable Period month) {
    if (month != null) {
      months.add(month.index());
    }
  }

  /** Returns in how many paths it did not pay all that was due. */
  public Frequency inArrears() {
    return new Frequency(arrears.count(), paths);
  }

  /** Returns in how many paths it defaulted. */
  public Frequency inDefault() {
    return new Frequency(defaults.count(), paths);
  }

  /** Returns in how many paths nobody defaulted before it. */
  public Frequency fellFirst() {
    return new Frequency(first, paths);
  }

  /** Returns in how many paths it had defaulted by the end of a year. */
  public Frequency inDefaultBy(int year) {
    return inDefaultBy(Period.of(year, 12));
  }

  /** Returns in how many paths it had defaulted by the end of a month. */
  public Frequency inDefaultBy(Period month) {
    return new Frequency(defaults.countUpTo(month.index()), paths);
  }

  /**
   * Returns the month by which it has defaulted in a share of the paths in which it does.
   *
   * @return null if it does in none
   */
  public @Nullable Period monthOfDefault(double share) {
    return defaults.count() == 0 ? null : new Period((int) defaults.distribution().quantile(share));
  }

  /** Returns what it lost by the defaults and takeovers of others, in cents. */
  public Distribution loss() {
    return losses.distribution();
  }

  /** Returns its years, in their order. */
  public List<YearSpread> years() {
    return List.copyOf(years);
  }

  /** One of its years, over all paths. */
  public static final class YearSpread {

    private final int year;
    private final Samples revenue = new Samples();
    private final Samples cash = new Samples();
    private final Samples debt = new Samples();

    private YearSpread(int year) {
      this.year = year;
    }

    private void add(YearEnd end) {
      revenue.add(end.revenue().cents());
      cash.add(end.cash().cents());
      debt.add(end.debt().cents());
    }

    /** Returns the calendar year. */
    public int year() {
      return year;
    }

    /** Returns a figure of the year, in cents. */
    public Distribution of(Figure figure) {
      Samples samples =
          switch (figure) {
            case REVENUE -> revenue;
            case CASH -> cash;
            case DEBT -> debt;
          };
      return samples.distribution();
    }
  }

  /** The figures of a year: see {@link YearEnd}. */
  public enum Figure {
    REVENUE,
    CASH,
    DEBT
  }
}
