package dev.roundtrip.economy.stress;

import dev.roundtrip.economy.shock.Catalogue;
import dev.roundtrip.economy.shock.Form;
import dev.roundtrip.economy.shock.Parameter;
import dev.roundtrip.economy.shock.ShockType;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The distance to default: the smallest size of each shock with which something happens.
 *
 * @param rows the nearest first: by the share of the largest size allowed; those that never do it
 *     last
 */
public record Distance(List<Row> rows) {

  public Distance {
    rows = List.copyOf(rows);
  }

  /**
   * A shock.
   *
   * @param finding what was found for its first number, all others being as usual
   */
  public record Row(VariedShock shock, Finding finding) {

    /** Returns the smallest size as a share of the largest allowed, or null if none does it. */
    public @Nullable Double share() {
      Long smallest = finding.smallest();
      return smallest == null ? null : (double) smallest / shock.range().most();
    }
  }

  /**
   * Returns the shocks of the catalogue that have a size and need no name: from a month on, for
   * good, their first number left open.
   */
  public static List<VariedShock> shocks(Period from) {
    List<VariedShock> shocks = new ArrayList<>();
    for (ShockType type : Catalogue.types()) {
      List<String> numbers = VariedShock.numbersOf(type);
      if (!numbers.isEmpty() && !needsName(type)) {
        shocks.add(VariedShock.of(type.id() + ":from=" + from, numbers.getFirst()));
      }
    }
    return shocks;
  }

  /** Returns the shocks that have a size but strike somebody who has to be named. */
  public static List<ShockType> named() {
    return Catalogue.types().stream()
        .filter(type -> !VariedShock.numbersOf(type).isEmpty() && needsName(type))
        .toList();
  }

  private static boolean needsName(ShockType type) {
    for (Parameter<?> parameter : type.parameters()) {
      Form<?> form = parameter.form();
      if (parameter.required() && !Range.isNumber(form)) {
        return true;
      }
    }
    return false;
  }

  /** Finds it for each of some shocks. */
  public static Distance of(ReverseStress question, List<VariedShock> shocks, Trials trials) {
    List<Row> rows = new ArrayList<>();
    for (VariedShock shock : shocks) {
      rows.add(new Row(shock, smallest(question, shock, trials)));
    }
    rows.sort(Comparator.comparing(Row::share, Comparator.nullsLast(Comparator.naturalOrder())));
    return new Distance(rows);
  }

  static Finding smallest(ReverseStress question, VariedShock shock, Trials trials) {
    return question.smallest(shock, List.of(), ReverseStress.COARSE_GRID, trials);
  }

  /** Returns the most paths that takes. */
  public static int mostPaths(List<VariedShock> shocks) {
    int paths = 0;
    for (VariedShock shock : shocks) {
      paths += Search.mostPaths(shock.range(), ReverseStress.COARSE_GRID);
    }
    return paths;
  }

  /** Returns the nearest, or null if none does it. */
  public @Nullable Row nearest() {
    return rows.isEmpty() || rows.getFirst().share() == null ? null : rows.getFirst();
  }
}
