package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.books.Books;
import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.Support;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.settlement.Settlement;
import dev.roundtrip.economy.settlement.Settlement.Standing;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** One close of a month, from what was said to what happened. */
final class Close {

  static final Comparator<Message> BY_IDENTITY = Comparator.comparing(Message::id);

  private final Economy economy;
  private final World world;
  private final Books books;
  private final Environment environment;
  private final Period period;
  private final Runnable afterEach;
  private final List<Event> events = new ArrayList<>();
  private final Observation observation;
  private final Told told = new Told();
  private final List<Recorded> decisions = new ArrayList<>();
  private Map<ObligationId, Money> instructions = new LinkedHashMap<>();

  /**
   * @param afterEach run after every event, for those who watch
   */
  Close(
      Economy economy,
      World world,
      Books books,
      Environment environment,
      Observation observation,
      Runnable afterEach) {
    this.economy = economy;
    this.world = world;
    this.books = books;
    this.environment = environment;
    this.observation = observation;
    this.afterEach = afterEach;
    this.period = environment.period();
  }

  /** Returns the decisions recorded in the month, in order. */
  List<Recorded> decisions() {
    return decisions;
  }

  /** Returns whom the events of the month concern, nobody if they are not to be told. */
  Told told() {
    return told;
  }

  List<Event> run(List<Message> messages) {
    List<Obligation> overdue = List.copyOf(world.unpaid());
    Said said = Said.in(messages, world);
    decisions.addAll(said.decisions());
    instructions = said.instructions();
    said.signed().forEach(contract -> happen(new Event.ContractSigned(contract)));
    List<Event> admitted = Admission.of(said, world, environment);
    List<Accrual> accruals = takeNotices(said);
    admitted.forEach(this::happen);
    accruals.forEach(accrual -> happen(accrued(accrual)));
    settle(overdue, admitted);
    writeOffTheTakenOver();
    books.depreciation().forEach(this::happen);
    WriteDowns.of(world, books, new Appraisal(world, environment)).forEach(this::happen);
    return events;
  }

  /**
   * Whoever is rescued is taken over: what others have in its shares, bought since too, is lost.
   */
  private void writeOffTheTakenOver() {
    for (ContractState state : List.copyOf(world.inForce())) {
      if (state instanceof Support.State(Support terms, Money called)) {
        books.equityWrittenOff(terms.rescued(), terms.rescuer()).forEach(this::happen);
      }
    }
  }

  private void happen(Event reckoned) {
    Event event = books.asCarried(reckoned);
    if (event == null) {
      return;
    }
    int number = events.size() + 1;
    if (observation.told()) {
      told.add(number, event, Audience.of(event, world)); // who they are before it happens
    }
    world.apply(new RecordId.OfEvent(period, number), event);
    books.post(event);
    events.add(event);
    afterEach.run();
  }

  /** Applies the notices and returns what the contracts book without cash because of them. */
  private List<Accrual> takeNotices(Said said) {
    for (Notice notice : said.contractNotices()) {
      happen(new Event.ContractChanged(new ContractEvent.NoticeGiven(period, notice)));
    }
    List<Accrual> accruals = new ArrayList<>();
    for (ContractState state : world.activeIn(period)) {
      accruals.addAll(state.accruesIn(environment, said.notices(state.contract().id())));
    }
    return accruals;
  }

  private static Event accrued(Accrual accrual) {
    return new Event.ContractChanged(new ContractEvent.Accrued(accrual));
  }

  private void settle(List<Obligation> overdue, List<Event> admitted) {
    List<Obligation> due = new ArrayList<>(overdue);
    for (Event event : admitted) {
      if (event instanceof Event.ContractChanged(ContractEvent.ObligationDue(Obligation fresh))) {
        due.add(fresh);
      }
    }
    List<Obligation> instructed = new ArrayList<>();
    List<Obligation> withheld = new ArrayList<>();
    for (Obligation obligation : due) {
      (isInstructed(obligation) ? instructed : withheld).add(obligation);
    }
    List<Event> settled =
        Settlement.settle(
            environment,
            economy.cureMonths(),
            standings(overdue),
            world.notEndedBy(period),
            new Appraisal(world, environment),
            instructed,
            withheld);
    settled.forEach(this::happen);
  }

  /** An outside sector always pays; everybody else pays what it has instructed. */
  private boolean isInstructed(Obligation obligation) {
    return !world.acts(obligation.obligor())
        || obligation.amount().equals(instructions.get(obligation.id()));
  }

  private SortedMap<PartyId, Standing> standings(List<Obligation> overdue) {
    SortedSet<PartyId> inArrears = new TreeSet<>();
    overdue.forEach(obligation -> inArrears.add(obligation.obligor()));
    SortedMap<PartyId, Standing> standings = new TreeMap<>();
    for (Party party : economy.parties()) {
      PartyId id = party.id();
      standings.put(
          id,
          new Standing(
              world.cash(id),
              !party.kind().acts(),
              world.hasDefaulted(id),
              inArrears.contains(id)));
    }
    return standings;
  }
}
