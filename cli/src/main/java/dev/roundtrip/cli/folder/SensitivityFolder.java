package dev.roundtrip.cli.folder;

import dev.roundtrip.ensemble.Influence;
import dev.roundtrip.ensemble.Measure;
import dev.roundtrip.ensemble.PathOutcome;
import dev.roundtrip.scenarios.FigureMoves;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a sensitivity: {@code sensitivity.json} and {@code sensitivity.csv} with what came
 * of each move, {@code sensitivity.svg} with the largest swings drawn, {@code scenario.yaml}, the
 * scenario as it was read, and {@code moves.yaml}, which extends it by an alternative for each
 * move, so that any of them can be run.
 *
 * @param path where it is
 */
public record SensitivityFolder(Path path) {

  /** The reading of the file of moves whose alternatives are the moves. */
  public static final String READING = "moved";

  private static final String JSON = "sensitivity.json";
  private static final String CSV = "sensitivity.csv";
  private static final String PICTURE = "sensitivity.svg";
  private static final String MOVES = "moves.yaml";
  private static final String NONE = "none";

  private static final String COLUMNS =
      "rank,number,path,confidence,value,move,moved_to,reason,outcome,swing,first,defaults,"
          + "loss_cents\n";

  /**
   * Writes the folder, instead of an earlier one of the same sensitivity.
   *
   * @param parent the folder to put it in; made if it is not there
   * @param picture the largest swings, as SVG, or null if they could not be drawn
   * @throws IOException if something cannot be written; then nothing has changed
   */
  public static SensitivityFolder write(
      SensitivityPlan plan, Tornado tornado, @Nullable String picture, Path parent)
      throws IOException {
    Path place = parent.toAbsolutePath().normalize();
    Path target = place.resolve(plan.id());
    try (DraftFolder folder = DraftFolder.in(place, plan.id())) {
      try (OutputStream out = folder.create(JSON)) {
        SensitivityJson.write(plan, tornado, out);
      }
      try (Writer out = folder.createText(CSV)) {
        writeTable(plan.measure(), tornado, out);
      }
      if (picture != null) {
        folder.text(PICTURE, picture);
      }
      folder.text(MOVES, moves(plan, tornado));
      folder.scenarioOf(plan.asItIs());
      folder.moveTo(target);
    }
    return new SensitivityFolder(target);
  }

  /** Returns the file with an alternative for each move. */
  public Path moves() {
    return path.resolve(MOVES);
  }

  private static String moves(SensitivityPlan plan, Tornado tornado) {
    SequencedMap<String, String> changes = new LinkedHashMap<>();
    tornado.ranked().stream()
        .map(Influence::figure)
        .sorted(Comparator.comparingInt(moved -> moved.figure().number()))
        .forEach(moved -> {
          put(changes, moved.downName(), moved.down());
          put(changes, moved.upName(), moved.up());
        });
    String name = plan.asItIs().economy().name();
    return FigureMoves.file(name, DraftFolder.SCENARIO, READING, NONE, changes);
  }

  private static void put(
      SequencedMap<String, String> changes, String name, MovedFigure.Side side) {
    if (side.path() != null) {
      changes.put(name, side.changes());
    }
  }

  private static void writeTable(Measure measure, Tornado tornado, Writer out) throws IOException {
    out.write(COLUMNS);
    int rank = 0;
    for (Influence<MovedFigure> influence : tornado.ranked()) {
      rank++;
      MovedFigure moved = influence.figure();
      long swing = influence.swing(measure);
      out.write(line(measure, rank, moved, "down", moved.down(), swing));
      out.write(line(measure, rank, moved, "up", moved.up(), swing));
    }
    for (MovedFigure staying : tornado.staying()) {
      out.write(line(measure, 0, staying, "down", staying.down(), 0));
      out.write(line(measure, 0, staying, "up", staying.up(), 0));
    }
  }

  private static String line(
      Measure measure, int rank, MovedFigure moved, String way, MovedFigure.Side side, long swing) {
    PathOutcome path = side.path();
    List<Object> cells =
        List.of(
            rank == 0 ? "" : rank,
            moved.figure().number(),
            quoted(moved.figure().path()),
            moved.figure().confidence(),
            quoted(moved.figure().value()),
            way,
            quoted(side.value()),
            quoted(side.reason()),
            path == null ? "" : MeasureText.value(measure, path),
            rank == 0 ? "" : swing,
            path == null || path.first() == null ? "" : path.first(),
            path == null ? "" : quoted(MeasureText.defaults(path)),
            path == null ? "" : path.loss().cents());
    return String.join(",", cells.stream().map(Object::toString).toList()) + "\n";
  }

  private static String quoted(String text) {
    return text.matches("[^\",\n\r]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
