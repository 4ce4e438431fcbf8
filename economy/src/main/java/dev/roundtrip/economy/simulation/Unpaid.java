package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is due and unpaid. Most of what falls due is paid in the same month, so it is put in order
 * of identity only when it is read.
 */
final class Unpaid {

  private static final Comparator<Obligation> BY_IDENTITY = Comparator.comparing(Obligation::id);

  private final Map<ObligationId, Obligation> claims = new LinkedHashMap<>();
  private @Nullable List<Obligation> inOrder;
  private @Nullable Map<PartyId, List<Obligation>> byParty;

  void put(Obligation claim) {
    claims.put(claim.id(), claim);
    forget();
  }

  void remove(ObligationId id) {
    claims.remove(id);
    forget();
  }

  private void forget() {
    inOrder = null;
    byParty = null;
  }

  boolean contains(ObligationId id) {
    return claims.containsKey(id);
  }

  /** Adds to a claim, or puts it if there is none. */
  void add(Obligation claim) {
    Obligation before = claims.get(claim.id());
    Money more = claim.amount();
    put(before == null ? claim : before.lessPaid(more.negated()));
  }

  /** Returns the claims in order of identity, as they are now. */
  List<Obligation> inOrder() {
    if (inOrder == null) {
      List<Obligation> sorted = new ArrayList<>(claims.values());
      sorted.sort(BY_IDENTITY);
      inOrder = List.copyOf(sorted);
    }
    return inOrder;
  }

  /** Returns the claims that a party owes or is owed, in order of identity, as they are now. */
  List<Obligation> of(PartyId party) {
    if (byParty == null) {
      byParty = new LinkedHashMap<>();
      for (Obligation claim : inOrder()) {
        listOf(byParty, claim.obligor()).add(claim);
        listOf(byParty, claim.obligee()).add(claim);
      }
    }
    return byParty.getOrDefault(party, List.of());
  }

  private static List<Obligation> listOf(Map<PartyId, List<Obligation>> lists, PartyId party) {
    return lists.computeIfAbsent(party, id -> new ArrayList<>());
  }
}
