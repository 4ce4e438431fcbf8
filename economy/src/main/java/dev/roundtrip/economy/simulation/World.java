package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.Conditions;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.FreedSite;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.Reletting;
import dev.roundtrip.economy.contract.SignedInRun;
import dev.roundtrip.economy.contract.TaxCredit;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Set<PartyId> actors;
  private final Registry registry;
  private final Unpaid unpaid = new Unpaid();
  private final Map<PartyId, Money> cash = new LinkedHashMap<>();
  private final SortedMap<PartyId, Period> defaulted = new TreeMap<>();
  private final SortedSet<ContractId> guaranteed = new TreeSet<>();
  private final SortedSet<ContractId> guarantees = new TreeSet<>();
  private final SortedMap<ContractId, FreedSite> freed = new TreeMap<>();
  private final List<TaxCredit> credits = new ArrayList<>();
  private final Map<PartyId, RecordId> troubles = new LinkedHashMap<>();
  private final Map<ContractId, RecordId> changes = new LinkedHashMap<>();
  private @Nullable Period opened;

  /** Starts as the scenario says: its contracts in force, everybody with its opening cash. */
  public World(Economy economy) {
    this.economy = economy;
    actors = new LinkedHashSet<>(economy.actors());
    registry = new Registry(economy.parties());
    for (Party party : economy.parties()) {
      cash.put(party.id(), party.opening().cash());
    }
    for (Contract contract : economy.contracts()) {
      put(contract.atSigning());
      if (contract instanceof TaxCredit credit) {
        credits.add(credit);
      }
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
  public void open(Conditions conditions) {
    Period period = conditions.period();
    if (period.equals(opened)) {
      return;
    }
    opened = period;
    registry.replaceAll(state -> state.observe(conditions));
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
    registry.apply(change);
    switch (change) {
      case ContractEvent.NoticeGiven given -> changes.put(given.contract(), id);
      case ContractEvent.ObligationDue(Obligation due) -> unpaid.put(due);
      case ContractEvent.ObligationPaid(Obligation due, Money paid) -> {
        creditsOn(due).forEach(credit -> registry.apply(credit.id(), change));
        move(due, paid);
      }
      case ContractEvent.ClaimTakenOver taken -> splitOff(taken.claim(), taken.taken());
      case ContractEvent.RankLost lost -> splitOff(lost.claim(), lost.ordinary());
      case ContractEvent.Accrued booked -> {}
      case ContractEvent.GuaranteeCalled called -> {}
    }
  }

  /** Returns the tax credits that a payment counts for. */
  List<TaxCredit> creditsOn(Obligation paid) {
    List<TaxCredit> counting = new ArrayList<>();
    for (TaxCredit credit : credits) {
      if (credit.credits(paid)) {
        counting.add(credit);
      }
    }
    return counting;
  }

  private void move(Obligation due, Money paid) {
    if (paid.equals(due.amount())) {
      unpaid.remove(due.id());
    } else {
      unpaid.put(due.lessPaid(paid));
    }
    cash.merge(due.obligor(), paid.negated(), Money::plus);
    cash.merge(due.obligee(), paid, Money::plus);
  }

  /** Makes a part of a claim, or all of it, a claim of its own. */
  private void splitOff(Obligation claim, Obligation part) {
    if (part.amount().equals(claim.amount())) {
      unpaid.remove(claim.id());
    } else if (unpaid.contains(claim.id())) {
      unpaid.put(claim.lessPaid(part.amount()));
    }
    unpaid.add(part);
  }

  private void put(ContractState state) {
    if (state instanceof Guarantee.State guarantee) {
      guaranteed.add(guarantee.contract().guaranteed());
      guarantees.add(guarantee.contract().id());
    }
    registry.put(state);
  }

  private void remove(ContractId id, PartyId because, Period period) {
    ContractState state = registry.remove(id);
    if (state == null) {
      return;
    }
    if (state instanceof ChipSupply.State chips && because.equals(chips.contract().maker())) {
      put(chips.withoutOrders());
    }
    if (state instanceof Capacity.State capacity) {
      Capacity.State left = capacity.withOwnChips();
      if (!left.tranches().isEmpty()) {
        freed.put(id, new FreedSite(left, period, false));
      }
      if (because.equals(capacity.contract().supplier()) && capacity.deferred().isPositive()) {
        put(capacity.withoutPower());
      }
    }
  }

  /** Returns the contracts in force, sorted by id, those not active yet included. */
  public Collection<ContractState> inForce() {
    return registry.all();
  }

  /** Returns the contracts that are active in a month, sorted by id. */
  public List<ContractState> activeIn(Period period) {
    return registry.activeIn(period);
  }

  /**
   * Returns the contracts that are active in a month or signed for later ones, sorted by id: what a
   * default ends.
   */
  List<ContractState> notEndedBy(Period period) {
    return registry.notEndedBy(period);
  }

  /** Returns a party's contracts that are active in a month, sorted by id. */
  public List<ContractState> activeIn(Period period, PartyId party) {
    return registry.activeIn(period, party);
  }

  /** Returns where a party's contracts stand that are active in a month, sorted by id. */
  List<Registry.Place> placesOf(PartyId party, Period period) {
    return registry.placesOf(party, period);
  }

  /**
   * Returns the rounds of a party's shares signed by a month, sorted by id, those over included.
   */
  List<EquityRound> roundsOf(PartyId issuer, Period period) {
    List<EquityRound> rounds = new ArrayList<>();
    for (ContractState state : registry.all(issuer)) {
      if (state.contract() instanceof EquityRound round
          && round.issuer().equals(issuer)
          && !round.heading().signed().isAfter(period)) {
        rounds.add(round);
      }
    }
    return rounds;
  }

  /** Returns where a contract in force stands, or null. */
  Registry.@Nullable Place place(ContractId id) {
    return registry.place(id);
  }

  /** Returns the state of a contract in force, or null. */
  public @Nullable ContractState contract(ContractId id) {
    return registry.get(id);
  }

  /** Returns what is due and unpaid, in order of identity. */
  public Collection<Obligation> unpaid() {
    return unpaid.inOrder();
  }

  /**
   * Tells whether its owner carries a claim at nothing: one taken over as a guarantor, whose loss
   * is booked already, and the call of a guarantee, which stands beside the claim that it is for.
   */
  public boolean isCarriedAtNothing(Obligation claim) {
    return claim.id().kind() == ObligationKind.GUARANTEE
        || (contract(claim.id().contract()) instanceof Guarantee.State guarantee
            && guarantee.contract().tookOver(claim.id()));
  }

  /** Returns what a party has not paid and has not been paid, in order of identity. */
  List<Obligation> unpaidOf(PartyId party) {
    return unpaid.of(party);
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

  /** Tells whether a party takes part in rounds. */
  boolean acts(PartyId party) {
    return actors.contains(party);
  }

  /** Returns the parties that take part in rounds, sorted. */
  Collection<PartyId> actors() {
    return Collections.unmodifiableSet(actors);
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

  /** Returns the guarantees, sorted by id. */
  List<Guarantee.State> guarantees() {
    List<Guarantee.State> states = new ArrayList<>(guarantees.size());
    for (ContractId id : guarantees) {
      if (registry.get(id) instanceof Guarantee.State guarantee) {
        states.add(guarantee);
      }
    }
    return states;
  }

  /** Returns what other guarantors of the same contract have taken over of the claims under it. */
  public Money takenOverByOthers(Guarantee.State guarantee) {
    return CalledGuarantees.byOthers(this, guarantee);
  }

  /**
   * Returns what a guarantor is still expected to pay, and the creditor to keep, of what it was
   * called for when the debtor defaulted; zero before.
   */
  public Money toComeUnder(Guarantee.State guarantee) {
    return CalledGuarantees.toCome(this, guarantee);
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
