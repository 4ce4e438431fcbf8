package dev.roundtrip.scenarios;

import java.util.SortedSet;

/**
 * What a value may be checked against while it is read.
 *
 * @param problems where to say what is wrong
 * @param parties the ids of all parties of the scenario
 * @param contracts the ids of all its contracts
 */
record Context(Problems problems, SortedSet<String> parties, SortedSet<String> contracts) {

  void refuse(Node node, String path, String allowed) {
    problems.add(node.place(), path, node.found(), allowed);
  }
}
