package dev.roundtrip.scenarios;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What a value may be checked against while it is read.
 *
 * @param problems where to say what is wrong
 * @param parties the ids of all parties of the scenario, or null if they cannot be told
 * @param contracts the ids of all its contracts, or null if they cannot be told
 */
record Context(
    Problems problems, @Nullable SortedSet<String> parties, @Nullable SortedSet<String> contracts) {

  void refuse(Node node, String path, String allowed) {
    problems.add(node.place(), path, node.found(), allowed);
  }
}
