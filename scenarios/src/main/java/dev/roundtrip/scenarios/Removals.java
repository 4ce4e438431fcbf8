package dev.roundtrip.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What files take away from the ones they extend, and who misses it. Who misses something that a
 * later file took away is not to blame: the problem stands where it was taken away.
 */
final class Removals {

  /** Who misses something is named up to this many. */
  private static final int SHOWN = 6;

  private final List<String> files = new ArrayList<>();
  private final Map<String, Removal> removals = new LinkedHashMap<>();

  /**
   * Something taken away.
   *
   * @param place where
   * @param path the way to it in that file
   * @param inAlternative whether an alternative of the file did it
   * @param missedBy the paths of those who refer to it
   */
  private record Removal(Place place, String path, boolean inAlternative, Set<String> missedBy) {}

  /** Notes that what is taken away now is taken away by this file, from those before it. */
  void begin(String file) {
    files.add(file);
  }

  /**
   * Notes that something is taken away.
   *
   * @param what the way to it in the scenario
   * @param path the way to it in the file
   */
  void add(String what, Place place, String path) {
    removals.put(what, new Removal(place, path, !path.equals(what), new TreeSet<>()));
  }

  /**
   * Notes that something is missing.
   *
   * @param what the way to it in the scenario
   * @param by the path of who refers to it, and its place
   * @return whether it was taken away after that place was written
   */
  boolean isMissed(String what, String by, Place place) {
    Removal removal = removalOf(what);
    if (removal == null || !isLater(removal, place)) {
      return false;
    }
    removal.missedBy().add(by);
    return true;
  }

  /**
   * Tells whether a removal changes what stands at a place; an alternative changes its own file.
   */
  private boolean isLater(Removal removal, Place place) {
    int later = files.indexOf(removal.place().file()) - files.indexOf(place.file());
    return later > 0 || (later == 0 && removal.inAlternative());
  }

  /** Finds the removal of something, or of what it was in. */
  private @Nullable Removal removalOf(String what) {
    Removal removal = removals.get(what);
    int end = what.lastIndexOf('.');
    return removal != null || end < 0 ? removal : removalOf(what.substring(0, end));
  }

  /** Returns how many miss something. */
  int missed() {
    return removals.values().stream().mapToInt(removal -> removal.missedBy().size()).sum();
  }

  /** Returns a problem for each thing that is missed. */
  List<Problem> problems() {
    return removals.values().stream()
        .filter(removal -> !removal.missedBy().isEmpty())
        .map(removal ->
            Problem.at(
                removal.place(),
                removal.path(),
                "nothing",
                "what was inherited, as these refer to it: " + listed(removal.missedBy())))
        .toList();
  }

  private static String listed(Set<String> paths) {
    String shown = String.join(", ", paths.stream().limit(SHOWN).toList());
    int more = paths.size() - SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
