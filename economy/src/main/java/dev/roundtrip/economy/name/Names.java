package dev.roundtrip.economy.name;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names a user may have meant. */
public final class Names {

  private static final int LISTED = 24;

  private Names() {}

  /**
   * Returns what to say about a name that is none of these: all of them, or their kind if they are
   * many, and the nearest.
   *
   * @param kind what they are, such as {@code party ids}
   */
  public static String oneOf(String kind, String found, Collection<String> names) {
    String nearest = nearest(found, names);
    String list = names.isEmpty() ? " (there is none)" : " (" + String.join(", ", names) + ")";
    return "one of the "
        + kind
        + (names.size() <= LISTED ? list : "")
        + (nearest == null ? "" : ": did you mean '" + nearest + "'?");
  }

  /** Returns the name that is fewest typing errors away, if it is near enough to be meant. */
  public static @Nullable String nearest(String found, Collection<String> names) {
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String name : names) {
      int distance = distance(found.toLowerCase(Locale.ROOT), name);
      int near = Math.max(1, Math.max(found.length(), name.length()) / 3);
      if (distance <= near && distance < bestDistance) {
        best = name;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** Counts insertions, deletions, replacements and swaps of neighbours. */
  private static int distance(String a, String b) {
    if (Math.max(a.length(), b.length()) > 100) {
      return Integer.MAX_VALUE;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
