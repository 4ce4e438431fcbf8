package dev.roundtrip.economy.stress;

import java.util.List;

/**
 * Who runs paths, one after the other or several at a time. What is asked for next depends on the
 * outcomes only, so that it makes no difference.
 */
@FunctionalInterface
public interface Trials {

  /** Runs paths in the thread that asks. */
  Trials IN_TURN = trials -> trials.stream().map(Trial::run).toList();

  /** Returns the outcomes, in the order of the trials. */
  List<Outcome> run(List<Trial> trials);
}
