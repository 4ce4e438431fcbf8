package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipLease;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.CustomerSales;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.environment.Announcement;
import dev.roundtrip.economy.environment.Climate;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.party.SortedById;
import dev.roundtrip.economy.policy.PublicPolicy;
import dev.roundtrip.economy.policy.Rescue;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as the model computes with it: everything that is fixed before the first period.
 *
 * @param name the scenario's name
 * @param horizon the periods of a run
 * @param cureMonths months after which an unpaid obligation is a default; 2 is about 60 days
 * @param parties all parties, sorted by id
 * @param contracts the contracts of the scenario, sorted by id
 * @param climate the parameters of what nobody decides
 * @param shocks the shocks of the scenario, in the order in which they are applied
 * @param publicPolicy what is done in the name of the public
 */
public record Economy(
    String name,
    Term horizon,
    int cureMonths,
    List<Party> parties,
    List<Contract> contracts,
    Climate climate,
    List<Shock> shocks,
    PublicPolicy publicPolicy) {

  /** An economy in which nothing is done in the name of the public. */
  public Economy(
      String name,
      Term horizon,
      int cureMonths,
      List<Party> parties,
      List<Contract> contracts,
      Climate climate,
      List<Shock> shocks) {
    this(name, horizon, cureMonths, parties, contracts, climate, shocks, PublicPolicy.NONE);
  }

  public Economy {
    parties = parties.stream().sorted(Comparator.comparing(Party::id)).toList();
    contracts = linked(contracts.stream().sorted(Comparator.comparing(Contract::id)).toList());
    shocks = List.copyOf(shocks);
    requireDistinct(parties.stream().map(party -> party.id().value()).toList());
    requireDistinct(contracts.stream().map(contract -> contract.id().value()).toList());
    if (parties.stream().filter(p -> p.kind() == PartyKind.CAPITAL_MARKETS).count() != 1) {
      throw new IllegalArgumentException("an economy has one party of the kind capital markets");
    }
    for (Contract contract : contracts) {
      requireKnown(parties, contract.obligor(), contract);
      requireKnown(parties, contract.obligee(), contract);
      if (contract instanceof Guarantee guarantee
          && contracts.stream().noneMatch(guarantee::hasExposureTo)) {
        throw new IllegalArgumentException(
            contract.id() + " guarantees nothing that its beneficiary is owed");
      }
    }
    Rescue rescue = publicPolicy.rescue();
    if (rescue != null) {
      requirePossible(rescue, cureMonths, parties, contracts);
    }
  }

  /** Lets each contract for power know the lease that its chips come from, if any. */
  private static List<Contract> linked(List<Contract> contracts) {
    SortedMap<ContractId, ChipLease> leases = new TreeMap<>();
    for (Contract contract : contracts) {
      if (contract instanceof ChipLease lease) {
        leases.put(lease.id(), lease);
      }
    }
    List<Contract> linked = new ArrayList<>(contracts);
    linked.replaceAll(contract ->
        contract instanceof Capacity power
            ? power.onChipsOf(power.chips() == null ? null : leases.get(power.chips()))
            : contract);
    return List.copyOf(linked);
  }

  private static void requirePossible(
      Rescue rescue, int cureMonths, List<Party> parties, List<Contract> contracts) {
    boolean both =
        parties.stream()
                .filter(party -> party.kind().acts())
                .map(Party::id)
                .filter(id -> id.equals(rescue.rescuer()) || id.equals(rescue.rescued()))
                .count()
            == 2;
    Rescue.Facility facility = rescue.facility();
    boolean lends =
        facility == null
            || contracts.stream()
                .anyMatch(contract ->
                    contract instanceof TermLoan loan
                        && loan.id().equals(facility.loan())
                        && loan.borrower().equals(rescue.rescued())
                        && loan.lender().equals(facility.lender()));
    if (!both || !lends || cureMonths < 2) {
      throw new IllegalArgumentException(
          "a rescue needs two parties that act, a loan to the rescued if it is guaranteed, and a"
              + " cure of two months");
    }
  }

  private static void requireDistinct(List<String> ids) {
    Set<String> seen = new TreeSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new IllegalArgumentException("an id is used twice: " + id);
      }
    }
  }

  private static void requireKnown(List<Party> parties, PartyId id, Contract contract) {
    if (SortedById.find(parties, Party::id, id) == null) {
      throw new IllegalArgumentException(contract.id() + " names an unknown party: " + id);
    }
  }

  /** Returns a party, or throws if the scenario has none of that id. */
  public Party party(PartyId id) {
    Party party = SortedById.find(parties, Party::id, id);
    if (party == null) {
      throw new IllegalArgumentException("no party is called " + id);
    }
    return party;
  }

  /**
   * Returns the outside sector that rents what is free: the customers of the first sales contract,
   * or the capital markets where nobody sells.
   */
  public PartyId outsideCustomers() {
    for (Contract contract : contracts) {
      if (contract instanceof CustomerSales sales && !party(sales.customers()).kind().acts()) {
        return sales.customers();
      }
    }
    for (Party party : parties) {
      if (party.kind() == PartyKind.CAPITAL_MARKETS) {
        return party.id();
      }
    }
    throw new IllegalStateException("an economy has its capital markets");
  }

  /** Returns the first party of the public sector, or null if there is none. */
  @Nullable PartyId publicSector() {
    for (Party party : parties) {
      if (party.kind() == PartyKind.PUBLIC_SECTOR) {
        return party.id();
      }
    }
    return null;
  }

  /** Returns the loans of the scenario, by id. */
  SortedMap<ContractId, TermLoan> loans() {
    SortedMap<ContractId, TermLoan> loans = new TreeMap<>();
    for (Contract contract : contracts) {
      if (contract instanceof TermLoan loan) {
        loans.put(loan.id(), loan);
      }
    }
    return loans;
  }

  /** Returns the ids of the parties that take part in rounds, in order. */
  public List<PartyId> actors() {
    return parties.stream().filter(party -> party.kind().acts()).map(Party::id).toList();
  }

  /** Returns who of those that act rents compute, or has announced that it will, in order. */
  public SortedSet<PartyId> promisors() {
    SortedSet<PartyId> promisors = new TreeSet<>();
    for (Announcement announcement : climate.shares().announcements()) {
      promisors.add(announcement.promisor());
    }
    for (Contract contract : contracts) {
      if (contract instanceof Capacity capacity && party(capacity.buyer()).kind().acts()) {
        promisors.add(capacity.buyer());
      }
    }
    return promisors;
  }

  /** Returns the same economy with other shocks. */
  public Economy withShocks(List<Shock> others) {
    return new Economy(
        name, horizon, cureMonths, parties, contracts, climate, others, publicPolicy);
  }

  /** Returns the same economy with other parties. */
  public Economy withParties(List<Party> others) {
    return new Economy(name, horizon, cureMonths, others, contracts, climate, shocks, publicPolicy);
  }

  /** Returns the same economy with other contracts. */
  public Economy withContracts(List<Contract> others) {
    return new Economy(name, horizon, cureMonths, parties, others, climate, shocks, publicPolicy);
  }

  /** Returns the same economy with another public policy. */
  public Economy withPublicPolicy(PublicPolicy other) {
    return new Economy(name, horizon, cureMonths, parties, contracts, climate, shocks, other);
  }
}
