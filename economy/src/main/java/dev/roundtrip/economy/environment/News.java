package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.contract.ContractId;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the last close told the world. Sentiment counts it; share prices look for the contracts
 * behind announcements.
 *
 * @param newArrears parties that fell into arrears
 * @param defaults parties that defaulted
 * @param stretched contracts whose payments were put off or whose power was cut, by agreement
 * @param ended contracts that were terminated before their term
 * @param rescues parties that were rescued
 */
public record News(
    int newArrears,
    int defaults,
    SortedSet<ContractId> stretched,
    SortedSet<ContractId> ended,
    int rescues) {

  public static final News NONE = new News(0, 0, new TreeSet<>(), new TreeSet<>(), 0);

  public News {
    stretched = Collections.unmodifiableSortedSet(new TreeSet<>(stretched));
    ended = Collections.unmodifiableSortedSet(new TreeSet<>(ended));
  }
}
