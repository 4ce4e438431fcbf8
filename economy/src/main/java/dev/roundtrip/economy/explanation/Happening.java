package dev.roundtrip.economy.explanation;

import dev.roundtrip.economy.environment.Listing;
import dev.roundtrip.economy.environment.Quote;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.name.Names;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was asked about, as it happened.
 *
 * @param question what was asked
 * @param id its record
 * @param period when
 * @param bar for a price, the market value below which the fall counts as having happened: halfway
 *     between the value of the month and the highest before; otherwise zero
 */
public record Happening(Question question, RecordId id, Period period, Money bar) {

  /**
   * Refuses a question about what a run does not have, before it is run.
   *
   * @throws IllegalArgumentException if it has no such party, month or share; its message says what
   *     it has, and what may have been meant
   */
  public static void requireAskable(Question question, Premises premises) {
    Economy economy = premises.economy();
    requireOneOf(question.party(), "no party that acts is called", economy.actors());
    if (question instanceof Question.OfPrice price) {
      Period first = economy.horizon().first();
      int months = price.month().minus(first);
      if (months < 0 || months >= premises.months()) {
        throw new IllegalArgumentException(
            price.month()
                + " is not a month of the run, which has "
                + first
                + " to "
                + first.plus(premises.months() - 1));
      }
      List<PartyId> listed =
          economy.climate().shares().listings().stream().map(Listing::party).toList();
      requireOneOf(price.party(), "no shares are traded of", listed);
    }
  }

  private static void requireOneOf(PartyId party, String missing, List<PartyId> all) {
    if (!all.contains(party)) {
      String nearest = Names.nearest(party.value(), all.stream().map(PartyId::value).toList());
      throw new IllegalArgumentException(
          missing
              + " '"
              + party
              + "'; those are "
              + words(all)
              + (nearest == null ? "" : ": did you mean '" + nearest + "'?"));
    }
  }

  /**
   * Finds it in a run.
   *
   * @throws IllegalArgumentException if it did not happen; its message says what did
   */
  public static Happening find(Question question, History history) {
    requireAskable(question, history.premises());
    return switch (question) {
      case Question.OfPrice price -> fall(price, history);
      case Question.OfDefault fall -> event(fall, history);
      case Question.OfArrears arrears -> event(arrears, history);
    };
  }

  private static Happening event(Question question, History history) {
    List<String> others = new ArrayList<>();
    for (History.Month month : history.months()) {
      Period period = month.environment().period();
      for (int i = 0; i < month.events().size(); i++) {
        Event event = month.events().get(i);
        if (isIt(question, event)) {
          return new Happening(question, new RecordId.OfEvent(period, i + 1), period, Money.ZERO);
        }
        String other = nameOf(event);
        if (other != null && !others.contains(other)) {
          others.add(other);
        }
      }
    }
    String instead = others.isEmpty() ? "nobody fell into arrears" : "what did: " + words(others);
    throw new IllegalArgumentException(question + " did not happen; " + instead);
  }

  private static @Nullable String nameOf(Event event) {
    if (event instanceof Event.DefaultDeclared fall) {
      return new Question.OfDefault(fall.party()).toString();
    }
    return event instanceof Event.ArrearsRecorded arrears
        ? new Question.OfArrears(arrears.obligor()).toString()
        : null;
  }

  private static Happening fall(Question.OfPrice question, History history) {
    History.Month month = Objects.requireNonNull(history.month(question.month()));
    Quote quote = Objects.requireNonNull(month.environment().quote(question.party()));
    Money highest = quote.value();
    for (History.Month one : history.months()) {
      Quote then = one.environment().quote(question.party());
      if (then != null && one.environment().period().isBefore(question.month())) {
        highest = highest.max(then.value());
      }
    }
    if (highest.equals(quote.value())) {
      throw new IllegalArgumentException(
          question + " is no fall: " + question.party() + " was never worth more before");
    }
    return new Happening(
        question,
        new RecordId.OfFigure(question.month(), "quote/" + question.party()),
        question.month(),
        quote.value().plus(highest.minus(quote.value()).times(1, 2)));
  }

  private static String words(List<?> all) {
    return String.join(", ", all.stream().map(Object::toString).toList());
  }

  /** Tells whether it happened in a month of another run. */
  boolean happensIn(PeriodResult result) {
    if (question instanceof Question.OfPrice price) {
      Quote quote = result.environment().quote(price.party());
      return price.month().equals(result.environment().period())
          && quote != null
          && quote.value().isLessThan(bar);
    }
    return result.events().stream().anyMatch(event -> isIt(question, event));
  }

  private static boolean isIt(Question question, Event event) {
    return switch (question) {
      case Question.OfDefault(PartyId party) ->
          event instanceof Event.DefaultDeclared fall && fall.party().equals(party);
      case Question.OfArrears(PartyId party) ->
          event instanceof Event.ArrearsRecorded arrears && arrears.obligor().equals(party);
      case Question.OfPrice price -> false;
    };
  }
}
