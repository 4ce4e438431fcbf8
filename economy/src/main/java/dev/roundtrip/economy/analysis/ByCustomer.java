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
  private final Bilateral direct = new Bilateral();
  private final Bilateral throughSites = new Bilateral();

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
    direct.add(seller, customer, amount.cents());
    if (contract != null) {
      tenants
          .shares(contract, amount)
          .forEach((tenant, share) -> {
            if (!tenant.equals(customer)) {
              throughSites.add(seller, tenant, share.cents());
            }
          });
    }
  }

  /** Returns what a seller has of a customer and all its customers. */
  Dependence.Part of(PartyId seller, PartyId customer) {
    return new Dependence.Part(
        Money.ofCents(direct.between(seller, customer)),
        Money.ofCents(throughSites.between(seller, customer)),
        all.getOrDefault(seller, Money.ZERO));
  }

  /** Returns what each seller has of each customer by itself. */
  Bilateral direct() {
    return direct;
  }
}
