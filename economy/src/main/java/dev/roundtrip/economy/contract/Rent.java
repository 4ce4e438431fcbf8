package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer pays for capacity: at the contract's price for each tranche's own term, and after it
 * at the renewal price, or, where there is none, month by month at the re-letting price for the age
 * of its chips.
 *
 * <p>For example, 100 MW at $12 million per MW-year rising 3 %, for 24 months, renewed at $6
 * million: $100 million a month in the first year, $103 million in the second and $50 million from
 * the third on; with a minimum use of 90 % $90 million of the first are owed whatever is drawn.
 *
 * @param trancheMonths term of each tranche from its own energisation; positive
 * @param price per megawatt and year during that term, in the contract's first year; positive
 * @param escalator by how much the price rises on every anniversary of the contract's first month
 * @param deposit what the buyer leaves with the supplier in the first month in force, at no
 *     interest, and gets back in its last; the supplier keeps it if the contract ends before; zero
 *     or positive
 * @param renewalPrice per megawatt and year after it; positive; null at the re-letting price
 * @param minimumUse share of energised megawatts paid for whether drawn or not; 0 to 1
 * @see "docs/MODEL.md, Capacity, take-or-pay"
 */
public record Rent(
    int trancheMonths,
    Money price,
    Rate escalator,
    Money deposit,
    @Nullable Money renewalPrice,
    Rate minimumUse) {

  private static final int MONTHS = 12;

  /** Returns a rent whose price stays as it is, without a deposit. */
  public static Rent flat(
      int trancheMonths, Money price, @Nullable Money renewalPrice, Rate minimumUse) {
    return new Rent(trancheMonths, price, Rate.ZERO, Money.ZERO, renewalPrice, minimumUse);
  }

  /** Returns the same rent with another minimum use. */
  public Rent withMinimumUse(Rate least) {
    return new Rent(trancheMonths, price, escalator, deposit, renewalPrice, least);
  }

  /** Tells whether all that is energised is paid for, drawn or not. */
  public boolean isOwedInFull() {
    return minimumUse.equals(Rate.ONE);
  }

  /**
   * Returns the price per megawatt and year so many months after the contract's first, renewals
   * aside.
   *
   * <p>For example, $12 million rising 3 %: $12.36 million after 12 months, $12.7308 million after
   * 24.
   */
  Money priceAfter(int months) {
    Money now = price;
    if (!escalator.equals(Rate.ZERO)) {
      for (int years = months / MONTHS; years > 0; years--) {
        now = now.plus(now.times(escalator));
      }
    }
    return now;
  }

  /**
   * Returns the rent of some months, renewals aside.
   *
   * @param from how many months after the contract's first they begin
   */
  Money over(Megawatts power, int from, int months) {
    Money rent = Money.ZERO;
    for (int done = 0; done < months; ) {
      int now = from + done;
      int same = Math.min(months - done, monthsAtPriceAfter(now));
      rent = rent.plus(priceAfter(now).times(power.value()).times(same, MONTHS));
      done += same;
    }
    return rent;
  }

  /** Returns for how many months, from one on, the price is what it is in that one. */
  private int monthsAtPriceAfter(int months) {
    return escalator.equals(Rate.ZERO) ? Integer.MAX_VALUE : MONTHS - Math.floorMod(months, MONTHS);
  }

  /**
   * Returns a year's rent of what is online in a month, were all of it drawn.
   *
   * @param first the contract's first month
   */
  Money yearlyIn(
      Period period, List<Capacity.Tranche> tranches, Period first, RentalPrices market) {
    Money renewed = Money.ZERO;
    long atPrice = 0;
    for (Capacity.Tranche tranche : tranches) {
      int age = period.minus(tranche.from());
      if (age >= trancheMonths) {
        renewed = renewed.plus(renewedAtAge(age, market).times(tranche.power().value()));
      } else if (age >= 0) {
        atPrice += tranche.power().value();
      }
    }
    return renewed.plus(priceAfter(period.minus(first)).times(atPrice));
  }

  /** Returns the price of a tranche past its term; its chips are as old as the tranche. */
  private Money renewedAtAge(int months, RentalPrices market) {
    return renewalPrice == null ? market.rentAtAge(months) : renewalPrice;
  }
}
