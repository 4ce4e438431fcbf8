package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Conditions;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The contracts in force, by id and by party, in the order of their ids. A contract keeps its place
 * in all these while its state changes, so a change costs the same however many there are.
 */
final class Registry {

  /** Where a contract stands while it is in force. */
  static final class Place {
    private final Contract contract;
    private final int signed;
    private final int last;
    private ContractState state;
    private @Nullable Dues dues;
    private boolean ended;

    private Place(ContractState state) {
      contract = state.contract();
      signed = contract.heading().signed().index();
      last = contract.lastActive().index();
      this.state = state;
    }

    /** The same as {@link Contract#isActiveIn}, without asking every contract for its heading. */
    boolean isActiveIn(Period period) {
      return signed <= period.index() && period.index() <= last;
    }

    Contract contract() {
      return contract;
    }

    /** Returns the state as it is now. */
    ContractState state() {
      return state;
    }

    /** Returns what the contract makes due as it is now. */
    List<Obligation> due(Conditions conditions, List<Notice> notices) {
      Dues known = dues;
      if (known == null || !known.answers(state, conditions, notices)) {
        known = Dues.of(state, conditions, notices);
        dues = known;
      }
      return known.due();
    }
  }

  /**
   * Some contracts in the order of their ids. It is put in order, and rid of those that have ended,
   * when it is read: many are signed or end at once.
   */
  private static final class Row {
    private static final Comparator<Place> BY_ID =
        Comparator.comparing(place -> place.contract.id());

    private List<Place> places = new ArrayList<>();
    private boolean isSorted = true;
    private boolean isFree = true;

    void add(Place added) {
      isSorted = false;
      places.add(added);
    }

    /** Tells it that one of its contracts has ended. */
    void free() {
      isFree = false;
    }

    /** Returns the contracts as they are now: the list stays so. */
    List<Place> read() {
      if (!isSorted || !isFree) {
        places = new ArrayList<>(places);
        places.removeIf(place -> place.ended);
        places.sort(BY_ID);
        isSorted = true;
        isFree = true;
      }
      return places;
    }
  }

  private final Map<ContractId, Place> byId = new LinkedHashMap<>();
  private final Row all = new Row();
  private final Map<PartyId, Row> byParty = new LinkedHashMap<>();

  Registry(List<Party> parties) {
    for (Party party : parties) {
      byParty.put(party.id(), new Row());
    }
  }

  /** Puts a contract in force, or gives one that is in force a new state. */
  void put(ContractState state) {
    Place place = byId.get(state.contract().id());
    if (place != null) {
      place.state = state;
      return;
    }
    Place added = new Place(state);
    byId.put(added.contract.id(), added);
    rowsOf(added).forEach(row -> row.add(added));
  }

  private List<Row> rowsOf(Place place) {
    return List.of(all, rowOf(place.contract.obligor()), rowOf(place.contract.obligee()));
  }

  /** Gives the contract that an event is about, if it is in force, its next state. */
  void apply(ContractEvent change) {
    apply(change.contract(), change);
  }

  /** Gives a contract that reckons with what happens under others, if in force, its next state. */
  void apply(ContractId id, ContractEvent change) {
    Place place = byId.get(id);
    if (place != null) {
      place.state = place.state.apply(change);
    }
  }

  /** Takes a contract out of force and returns its last state, or null if it was not in force. */
  @Nullable ContractState remove(ContractId id) {
    Place place = byId.remove(id);
    if (place == null) {
      return null;
    }
    place.ended = true;
    rowsOf(place).forEach(Row::free);
    return place.state;
  }

  /** Gives every contract the state that a change makes of its present one. */
  void replaceAll(UnaryOperator<ContractState> change) {
    for (Place place : all.read()) {
      place.state = change.apply(place.state);
    }
  }

  @Nullable ContractState get(ContractId id) {
    Place place = byId.get(id);
    return place == null ? null : place.state;
  }

  /** Returns where a contract in force stands, or null. */
  @Nullable Place place(ContractId id) {
    return byId.get(id);
  }

  /** Returns all states; the list is not to be kept, as they change with the registry. */
  List<ContractState> all() {
    List<Place> places = all.read();
    return new AbstractList<>() {
      @Override
      public ContractState get(int index) {
        return places.get(index).state;
      }

      @Override
      public int size() {
        return places.size();
      }
    };
  }

  /** Returns the states of a party's contracts, those not active yet or over included. */
  List<ContractState> all(PartyId party) {
    return states(rowOf(party).read());
  }

  List<ContractState> activeIn(Period period) {
    return states(active(all.read(), period));
  }

  /** Returns the states of the contracts that are active in a month or signed for later ones. */
  List<ContractState> notEndedBy(Period period) {
    List<ContractState> open = new ArrayList<>();
    for (Place place : all.read()) {
      if (place.isActiveIn(period) || place.signed > period.index()) {
        open.add(place.state);
      }
    }
    return open;
  }

  List<ContractState> activeIn(Period period, PartyId party) {
    return states(placesOf(party, period));
  }

  /** Returns the states that stand at some places now. */
  static List<ContractState> states(List<Place> places) {
    List<ContractState> states = new ArrayList<>(places.size());
    for (Place place : places) {
      states.add(place.state);
    }
    return states;
  }

  /** Returns where a party's contracts stand that are active in a month, sorted by id. */
  List<Place> placesOf(PartyId party, Period period) {
    return active(rowOf(party).read(), period);
  }

  private static List<Place> active(List<Place> places, Period period) {
    List<Place> active = new ArrayList<>(places.size());
    for (Place place : places) {
      if (place.isActiveIn(period)) {
        active.add(place);
      }
    }
    return active;
  }

  private Row rowOf(PartyId party) {
    Row row = byParty.get(party);
    if (row == null) {
      throw new IllegalArgumentException("no party is called " + party);
    }
    return row;
  }
}
