package dev.roundtrip.economy.settlement;

import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.party.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The claims of a clearing by number, with parties numbered in the order of their ids. */
final class ClaimTable {

  private static final int CLASSES = Seniority.values().length;

  private final int[] obligors;
  private final int[] obligees;
  private final int[] ranks;
  private final long[] amounts;
  private final long[][] owedByClass;
  private final int[][][] claimsByClass;
  private final int[][] claimsByObligee;

  ClaimTable(List<Obligation> claims, SortedMap<PartyId, Integer> numbers) {
    int size = claims.size();
    obligors = new int[size];
    obligees = new int[size];
    ranks = new int[size];
    amounts = new long[size];
    owedByClass = new long[numbers.size()][CLASSES];
    List<List<List<Integer>>> byClass = new ArrayList<>();
    List<List<Integer>> byObligee = new ArrayList<>();
    for (int party = 0; party < numbers.size(); party++) {
      byObligee.add(new ArrayList<>());
      byClass.add(new ArrayList<>());
      for (int rank = 0; rank < CLASSES; rank++) {
        byClass.get(party).add(new ArrayList<>());
      }
    }
    for (int claim = 0; claim < size; claim++) {
      Obligation obligation = claims.get(claim);
      int obligor = number(numbers, obligation.obligor());
      obligors[claim] = obligor;
      obligees[claim] = number(numbers, obligation.obligee());
      ranks[claim] = obligation.seniority().rank();
      amounts[claim] = obligation.amount().cents();
      owedByClass[obligor][ranks[claim]] =
          Math.addExact(owedByClass[obligor][ranks[claim]], amounts[claim]);
      byClass.get(obligor).get(ranks[claim]).add(claim);
      byObligee.get(obligees[claim]).add(claim);
    }
    claimsByClass =
        byClass.stream()
            .map(classes -> classes.stream().map(ClaimTable::numbers).toArray(int[][]::new))
            .toArray(int[][][]::new);
    claimsByObligee = byObligee.stream().map(ClaimTable::numbers).toArray(int[][]::new);
  }

  private static int[] numbers(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int number(SortedMap<PartyId, Integer> numbers, PartyId party) {
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
