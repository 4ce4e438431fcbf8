package dev.roundtrip.economy.stress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param points every value that was tried, with what came of it
 */
public record Finding(SortedMap<Long, Outcome> points) {

  public Finding {
    points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
  }

  /**
   * Two neighbouring values of which the smaller makes it happen and the larger does not.
   *
   * @param smaller with it the event happens
   * @param larger with it the event does not happen
   */
  public record Reversal(long smaller, long larger) {}

  /** Returns the smallest value tried for which the event happens, or null. */
  public @Nullable Long smallest() {
    for (Map.Entry<Long, Outcome> point : points.entrySet()) {
      if (point.getValue().happens()) {
        return point.getKey();
      }
    }
    return null;
  }

  /** Returns where more of the shock undoes the event; nothing if the response is monotone. */
  public List<Reversal> reversals() {
    List<Reversal> reversals = new ArrayList<>();
    Map.Entry<Long, Outcome> last = null;
    for (Map.Entry<Long, Outcome> point : points.entrySet()) {
      if (last != null && last.getValue().happens() && !point.getValue().happens()) {
        reversals.add(new Reversal(last.getKey(), point.getKey()));
      }
      last = point;
    }
    return reversals;
  }
}
