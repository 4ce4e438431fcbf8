package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ensemble.Influence;
import dev.roundtrip.ensemble.Measure;
import dev.roundtrip.ensemble.PathOutcome;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What comes of a run when one figure of its scenario at a time is moved.
 *
 * @param asItIs what comes of it with none moved
 * @param ranked the figures that were moved, those with the largest swing first, and else in the
 *     order of the scenario
 * @param staying the figures that cannot be moved either way, in the order of the scenario
 */
public record Tornado(
    PathOutcome asItIs, List<Influence<MovedFigure>> ranked, List<MovedFigure> staying) {

  public Tornado {
    ranked = List.copyOf(ranked);
    staying = List.copyOf(staying);
  }

  /** Ranks figures, which come in the order of the scenario. */
  public static Tornado of(PathOutcome asItIs, List<MovedFigure> figures, Measure measure) {
    List<Influence<MovedFigure>> all =
        figures.stream().map(figure -> figure.influence(asItIs)).toList();
    return new Tornado(
        asItIs,
        all.stream().filter(Influence::isMoved).sorted(Influence.largestFirst(measure)).toList(),
        all.stream().filter(each -> !each.isMoved()).map(Influence::figure).toList());
  }

  /** Returns those of the figures moved that swing the measure at all, the largest first. */
  public List<Influence<MovedFigure>> swinging(Measure measure) {
    return ranked.stream().filter(influence -> influence.swing(measure) > 0).toList();
  }

  /** Returns how many figures change who defaults, or in which month. */
  public long movingDefaults() {
    return ranked.stream().filter(Influence::movesDefaults).count();
  }

  /** Returns whose defaults come, go or move with any figure, sorted. */
  public List<PartyId> movedDefaults() {
    List<SortedMap<PartyId, Period>> fallen =
        ranked.stream()
            .flatMap(influence -> influence.paths().stream())
            .map(PathOutcome::fallen)
            .toList();
    return asItIs.parties().keySet().stream()
        .filter(party ->
            fallen.stream().map(path -> Optional.ofNullable(path.get(party))).distinct().count()
                > 1)
        .toList();
  }
}
