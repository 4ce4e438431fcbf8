package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ensemble.Ensemble;
import dev.roundtrip.ensemble.PartyOutcome;
import dev.roundtrip.ensemble.PathOutcome;
import dev.roundtrip.ensemble.YearEnd;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of an ensemble: {@code ensemble.json} with what its paths have in common, {@code
 * paths.csv} with what came of each, {@code ensemble.svg}, a picture, and {@code scenario.yaml},
 * the scenario as it was read.
 *
 * @param path where it is
 */
public record EnsembleFolder(Path path) {

  private static final String ENSEMBLE = "ensemble.json";
  private static final String PATHS = "paths.csv";
  private static final String PICTURE = "ensemble.svg";

  /** Returns the folder of an ensemble by its path, or its id in the user's folder of them. */
  public static Optional<EnsembleFolder> find(String idOrPath) {
    return Stream.of(Path.of(idOrPath), UserFolders.ensembles().resolve(idOrPath))
        .filter(path -> Files.isRegularFile(path.resolve(ENSEMBLE)))
        .map(path -> new EnsembleFolder(path.toAbsolutePath().normalize()))
        .findFirst();
  }

  /** Returns the ensemble's id, which the folder is called by. */
  public String id() {
    return String.valueOf(path.getFileName());
  }

  /** Returns the file with what its paths have in common. */
  public Path json() {
    return path.resolve(ENSEMBLE);
  }

  /** Returns the picture, which a machine that cannot draw has not made. */
  public Path picture() {
    return path.resolve(PICTURE);
  }

  /** Returns the file with the scenario as it was read. */
  public Path scenario() {
    return path.resolve(DraftFolder.SCENARIO);
  }

  /** Returns the file with what came of each path. */
  public Path paths() {
    return path.resolve(PATHS);
  }

  /**
   * Starts to write an ensemble's folder. Nothing is seen of it before {@link Draft#finish}.
   *
   * @param parent the folder to put it in; made if it is not there
   * @throws IOException if it cannot be written there
   */
  public static Draft write(EnsemblePlan plan, Path parent) throws IOException {
    return new Draft(plan, parent.toAbsolutePath().normalize());
  }

  /** An ensemble's folder being written beside its place. */
  public static final class Draft implements AutoCloseable {

    private final EnsemblePlan plan;
    private final Path target;
    private final DraftFolder folder;
    private final BufferedWriter paths;

    private Draft(EnsemblePlan plan, Path parent) throws IOException {
      this.plan = plan;
      target = parent.resolve(plan.id());
      folder = DraftFolder.in(parent, plan.id());
      try {
        paths = folder.createText(PATHS);
        paths.write("seed,party,arrears,default,fell_first,loss_cents,cash_cents,debt_cents\n");
      } catch (IOException e) {
        folder.close();
        throw e;
      }
    }

    /**
     * Takes what came of the next path.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void add(PathOutcome path) {
      try {
        for (var party : path.parties().entrySet()) {
          write(path, party.getKey(), party.getValue());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void write(PathOutcome path, PartyId party, PartyOutcome outcome) throws IOException {
      YearEnd end = outcome.years().getLast();
      StringBuilder line = new StringBuilder();
      line.append(path.seed()).append(',').append(party);
      line.append(',').append(text(outcome.arrears())).append(',').append(text(outcome.fell()));
      line.append(',')
          .append(party.equals(path.first()))
          .append(',')
          .append(outcome.loss().cents());
      line.append(',').append(end.cash().cents()).append(',').append(end.debt().cents());
      paths.append(line).append('\n');
    }

    private static String text(@Nullable Period month) {
      return month == null ? "" : month.toString();
    }

    /**
     * Puts the folder in its place, instead of an earlier one of the same ensemble.
     *
     * @param picture what the paths have in common, as SVG, or null if it could not be drawn
     * @throws IOException if something cannot be written; then nothing has changed
     */
    public EnsembleFolder finish(Ensemble ensemble, @Nullable String picture) throws IOException {
      paths.close();
      try (OutputStream out = folder.create(ENSEMBLE)) {
        EnsembleJson.write(plan, ensemble, out);
      }
      folder.scenarioOf(plan.first());
      if (picture != null) {
        folder.text(PICTURE, picture);
      }
      folder.moveTo(target);
      return new EnsembleFolder(target);
    }

    /** Removes what was written unless it was finished. */
    @Override
    public void close() {
      folder.close();
    }
  }
}
