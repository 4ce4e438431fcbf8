package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import java.util.List;

/**
 * A month's rent for what was served: power drawn, and power committed and not drawn.
 *
 * <p>For example, 100 MW at $12 million per MW-year, minimum 90 %, 60 drawn: $60 million of
 * capacity and $30 million of deficiency.
 */
record MonthlyRent(Money capacity, Money deficiency) {

  static final MonthlyRent NONE = new MonthlyRent(Money.ZERO, Money.ZERO);

  private static final int MONTHS = 12;

  /**
   * Returns the rent of a month.
   *
   * @param energised what is online; positive
   * @param yearly a year's rent for all of it
   */
  static MonthlyRent of(Rent terms, Megawatts energised, Money yearly, List<Notice> notices) {
    return of(terms, energised, yearly, drawn(energised, notices));
  }

  /** Returns what is paid though nothing is drawn. */
  static MonthlyRent least(Rent terms, Megawatts energised, Money yearly) {
    return of(terms, energised, yearly, Megawatts.ZERO);
  }

  private static MonthlyRent of(Rent terms, Megawatts energised, Money yearly, Megawatts drawn) {
    Megawatts deficiency = energised.times(terms.minimumUse()).minusOrZero(drawn);
    long whole = MONTHS * energised.value();
    return new MonthlyRent(
        yearly.times(drawn.value(), whole), yearly.times(deficiency.value(), whole));
  }

  /** All is drawn unless the buyer calls less off. */
  private static Megawatts drawn(Megawatts energised, List<Notice> notices) {
    Megawatts drawn = energised;
    for (Notice notice : notices) {
      if (notice instanceof Notice.CallOff callOff) {
        drawn = callOff.drawn().min(energised);
      }
    }
    return drawn;
  }
}
