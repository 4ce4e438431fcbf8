package dev.roundtrip.economy.settlement;

import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.party.PartyId;
import java.util.List;
import java.util.Map;

/** The claims of a clearing by number, with parties numbered in the order of their ids. */
final class ClaimTable {

  private static final int CLASSES = Seniority.values().length;
  private static final int[] NONE = {};

  private final int[] obligors;
  private final int[] obligees;
  private final int[] ranks;
  private final long[] amounts;
  private final long[][] owedByClass;
  private final int[][][] claimsByClass;
  private final int[][] claimsByObligee;

  ClaimTable(List<Obligation> claims, Map<PartyId, Integer> numbers) {
    int size = claims.size();
    obligors = new int[size];
    obligees = new int[size];
    ranks = new int[size];
    amounts = new long[size];
    owedByClass = new long[numbers.size()][CLASSES];
    int[][] countsByClass = new int[numbers.size()][CLASSES];
    int[] countsByObligee = new int[numbers.size()];
    for (int claim = 0; claim < size; claim++) {
      Obligation obligation = claims.get(claim);
      int obligor = number(numbers, obligation.obligor());
      obligors[claim] = obligor;
      obligees[claim] = number(numbers, obligation.obligee());
      ranks[claim] = obligation.seniority().rank();
      amounts[claim] = obligation.amount().cents();
      owedByClass[obligor][ranks[claim]] =
          Math.addExact(owedByClass[obligor][ranks[claim]], amounts[claim]);
      countsByClass[obligor][ranks[claim]]++;
      countsByObligee[obligees[claim]]++;
    }
    claimsByClass = new int[numbers.size()][][];
    for (int party = 0; party < numbers.size(); party++) {
      claimsByClass[party] = emptied(countsByClass[party]);
    }
    claimsByObligee = emptied(countsByObligee);
    for (int claim = size - 1; claim >= 0; claim--) {
      int obligor = obligors[claim];
      int rank = ranks[claim];
      claimsByClass[obligor][rank][--countsByClass[obligor][rank]] = claim;
      claimsByObligee[obligees[claim]][--countsByObligee[obligees[claim]]] = claim;
    }
  }

  /** Returns lists of the given lengths, to be filled in. */
  private static int[][] emptied(int[] lengths) {
    int[][] lists = new int[lengths.length][];
    for (int i = 0; i < lengths.length; i++) {
      lists[i] = lengths[i] == 0 ? NONE : new int[lengths[i]];
    }
    return lists;
  }

  private static int number(Map<PartyId, Integer> numbers, PartyId party) {
    Integer number = numbers.get(party);
    if (number == null) {
      throw new IllegalArgumentException("a claim names an unknown party: " + party);
    }
    return number;
  }

  int size() {
    return amounts.length;
  }

  int obligor(int claim) {
    return obligors[claim];
  }

  int obligee(int claim) {
    return obligees[claim];
  }

  int rank(int claim) {
    return ranks[claim];
  }

  long amount(int claim) {
    return amounts[claim];
  }

  long owedIn(int party, int rank) {
    return owedByClass[party][rank];
  }

  /** Returns what a party owes in the classes paid before this one. */
  long owedBefore(int party, int rank) {
    long sum = 0;
    for (int before = 0; before < rank; before++) {
      sum = Math.addExact(sum, owedByClass[party][before]);
    }
    return sum;
  }

  long owed(int party) {
    return owedBefore(party, CLASSES);
  }

  int[] owedBy(int party, int rank) {
    return claimsByClass[party][rank];
  }

  int[] owedTo(int party) {
    return claimsByObligee[party];
  }
}
