package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.time.Period;

/**
 * Power that is online and whose contract has ended early.
 *
 * @param former the contract as it stood at its end
 * @param since the month in which it ended
 * @param relet whether the power is let again
 */
public record FreedSite(Capacity.State former, Period since, boolean relet) {

  /** Returns the same site, let again. */
  public FreedSite letAgain() {
    return new FreedSite(former, since, true);
  }

  /** Returns the terms it was rented under. */
  public Capacity terms() {
    return former.contract();
  }

  /** Returns the power online. */
  public Megawatts megawatts() {
    return Capacity.Tranche.sum(former.tranches());
  }

  /**
   * Returns the power that stands empty or is let in a month: as under its last contract, nothing
   * is online after the term.
   */
  public Megawatts megawattsIn(Period period) {
    return period.isAfter(terms().term().last()) ? Megawatts.ZERO : megawatts();
  }

  /** Tells whether a contract lets this site as it is, and not too early. */
  public boolean mayBeLetBy(Reletting contract) {
    Period signed = contract.heading().signed();
    return !relet
        && contract.owner().equals(terms().supplier())
        && contract.power().equals(former.tranches())
        && contract.formerPrice().equals(terms().rent().price())
        && contract.term().first().isAfter(signed)
        && signed.minus(since) >= Reletting.VACANCY_MONTHS;
  }
}
