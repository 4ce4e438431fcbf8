package dev.roundtrip.ensemble;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.simulation.PartyResult;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps of one party on a path, month by month, what an ensemble asks for. */
final class PartyRecorder {

  private final List<YearEnd> years = new ArrayList<>();
  private Money revenue = Money.ZERO;
  private Money loss = Money.ZERO;
  private @Nullable Money leastCash;
  private @Nullable Period arrears;
  private @Nullable Period fell;

  void late(Period month) {
    arrears = arrears == null ? month : arrears;
  }

  void fell(Period month) {
    fell = fell == null ? month : fell;
  }

  void lost(Money amount) {
    loss = loss.plus(amount);
  }

  /** Takes the end of a month, after all that happened in it. */
  void closed(Period when, PartyResult month, boolean yearEnds) {
    if (fell == null || fell.equals(when)) {
      leastCash = leastCash == null ? month.cash() : leastCash.min(month.cash());
    }
    revenue = revenue.plus(month.revenue());
    if (yearEnds) {
      years.add(new YearEnd(revenue, month.cash(), month.debt()));
      revenue = Money.ZERO;
    }
  }

  PartyOutcome outcome() {
    return new PartyOutcome(arrears, fell, loss, leastCash == null ? Money.ZERO : leastCash, years);
  }
}
