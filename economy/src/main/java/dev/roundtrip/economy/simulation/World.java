package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Conditions;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.FreedSite;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.Reletting;
import dev.roundtrip.economy.contract.SignedInRun;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The state of the economy: contracts in force, what is owed and unpaid, cash and who has
 * defaulted. {@link #apply} and, for what contracts read of published conditions, {@link #open} are
 * the only ways it changes.
 *
 * <p>The ledger keeps a whole world. A host keeps one too, but hears only the events that concern
 * its parties, so only their part of it is current, and that is all their policies look at.
 */
public final class World {

  private final Economy economy;
  private final SortedMap<ContractId, ContractState> inForce = new TreeMap<>();
  private final SortedMap<PartyId, SortedMap<ContractId, ContractState>> byParty = new TreeMap<>();
  private final SortedMap<ObligationId, Obligation> unpaid = new TreeMap<>();
  private final SortedMap<PartyId, Money> cash = new TreeMap<>();
  private final SortedMap<PartyId, Period> defaulted = new TreeMap<>();
  private final SortedSet<ContractId> guaranteed = new TreeSet<>();
  private final SortedMap<ContractId, FreedSite> freed = new TreeMap<>();
  private final SortedMap<PartyId, RecordId> troubles = new TreeMap<>();
  private final SortedMap<ContractId, RecordId> changes = new TreeMap<>();
  private @Nullable Period opened;

  /** Starts as the scenario says: its contracts in force, everybody with its opening cash. */
  public World(Economy economy) {
    this.economy = economy;
    for (Party party : economy.parties()) {
      cash.put(party.id(), party.opening().cash());
      byParty.put(party.id(), new TreeMap<>());
    }
    for (Contract contract : economy.contracts()) {
      put(contract.atSigning());
    }
  }

  public Economy economy() {
    return economy;
  }

  /**
   * Lets every contract take note of the published conditions of a month, once.
   *
   * @param conditions the conditions at the open
   */
  @SuppressWarnings("ReferenceEquality") // a state that takes no note returns itself
  public void open(Conditions conditions) {
    Period period = conditions.period();
    if (period.equals(opened)) {
      return;
    }
    opened = period;
    for (Map.Entry<ContractId, ContractState> entry : inForce.entrySet()) {
      ContractState before = entry.getValue();
      ContractState state = before.observe(conditions);
      if (state != before) {
        entry.setValue(state);
        contractsByIdOf(state.contract().obligor()).put(entry.getKey(), state);
        contractsByIdOf(state.contract().obligee()).put(entry.getKey(), state);
      }
    }
  }

  /**
   * Changes the world by one event.
   *
   * @param id the event's record
   */
  public void apply(RecordId.OfEvent id, Event event) {
    switch (event) {
      case Event.ContractSigned(SignedInRun contract) -> {
        put(contract.atSigning());
        changes.put(contract.id(), id);
        if (contract instanceof Reletting reletting) {
          freed.computeIfPresent(reletting.site(), (site, free) -> free.letAgain());
        }
      }
      case Event.ContractChanged(ContractEvent change) -> apply(id, change);
      case Event.DefaultDeclared fall -> {
        defaulted.put(fall.party(), fall.period());
        troubles.put(fall.party(), id);
      }
      case Event.ContractTerminated(ContractId contract, PartyId because) -> {
        remove(contract, because, id.period());
        changes.put(contract, id);
      }
      case Event.Depreciated depreciated -> {}
      case Event.EquityWrittenOff written -> {}
      case Event.WrittenDown loss -> {}
      case Event.ObligationRefused refused -> {}
      case Event.ArrearsRecorded arrears -> troubles.put(arrears.obligor(), id);
    }
  }

  private void apply(RecordId id, ContractEvent change) {
    ContractState state = inForce.get(change.contract());
    if (state != null) {
      put(state.apply(change));
    }
    if (change instanceof ContractEvent.NoticeGiven given) {
      changes.put(given.contract(), id);
    }
    if (change instanceof ContractEvent.ObligationDue(Obligation due)) {
      unpaid.put(due.id(), due);
    }
    if (change instanceof ContractEvent.ObligationPaid(Obligation due, Money paid)) {
      move(due, paid);
    }
    if (change instanceof ContractEvent.ClaimTakenOver taken) {
      handOver(taken);
    }
  }

  private void move(Obligation due, Money paid) {
    if (paid.equals(due.amount())) {
      unpaid.remove(due.id());
    } else {
      unpaid.put(due.id(), due.lessPaid(paid));
    }
    cash.merge(due.obligor(), paid.negated(), Money::plus);
    cash.merge(due.obligee(), paid, Money::plus);
  }

  private void handOver(ContractEvent.ClaimTakenOver taken) {
    Obligation claim = taken.claim();
    if (taken.amount().equals(claim.amount())) {
      unpaid.remove(claim.id());
    } else {
      unpaid.computeIfPresent(claim.id(), (id, before) -> claim.lessPaid(taken.amount()));
    }
    Obligation part = taken.taken();
    unpaid.merge(part.id(), part, (before, more) -> before.lessPaid(more.amount().negated()));
  }

  private void put(ContractState state) {
    Contract contract = state.contract();
    if (contract instanceof Guarantee guarantee) {
      guaranteed.add(guarantee.guaranteed());
    }
    inForce.put(contract.id(), state);
    contractsByIdOf(contract.obligor()).put(contract.id(), state);
    contractsByIdOf(contract.obligee()).put(contract.id(), state);
  }

  private void remove(ContractId id, PartyId because, Period period) {
    ContractState state = inForce.remove(id);
    if (state == null) {
      return;
    }
    Contract contract = state.contract();
    contractsByIdOf(contract.obligor()).remove(id);
    contractsByIdOf(contract.obligee()).remove(id);
    if (state instanceof Capacity.State capacity) {
      if (!capacity.tranches().isEmpty()) {
        freed.put(id, new FreedSite(capacity, period, false));
      }
      if (because.equals(contract.obligee()) && capacity.deferred().isPositive()) {
        put(capacity.withoutPower());
      }
    }
  }

  private SortedMap<ContractId, ContractState> contractsByIdOf(PartyId party) {
    SortedMap<ContractId, ContractState> contracts = byParty.get(party);
    if (contracts == null) {
      throw new IllegalArgumentException("no party is called " + party);
    }
    return contracts;
  }

  /** Returns the contracts in force, sorted by id, those not active yet included. */
  public Collection<ContractState> inForce() {
    return Collections.unmodifiableCollection(inForce.values());
  }

  /** Returns the contracts that are active in a month, sorted by id. */
  public List<ContractState> activeIn(Period period) {
    return active(inForce.values(), period);
  }

  /**
   * Returns the contracts that are active in a month or signed for later ones, sorted by id: what a
   * default ends.
   */
  List<ContractState> notEndedBy(Period period) {
    List<ContractState> open = new ArrayList<>(inForce.size());
    for (ContractState state : inForce.values()) {
      Contract contract = state.contract();
      if (contract.isActiveIn(period) || contract.heading().signed().isAfter(period)) {
        open.add(state);
      }
    }
    return open;
  }

  /** Returns a party's contracts that are active in a month, sorted by id. */
  public List<ContractState> activeIn(Period period, PartyId party) {
    return active(contractsByIdOf(party).values(), period);
  }

  private static List<ContractState> active(Collection<ContractState> states, Period period) {
    List<ContractState> active = new ArrayList<>(states.size());
    for (ContractState state : states) {
      if (state.contract().isActiveIn(period)) {
        active.add(state);
      }
    }
    return active;
  }

  /** Returns the state of a contract in force, or null. */
  public @Nullable ContractState contract(ContractId id) {
    return inForce.get(id);
  }

  /** Returns what is due and unpaid, in order of identity. */
  public Collection<Obligation> unpaid() {
    return Collections.unmodifiableCollection(unpaid.values());
  }

  /** Returns a party's sites whose contract has ended early, sorted by that contract's id. */
  public List<FreedSite> freedSites(PartyId owner) {
    if (freed.isEmpty()) {
      return List.of();
    }
    List<FreedSite> sites = new ArrayList<>();
    for (FreedSite site : freed.values()) {
      if (site.terms().supplier().equals(owner)) {
        sites.add(site);
      }
    }
    return sites;
  }

  /** Returns the site whose contract has ended early, or null. */
  public @Nullable FreedSite freedSite(ContractId site) {
    return freed.get(site);
  }

  /** Returns a party's cash. */
  public Money cash(PartyId party) {
    return cash.getOrDefault(party, Money.ZERO);
  }

  /** Returns the record of the last arrears or default of a party, or null. */
  @Nullable RecordId troubleOf(PartyId party) {
    return troubles.get(party);
  }

  /** Returns the record of the last event of a contract beside dues and payments, or null. */
  @Nullable RecordId lastChangeOf(ContractId contract) {
    return changes.get(contract);
  }

  /** Tells whether a contract is guaranteed by somebody. */
  boolean isGuaranteed(ContractId contract) {
    return guaranteed.contains(contract);
  }

  /** Tells whether a party has defaulted. */
  public boolean hasDefaulted(PartyId party) {
    return defaulted.containsKey(party);
  }

  /** Returns when each party that has defaulted did. */
  public SortedMap<PartyId, Period> defaults() {
    return Collections.unmodifiableSortedMap(defaulted);
  }
}
