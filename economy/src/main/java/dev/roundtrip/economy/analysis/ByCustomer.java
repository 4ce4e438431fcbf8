package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What each seller has of each customer, directly and by the tenants of the sites it equips. */
final class ByCustomer {

  private final Tenants tenants;
  private final SortedMap<PartyId, Money> all = new TreeMap<>();
  private final SortedMap<PartyId, SortedMap<PartyId, Money>> direct = new TreeMap<>();
  private final SortedMap<PartyId, SortedMap<PartyId, Money>> throughSites = new TreeMap<>();

  ByCustomer(Tenants tenants) {
    this.tenants = tenants;
  }

  /**
   * Adds an amount.
   *
   * @param contract what it is sold under, or null
   */
  void add(PartyId seller, PartyId customer, @Nullable ContractId contract, Money amount) {
    all.merge(seller, amount, Money::plus);
    add(direct, seller, customer, amount);
    if (contract != null) {
      tenants
          .shares(contract, amount)
          .forEach((tenant, share) -> {
            if (!tenant.equals(customer)) {
              add(throughSites, seller, tenant, share);
            }
          });
    }
  }

  private static void add(
      SortedMap<PartyId, SortedMap<PartyId, Money>> amounts,
      PartyId seller,
      PartyId customer,
      Money amount) {
    amounts.computeIfAbsent(seller, id -> new TreeMap<>()).merge(customer, amount, Money::plus);
  }

  /** Returns what a seller has of a customer and all its customers. */
  Dependence.Part of(PartyId seller, PartyId customer) {
    return new Dependence.Part(
        find(direct, seller, customer), find(throughSites, seller, customer), of(seller));
  }

  /** Returns what a seller has of all its customers. */
  Money of(PartyId seller) {
    return all.getOrDefault(seller, Money.ZERO);
  }

  private static Money find(
      SortedMap<PartyId, SortedMap<PartyId, Money>> amounts, PartyId seller, PartyId customer) {
    SortedMap<PartyId, Money> customers = amounts.get(seller);
    return customers == null ? Money.ZERO : customers.getOrDefault(customer, Money.ZERO);
  }
}
