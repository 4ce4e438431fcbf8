package dev.roundtrip.economy.explanation;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The last month in which a gift of cash would have saved it: the event then does not happen in any
 * month of the run. Found by stepping back 1, 2, 4 and so on months from the event, and by
 * bisection from there, which takes it that cash that comes too late does not help when it comes
 * later still.
 *
 * @param amount the gift
 * @param last the month
 */
public record Lifeline(Money amount, Period last) {

  /** A search runs the scenario at most so often. */
  public static final int MOST_RUNS = 20;

  private static final Money SMALLEST = Money.ofMillions(2_000);
  private static final int MOST_DOUBLINGS = 9;

  /**
   * Finds the smallest power of two of billions, 2 to 1,024, that helps when it is paid in the
   * month before, and the last month in which it does.
   *
   * @param progress hears of every run
   * @return it; empty if nothing helps
   */
  public static Optional<Lifeline> of(
      Happening happening, Premises premises, Consumer<String> progress) {
    Search search = new Search(happening, premises, progress);
    Money amount = SMALLEST;
    for (int doublings = 0; doublings <= MOST_DOUBLINGS; doublings++) {
      if (search.helps(happening.period().previous(), amount)) {
        return search.last(amount);
      }
      amount = amount.times(2);
    }
    return Optional.empty();
  }

  /** Finds the last month in which an amount helps; empty if it never does. */
  public static Optional<Lifeline> of(
      Money amount, Happening happening, Premises premises, Consumer<String> progress) {
    return new Search(happening, premises, progress).last(amount);
  }

  private record Search(Happening happening, Premises premises, Consumer<String> progress) {

    boolean helps(Period month, Money amount) {
      PartyId party = happening.question().party();
      boolean happens = Counterfactual.happens(happening, premises.withCash(party, month, amount));
      progress.accept(month + (happens ? " too late" : " in time"));
      return !happens;
    }

    Optional<Lifeline> last(Money amount) {
      if (helps(happening.period(), amount)) {
        return Optional.of(new Lifeline(amount, happening.period()));
      }
      Period first = premises.economy().horizon().first();
      Period late = happening.period();
      Period good = late.previous();
      for (int back = 1; !helps(good, amount); back *= 2) {
        if (!good.isAfter(first)) {
          return Optional.empty();
        }
        late = good;
        good = happening.period().plus(-2 * back);
        good = good.isBefore(first) ? first : good;
      }
      while (late.minus(good) > 1) {
        Period middle = good.plus(late.minus(good) / 2);
        if (helps(middle, amount)) {
          good = middle;
        } else {
          late = middle;
        }
      }
      return Optional.of(new Lifeline(amount, good));
    }
  }
}
