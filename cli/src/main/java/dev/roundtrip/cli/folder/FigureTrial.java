package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.ShockRules;
import dev.roundtrip.scenarios.Direction;
import dev.roundtrip.scenarios.FigureMoves;
import dev.roundtrip.scenarios.WholeFigure;
import java.util.ArrayList;
import java.util.List;

/** A figure to be moved down and up, and each time a run. */
public record FigureTrial(SensitivityPlan plan, WholeFigure figure) {

  /** Moves it and runs the scenario with it, both ways. */
  public MovedFigure run() {
    return new MovedFigure(figure, tried(Direction.DOWN), tried(Direction.UP));
  }

  private MovedFigure.Side tried(Direction direction) {
    return switch (plan.moves().move(figure, direction, plan.step())) {
      case FigureMoves.Stays stays -> MovedFigure.Side.staying(stays.reason());
      case FigureMoves.Moved moved -> tried(moved);
    };
  }

  private MovedFigure.Side tried(FigureMoves.Moved moved) {
    Economy economy = moved.economy();
    List<Shock> all = new ArrayList<>(economy.shocks());
    all.addAll(plan.shocks());
    try {
      ShockRules.require(economy, all);
    } catch (IllegalArgumentException e) {
      return MovedFigure.Side.staying(e.getMessage() + "");
    }
    return MovedFigure.Side.run(moved, plan.path(economy).run());
  }
}
