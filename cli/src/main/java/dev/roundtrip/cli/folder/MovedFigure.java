package dev.roundtrip.cli.folder;

import dev.roundtrip.ensemble.Influence;
import dev.roundtrip.ensemble.PathOutcome;
import dev.roundtrip.scenarios.FigureMoves;
import dev.roundtrip.scenarios.WholeFigure;
import org.jspecify.annotations.Nullable;

/**
 * A figure that was moved down and up, and what came of it.
 *
 * @param down with less of it
 * @param up with more of it
 */
public record MovedFigure(WholeFigure figure, Side down, Side up) {

  /**
   * What came of moving a figure one way.
   *
   * @param value what it was then; empty if it could not be moved
   * @param changes what a file that extends the scenario says to have it so; empty likewise
   * @param reason why it could not be moved; empty if it was
   * @param path what came of it; null if it could not be moved
   */
  public record Side(String value, String changes, String reason, @Nullable PathOutcome path) {

    static Side staying(String reason) {
      return new Side("", "", reason, null);
    }

    static Side run(FigureMoves.Moved moved, PathOutcome path) {
      return new Side(moved.value(), moved.changes(), "", path);
    }
  }

  /** Returns what it does to the run. */
  public Influence<MovedFigure> influence(PathOutcome asItIs) {
    return new Influence<>(this, asItIs, down.path(), up.path());
  }

  /** Returns the name of the alternative with less of it in the file of moves. */
  public String downName() {
    return "f" + figure.number() + "-down";
  }

  /** Returns the name of the alternative with more of it in the file of moves. */
  public String upName() {
    return "f" + figure.number() + "-up";
  }
}
