package dev.roundtrip.economy.explanation;

import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.PartyResult;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.simulation.Recorded;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A run that was run again, with every record of it. */
public final class History {

  private static final int MONTHS_OF_YEAR = 12;

  private final Premises premises;
  private final List<Month> months = new ArrayList<>();
  private final Map<RecordId, Recorded> decisions = new LinkedHashMap<>();
  private final Map<RecordId, List<RecordId>> answers = new LinkedHashMap<>();
  private final Map<ObligationId, Obligation> open = new LinkedHashMap<>();
  private String hash = "";

  /**
   * What is kept of a month.
   *
   * @param unpaid what was owed and overdue at its end
   */
  record Month(
      Environment environment,
      List<Event> events,
      List<Recorded> decisions,
      List<PartyResult> parties,
      List<Obligation> unpaid) {}

  private History(Premises premises) {
    this.premises = premises;
  }

  /**
   * Runs all months of the premises.
   *
   * @param progress hears of each month that is closed
   */
  public static History of(Premises premises, Consumer<Period> progress) {
    History history = new History(premises);
    Simulation simulation = new Simulation(premises.economy(), premises.seed(), 0);
    for (int month = 0; month < premises.months(); month++) {
      Period next = simulation.ledger().period().next();
      history.add(simulation.step(premises.shocksIn(next)));
      progress.accept(next);
    }
    history.decisions.values().forEach(history::answer);
    return history;
  }

  private void answer(Recorded recorded) {
    for (RecordId cause : recorded.decision().causes()) {
      answers.computeIfAbsent(decided(cause), id -> new ArrayList<>()).add(recorded.id().record());
    }
  }

  private void add(PeriodResult result) {
    for (Event event : result.events()) {
      if (event instanceof Event.ContractChanged(ContractEvent.ObligationDue(Obligation due))) {
        open.put(due.id(), due);
      }
      if (event
          instanceof
          Event.ContractChanged(ContractEvent.ObligationPaid(Obligation due, var paid))) {
        if (paid.equals(due.amount())) {
          open.remove(due.id());
        } else {
          open.put(due.id(), due.lessPaid(paid));
        }
      }
    }
    for (Recorded recorded : result.decisions()) {
      decisions.put(recorded.id().record(), recorded);
    }
    hash = result.hash();
    months.add(
        new Month(
            result.environment(),
            result.events(),
            result.decisions(),
            result.parties(),
            List.copyOf(open.values())));
  }

  /** Returns what the run follows from. */
  public Premises premises() {
    return premises;
  }

  /** Returns the hash chain up to the last month. */
  public String hash() {
    return hash;
  }

  /** Tells whether something is on record in this run. */
  public boolean has(RecordId id) {
    return switch (id) {
      case RecordId.OfEvent event -> event(event) != null;
      case RecordId.OfMessage message -> decisions.containsKey(message);
      case RecordId.OfFigure figure -> month(figure.period()) != null;
    };
  }

  @Nullable Event event(RecordId.OfEvent id) {
    Month month = month(id.period());
    return month == null || id.number() > month.events().size()
        ? null
        : month.events().get(id.number() - 1);
  }

  @Nullable Recorded decision(RecordId id) {
    return decisions.get(id);
  }

  /** Returns the decisions that were made because of a record. */
  List<RecordId> answersTo(RecordId id) {
    return answers.getOrDefault(id, List.of());
  }

  /** What was said to somebody is followed by the decision to say it. */
  RecordId decided(RecordId id) {
    if (!(id instanceof RecordId.OfMessage said) || decisions.containsKey(id)) {
      return id;
    }
    Month month = month(said.period());
    if (month != null) {
      for (Recorded recorded : month.decisions()) {
        if (recorded.id().sender().equals(said.sender())
            && recorded.id().round() == said.round()
            && recorded.id().sequence() > said.sequence()) {
          return recorded.id().record();
        }
      }
    }
    return id;
  }

  /** Returns a month, or null if it was not run. */
  @Nullable Month month(Period period) {
    int index = period.minus(premises.economy().horizon().first());
    return index < 0 || index >= months.size() ? null : months.get(index);
  }

  /** Returns every month, in order. */
  List<Month> months() {
    return months;
  }

  /** Returns what fell due from a party in the year up to a month, by contract. */
  Map<ContractId, Money> dueBefore(PartyId party, Period upTo) {
    Map<ContractId, Money> due = new LinkedHashMap<>();
    for (int ago = 0; ago < MONTHS_OF_YEAR; ago++) {
      Month month = month(upTo.plus(-ago));
      for (Event event : month == null ? List.<Event>of() : month.events()) {
        if (event instanceof Event.ContractChanged(ContractEvent.ObligationDue(Obligation owed))
            && owed.obligor().equals(party)) {
          due.merge(owed.id().contract(), owed.amount(), Money::plus);
        }
      }
    }
    return due;
  }

  /**
   * Returns the record of a party's last default or beginning of arrears up to a month, or null.
   */
  RecordId.@Nullable OfEvent troubleOf(PartyId party, Period upTo, boolean arrearsOnly) {
    for (Period at = upTo; ; at = at.previous()) {
      Month month = month(at);
      if (month == null) {
        return null;
      }
      List<Event> events = month.events();
      for (int i = events.size() - 1; i >= 0; i--) {
        Event event = events.get(i);
        boolean fell =
            !arrearsOnly
                && event instanceof Event.DefaultDeclared fall
                && fall.party().equals(party);
        boolean began =
            event instanceof Event.ArrearsRecorded arrears
                && arrears.began()
                && arrears.obligor().equals(party);
        if (fell || began) {
          return new RecordId.OfEvent(at, i + 1);
        }
      }
    }
  }
}
