package dev.roundtrip.economy.explanation;

import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.environment.Market;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.Recorded;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a record was caused by. A decision names its causes; what they do not name follows from the
 * rules: a default from arrears, arrears from what the party tried in the year before and from who
 * did not pay it, plans from demand, and published figures from news and shocks.
 */
final class Causes {

  /** What a treasury tries counts towards arrears for so many months. */
  private static final int RUN_UP_MONTHS = 12;

  private static final Set<String> TREASURY =
      new TreeSet<>(
          List.of(
              "borrowing",
              "calling tranches",
              "cutting spending",
              "exercising warrants",
              "leaving unpaid",
              "offering rounds",
              "paying",
              "stepping down",
              "stretching out"));

  private final History history;
  private final Figures figures;

  Causes(History history, Blows blows) {
    this.history = history;
    figures = new Figures(history, blows);
  }

  /** Returns the records that caused this one, the most direct first. */
  List<RecordId> of(RecordId id) {
    return switch (id) {
      case RecordId.OfEvent event -> ofEvent(event);
      case RecordId.OfMessage message -> ofDecision(message);
      case RecordId.OfFigure figure -> figures.causesOf(figure);
    };
  }

  private List<RecordId> ofEvent(RecordId.OfEvent id) {
    Event event = history.event(id);
    if (event instanceof Event.DefaultDeclared fall) {
      return ofDefault(id, fall);
    }
    if (event instanceof Event.ArrearsRecorded arrears) {
      return ofArrears(id, arrears.obligor());
    }
    if (event instanceof Event.ContractTerminated ended) {
      return trouble(ended.because(), id.period());
    }
    if (event
        instanceof Event.ContractChanged(ContractEvent.NoticeGiven(Period period, var notice))) {
      List<RecordId> decided = new ArrayList<>();
      for (Recorded recorded : monthOf(id).decisions()) {
        if (recorded.decision().what().endsWith(" " + notice.contract())) {
          decided.add(recorded.id().record());
        }
      }
      return decided;
    }
    return List.of();
  }

  private List<RecordId> ofDefault(RecordId.OfEvent id, Event.DefaultDeclared fall) {
    Set<RecordId> causes = new LinkedHashSet<>();
    RecordId began = history.troubleOf(fall.party(), id.period(), true);
    if (began != null) {
      causes.add(began);
    }
    for (Period at = id.period(); history.month(at) != null; at = at.previous()) {
      List<Event> events = monthOf(at).events();
      for (int i = 0; i < events.size(); i++) {
        if (events.get(i) instanceof Event.ContractChanged(ContractEvent.ObligationDue(var due))
            && due.id().equals(fall.cause())) {
          causes.add(new RecordId.OfEvent(at, i + 1));
        }
      }
      if (at.equals(fall.cause().period())) {
        break;
      }
    }
    if (fall.depth() > 1) {
      causes.addAll(defaultsBefore(id));
    }
    return List.copyOf(causes);
  }

  private List<RecordId> defaultsBefore(RecordId.OfEvent id) {
    List<RecordId> defaults = new ArrayList<>();
    List<Event> events = monthOf(id).events();
    for (int i = 0; i < id.number() - 1; i++) {
      if (events.get(i) instanceof Event.DefaultDeclared) {
        defaults.add(new RecordId.OfEvent(id.period(), i + 1));
      }
    }
    return defaults;
  }

  private List<RecordId> ofArrears(RecordId.OfEvent id, PartyId party) {
    Set<RecordId> causes = new LinkedHashSet<>();
    for (Obligation unpaid : monthOf(id).unpaid()) {
      if (unpaid.obligee().equals(party) && !unpaid.id().period().isAfter(id.period())) {
        causes.addAll(trouble(unpaid.obligor(), id.period()));
      }
    }
    Period first = id.period().plus(1 - RUN_UP_MONTHS);
    for (Period at = id.period(); !at.isBefore(first); at = at.previous()) {
      History.Month month = history.month(at);
      for (Recorded recorded : month == null ? List.<Recorded>of() : month.decisions()) {
        if (recorded.id().sender().equals(party)
            && TREASURY.contains(recorded.decision().policy())) {
          causes.add(recorded.id().record());
          causes.addAll(history.answersTo(recorded.id().record()));
        }
      }
    }
    causes.addAll(figures.blowsToDues(id.period()));
    causes.remove(id);
    return List.copyOf(causes);
  }

  private List<RecordId> trouble(PartyId party, Period upTo) {
    RecordId trouble = history.troubleOf(party, upTo, false);
    return trouble == null ? List.of() : List.of(trouble);
  }

  /** Plans expect demand as it was of late, so who sells decides because of its market. */
  private List<RecordId> ofDecision(RecordId.OfMessage id) {
    Recorded recorded = history.decision(id);
    if (recorded == null) {
      return List.of();
    }
    Set<RecordId> causes = new LinkedHashSet<>();
    for (RecordId cause : recorded.decision().causes()) {
      causes.add(history.decided(cause));
    }
    if (TREASURY.contains(recorded.decision().policy())) {
      for (Market market : history.premises().economy().climate().markets()) {
        if (market.seller().equals(id.sender())) {
          causes.add(new RecordId.OfFigure(id.period(), "market/" + market.sales()));
        }
      }
    }
    causes.remove(id);
    return List.copyOf(causes);
  }

  private History.Month monthOf(RecordId.OfEvent id) {
    return monthOf(id.period());
  }

  private History.Month monthOf(Period period) {
    History.Month month = history.month(period);
    if (month == null) {
      throw new IllegalArgumentException(period + " was not run");
    }
    return month;
  }
}
