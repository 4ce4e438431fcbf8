package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.ensemble.Measure;
import dev.roundtrip.ensemble.SamplePath;
import dev.roundtrip.scenarios.FigureMoves;
import dev.roundtrip.scenarios.Step;
import dev.roundtrip.scenarios.WholeFigure;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that a sensitivity follows from.
 *
 * @param asItIs the run with no figure moved
 * @param moves the figures of its scenario
 * @param kinds which of them are moved, each by itself
 * @param step by how much
 * @param measure what is compared
 */
public record SensitivityPlan(
    RunPlan asItIs, FigureMoves moves, SortedSet<InputKind> kinds, Step step, Measure measure) {

  public SensitivityPlan {
    kinds = new TreeSet<>(kinds);
  }

  /** Returns the name of the sensitivity: equal for equal plans. */
  public String id() {
    return asItIs.id()
        + "-"
        + percent().replace("%", "pct")
        + "-"
        + step.months()
        + "m-"
        + String.join("-", kindNames())
        + "-"
        + measureName();
  }

  private String measureName() {
    Measure.Kind kind = measure.kind();
    return Json.nameOf(kind)
        + (kind.isOfParty() ? "-" + measure.party() : "")
        + (kind.isOfYear() ? "-" + measure.year() : "");
  }

  /** Returns the names of the kinds, such as {@code fitted}. */
  public List<String> kindNames() {
    return kinds.stream().map(Json::nameOf).toList();
  }

  /** Returns the share by which amounts are moved, such as {@code 10%}. */
  public String percent() {
    return step.share().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  /** Returns the figures that are moved, in the order of the scenario. */
  public List<WholeFigure> figures() {
    Set<InputKind> chosen = kinds;
    return moves.figures().stream()
        .filter(figure -> chosen.contains(InputKind.of(figure.confidence())))
        .toList();
  }

  /** Returns the run with no figure moved, as a path. */
  public SamplePath path() {
    return path(asItIs.economy());
  }

  /** Returns the run with another economy, as a path. */
  SamplePath path(Economy economy) {
    return new SamplePath(economy, shocks(), asItIs.seed());
  }

  /** Returns the shocks beside the scenario's. */
  public List<Shock> shocks() {
    return asItIs.shocksIn(asItIs.economy().horizon().first());
  }

  /** Returns the figures to be tried. */
  public Stream<FigureTrial> trials() {
    return figures().stream().map(figure -> new FigureTrial(this, figure));
  }
}
