package dev.roundtrip.economy.explanation;

import dev.roundtrip.economy.environment.Quote;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
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
   * Finds it in a run.
   *
   * @throws IllegalArgumentException if it did not happen; its message says what did
   */
  public static Happening find(Question question, History history) {
    List<PartyId> known = history.premises().economy().actors();
    if (!known.contains(question.party())) {
      throw new IllegalArgumentException(
          "no party that acts is called '" + question.party() + "'; those are " + words(known));
    }
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
    History.Month month = history.month(question.month());
    Quote quote = month == null ? null : month.environment().quote(question.party());
    if (month == null) {
      throw new IllegalArgumentException(question.month() + " is not a month of the run");
    }
    if (quote == null) {
      List<PartyId> listed = month.environment().quotes().stream().map(Quote::party).toList();
      throw new IllegalArgumentException(
          "shares of " + question.party() + " are not traded; those of " + words(listed) + " are");
    }
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
