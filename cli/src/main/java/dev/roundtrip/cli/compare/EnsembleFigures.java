package dev.roundtrip.cli.compare;

import dev.roundtrip.cli.folder.EnsembleFolder;
import dev.roundtrip.cli.folder.JsonPlace;
import dev.roundtrip.cli.folder.Unreadable;
import dev.roundtrip.economy.time.Period;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of the paths of an ensemble, path by path in the order of their seeds.
 *
 * @param folder where it is
 * @param scenario the scenario's name
 * @param readings how the facts are read, by the name of the reading
 * @param shocks the shocks beside the scenario's, in their text form
 * @param firstSeed the seed of its first path
 * @param paths how many it has
 * @param parties what came of the parties that act, by their ids
 */
public record EnsembleFigures(
    EnsembleFolder folder,
    String scenario,
    SortedMap<String, String> readings,
    List<String> shocks,
    long firstSeed,
    int paths,
    SortedMap<String, OfParty> parties) {

  private static final int COLUMNS = 8;
  private static final int DEFAULT = 3;
  private static final int LOSS = 5;

  public EnsembleFigures {
    readings = Collections.unmodifiableSortedMap(new TreeMap<>(readings));
    shocks = List.copyOf(shocks);
    parties = Collections.unmodifiableSortedMap(new TreeMap<>(parties));
  }

  /** What came of a party, path by path. */
  public static final class OfParty {
    private final boolean[] fell;
    private final long[] loss;
    private int known;

    private OfParty(int paths) {
      fell = new boolean[paths];
      loss = new long[paths];
    }

    /** Tells whether it defaulted in a path, 0 being the first. */
    boolean fell(int path) {
      return fell[path];
    }

    /** Returns what it lost by the defaults of others in a path, in cents. */
    long loss(int path) {
      return loss[path];
    }
  }

  /**
   * Reads an ensemble.
   *
   * @throws IOException if it cannot be read; its message says which file and why
   */
  public static EnsembleFigures read(EnsembleFolder folder) throws IOException {
    JsonPlace json = JsonPlace.of(folder.json());
    try {
      int paths = json.number("paths");
      List<String> shocks = json.items("shocks").stream().map(shock -> shock.text("spec")).toList();
      long firstSeed = json.whole("firstSeed");
      SortedMap<String, String> readings = new TreeMap<>();
      JsonPlace chosen = json.at("readings");
      chosen.node().propertyNames().forEach(name -> readings.put(name, chosen.text(name)));
      return new EnsembleFigures(
          folder,
          json.text("scenario"),
          readings,
          shocks,
          firstSeed,
          paths,
          parties(folder, firstSeed, paths));
    } catch (IllegalArgumentException e) {
      throw new IOException(folder.json() + " is no ensemble: " + e.getMessage(), e);
    }
  }

  private static SortedMap<String, OfParty> parties(
      EnsembleFolder folder, long firstSeed, int paths) throws IOException {
    SortedMap<String, OfParty> parties = new TreeMap<>();
    int number = 1;
    try (BufferedReader lines = Files.newBufferedReader(folder.paths())) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        take(line.split(",", -1), firstSeed, paths, parties);
      }
    } catch (IOException e) {
      throw Unreadable.because(folder.paths(), e);
    } catch (IllegalArgumentException e) {
      throw Unreadable.because(
          folder.paths(), new IOException("line " + number + ": " + e.getMessage(), e));
    }
    parties.forEach((party, figures) -> requireWhole(folder, party, figures, paths));
    return parties;
  }

  private static void take(
      String[] cells, long firstSeed, int paths, SortedMap<String, OfParty> parties) {
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException("found " + cells.length + " cells, expected " + COLUMNS);
    }
    long path = Long.parseLong(cells[0]) - firstSeed;
    if (path < 0 || path >= paths) {
      throw new IllegalArgumentException("no path has seed " + cells[0]);
    }
    OfParty figures = parties.computeIfAbsent(cells[1], party -> new OfParty(paths));
    if (!cells[DEFAULT].isEmpty()) {
      Period.parse(cells[DEFAULT]);
      figures.fell[(int) path] = true;
    }
    figures.loss[(int) path] = Long.parseLong(cells[LOSS]);
    figures.known++;
  }

  private static void requireWhole(
      EnsembleFolder folder, String party, OfParty figures, int paths) {
    if (figures.known != paths) {
      throw new IllegalArgumentException(
          folder.paths() + " has " + figures.known + " of the " + paths + " paths of " + party);
    }
  }
}
