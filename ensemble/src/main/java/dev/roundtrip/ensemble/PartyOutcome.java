package dev.roundtrip.ensemble;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a party that acts, on one path.
 *
 * @param arrears the first month in which it did not pay all that was due; null if there is none
 * @param fell the month of its default; null if there is none
 * @param loss what it wrote down on claims on parties in default, and on shares in them or in
 *     parties that were taken over, less what it took back: a loss is positive
 * @param leastCash the least cash it had at the end of a month, up to that of its default
 * @param years its years, in their order
 */
public record PartyOutcome(
    @Nullable Period arrears,
    @Nullable Period fell,
    Money loss,
    Money leastCash,
    List<YearEnd> years) {

  public PartyOutcome {
    years = List.copyOf(years);
  }
}
