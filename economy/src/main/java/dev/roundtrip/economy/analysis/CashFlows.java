package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Where each party's cash came from and where it went, by what was paid for and by who the other
 * side is. {@code opening cash + sources - uses = closing cash}, to the cent, over any months.
 *
 * <p>For example, a cloud with $2,000 million is paid $450 million of rent by a buyer, pays $100
 * million to run its sites and has $2,350 million.
 */
public final class CashFlows {

  private final Predicate<PartyId> acts;
  private final SortedMap<PartyId, SortedMap<Flow, Amounts>> sources = new TreeMap<>();
  private final SortedMap<PartyId, SortedMap<Flow, Amounts>> uses = new TreeMap<>();

  /**
   * What was paid for one thing.
   *
   * @param peers from or to parties that act, whose money may come round again
   * @param outside from or to outside sectors
   */
  public record Amounts(Money peers, Money outside) {

    private static Amounts of(Money amount, boolean peer) {
      return peer ? new Amounts(amount, Money.ZERO) : new Amounts(Money.ZERO, amount);
    }

    /** Returns both together. */
    public Money total() {
      return peers.plus(outside);
    }

    private Amounts plus(Amounts other) {
      return new Amounts(peers.plus(other.peers), outside.plus(other.outside));
    }
  }

  /**
   * @param acts tells which parties act and are no outside sectors
   */
  public CashFlows(Predicate<PartyId> acts) {
    this.acts = acts;
  }

  /** Adds the payments among the events of a month. */
  public void add(List<Event> events) {
    for (Event event : events) {
      if (event
          instanceof
          Event.ContractChanged(ContractEvent.ObligationPaid(Obligation due, Money paid))) {
        Flow flow = Flow.of(due.id().kind());
        add(sources, due.obligee(), flow, Amounts.of(paid, acts.test(due.obligor())));
        add(uses, due.obligor(), flow, Amounts.of(paid, acts.test(due.obligee())));
      }
    }
  }

  private static void add(
      SortedMap<PartyId, SortedMap<Flow, Amounts>> flows,
      PartyId party,
      Flow flow,
      Amounts amounts) {
    flows.computeIfAbsent(party, id -> new TreeMap<>()).merge(flow, amounts, Amounts::plus);
  }

  /** Returns what a party was paid; no entry for a flow of which there was nothing. */
  public SortedMap<Flow, Amounts> sources(PartyId party) {
    return sources.getOrDefault(party, Collections.emptySortedMap());
  }

  /** Returns what a party paid; no entry for a flow of which there was nothing. */
  public SortedMap<Flow, Amounts> uses(PartyId party) {
    return uses.getOrDefault(party, Collections.emptySortedMap());
  }
}
