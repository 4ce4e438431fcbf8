package dev.roundtrip.cli.folder;

import static java.util.stream.Collectors.joining;

import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.books.JournalEntry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The folder of a run: {@code run.json} with all that running it again needs, {@code
 * journal.hledger}, {@code summary.json} and {@code series.csv}. Whoever names a run means this
 * folder, by its path or by the run's id.
 *
 * @param path where it is
 */
public record RunFolder(Path path) {

  static final String RUN = "run.json";
  static final String JOURNAL = "journal.hledger";
  static final String SUMMARY = "summary.json";
  static final String SERIES = "series.csv";

  /** How many runs are named where a folder of them was meant to be one. */
  private static final int NAMED = 3;

  /** Returns the run's id. */
  public String id() {
    return path.getFileName().toString();
  }

  /** Returns the journal in hledger's format. */
  public Path journal() {
    return path.resolve(JOURNAL);
  }

  /** Returns the summary, the same JSON that {@code --json} prints. */
  public Path summary() {
    return path.resolve(SUMMARY);
  }

  /** Returns the months as comma-separated values. */
  public Path series() {
    return path.resolve(SERIES);
  }

  /** Returns the record of what was run. */
  public Path record() {
    return path.resolve(RUN);
  }

  /**
   * Makes sure that the journal and the series are as the run has written them.
   *
   * @throws IOException if one of them was cut short or changed; its message says which
   */
  public void requireWhole() throws IOException {
    for (WrittenFile file : RunRecord.files(this)) {
      file.requireIn(path);
    }
  }

  /**
   * Finds a run.
   *
   * @param idOrPath the path of its folder, or its id in the user's folder of runs
   * @throws NoSuchFileException if there is no such run; its message says what there is
   * @throws IOException if it is a folder with runs in it; its message names the newest
   */
  public static RunFolder find(String idOrPath) throws IOException {
    return find(idOrPath, UserFolders.runs());
  }

  static RunFolder find(String idOrPath, Path runs) throws IOException {
    Path here = Path.of(idOrPath);
    for (Path path : List.of(here, runs.resolve(idOrPath))) {
      if (Files.isRegularFile(path.resolve(RUN))) {
        return new RunFolder(path.toAbsolutePath().normalize());
      }
    }
    List<Path> inside = runsIn(here);
    if (!inside.isEmpty()) {
      throw new IOException(
          "'"
              + idOrPath
              + "' is no run but a folder with "
              + counted(inside.size())
              + "; the newest: "
              + inside.stream().limit(NAMED).map(Path::toString).collect(joining(", ")));
    }
    if (EnsembleFolder.find(idOrPath).isPresent()) {
      throw new IOException(
          "'"
              + idOrPath
              + "' is an ensemble, not a run; a path of it is a run when 'roundtrip run' is given"
              + " its seed by --seed");
    }
    throw new NoSuchFileException(
        "there is no run '"
            + idOrPath
            + "': it is neither a run's folder nor one of the "
            + counted(runsIn(runs).size())
            + " in "
            + runs);
  }

  private static String counted(int runs) {
    return runs + (runs == 1 ? " run" : " runs");
  }

  /** Returns the folders of runs in a folder, the newest first. */
  private static List<Path> runsIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Map<Path, FileTime> written = new TreeMap<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        Path record = child.resolve(RUN);
        if (Files.isRegularFile(record)) {
          written.put(child, Files.getLastModifiedTime(record));
        }
      }
    }
    return written.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Makes sure that runs can be kept in a folder.
   *
   * @param parent the folder; made if it is not there
   * @throws IOException if nothing can be written there
   */
  public static void requireWritable(Path parent) throws IOException {
    DraftFolder.in(parent.toAbsolutePath().normalize(), "probe").close();
  }

  /**
   * Starts to write a run's folder. Nothing is seen of it before {@link Draft#finish}.
   *
   * @param parent the folder to put it in; made if it is not there
   * @throws IOException if it cannot be written there
   */
  public static Draft write(RunPlan plan, Path parent) throws IOException {
    return new Draft(plan, parent.toAbsolutePath().normalize());
  }

  /** A run's folder being written beside its place. */
  public static final class Draft implements RunObserver, AutoCloseable {

    private final RunPlan plan;
    private final Path target;
    private final DraftFolder folder;
    private final BufferedWriter journalOut;
    private final BufferedWriter seriesOut;
    private final JournalWriter journal;
    private final SeriesWriter series;
    private final SummaryKeeper keeper;

    private Draft(RunPlan plan, Path parent) throws IOException {
      this.plan = plan;
      target = parent.resolve(plan.id());
      folder = DraftFolder.in(parent, plan.id());
      keeper = new SummaryKeeper(plan);
      try {
        journalOut = folder.createText(JOURNAL);
        seriesOut = folder.createText(SERIES);
      } catch (IOException e) {
        folder.close();
        throw e;
      }
      journal = new JournalWriter(journalOut, "journal of " + plan.id());
      series = new SeriesWriter(seriesOut, plan.economy());
    }

    @Override
    public void opened(List<JournalEntry> openingEntries) {
      journal.opened(openingEntries);
    }

    @Override
    public void closed(ClosedMonth month) {
      journal.closed(month);
      series.closed(month);
      keeper.closed(month);
    }

    @Override
    public void analysed(Analysis analysis) {
      series.analysed(analysis);
      keeper.analysed(analysis);
    }

    /** Returns the summary of the months so far. */
    public Summary summary() {
      return keeper.summary();
    }

    /**
     * Puts the folder in its place, instead of an earlier one of the same run.
     *
     * @throws IOException if something cannot be written; then nothing has changed
     */
    public RunFolder finish() throws IOException {
      try (OutputStream out = folder.create(SUMMARY)) {
        SummaryJson.write(summary(), out);
      }
      journalOut.close();
      seriesOut.close();
      try (OutputStream run = folder.create(RUN)) {
        RunJson.write(plan, List.of(folder.written(JOURNAL), folder.written(SERIES)), run);
      }
      folder.moveTo(target);
      return new RunFolder(target);
    }

    /** Removes what was written unless it was finished. */
    @Override
    public void close() {
      folder.close();
    }
  }
}
