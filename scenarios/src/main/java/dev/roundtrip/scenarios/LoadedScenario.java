package dev.roundtrip.scenarios;

import dev.roundtrip.economy.simulation.Economy;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A scenario that was read and found to be in order.
 *
 * @param economy what the model computes with
 * @param title what the scenario is about, in a line; empty where it does not say
 * @param resolvedText the whole scenario in one canonical text: what it extends and the chosen
 *     readings are merged in, and the sources of its figures are kept. Read again, it gives an
 *     equal economy and the same text
 * @param digest the SHA-256 of that text in UTF-8, in lower-case hexadecimal
 * @param readings which reading of the facts was taken, by the readings' names
 * @param figures every figure that is written in the text, in its order
 * @param doubts what can be run as it is and is probably not meant, such as an announced value a
 *     hundred times what the contract's own terms come to
 */
public record LoadedScenario(
    Economy economy,
    String title,
    String resolvedText,
    String digest,
    SortedMap<String, Reading> readings,
    List<NotedFigure> figures,
    List<Problem> doubts) {

  public LoadedScenario {
    readings = Collections.unmodifiableSortedMap(new TreeMap<>(readings));
    figures = List.copyOf(figures);
    doubts = List.copyOf(doubts);
  }

  /**
   * A reading of the facts.
   *
   * @param chosen the alternative that was taken
   * @param alternatives all there are, in order
   * @param own those that the scenario's own file has, and not only what it extends; in order
   */
  public record Reading(String chosen, List<String> alternatives, List<String> own) {
    public Reading {
      alternatives = List.copyOf(alternatives);
      own = List.copyOf(own);
    }
  }
}
