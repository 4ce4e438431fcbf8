package dev.roundtrip.economy.stress;

import dev.roundtrip.economy.name.Names;
import dev.roundtrip.economy.shock.Catalogue;
import dev.roundtrip.economy.shock.Parameter;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.shock.ShockType;
import java.util.ArrayList;
import java.util.List;

/**
 * A shock of which one number is left open.
 *
 * @param type what it is in the catalogue
 * @param others the rest of its spec, as it was given
 * @param parameter the name of the number
 * @param range the values it is tried with
 */
public record VariedShock(ShockType type, List<String> others, String parameter, Range range) {

  public VariedShock {
    others = List.copyOf(others);
  }

  /**
   * Reads a shock whose number may be left out, or is replaced if it is given; it may take all
   * values the shock declares.
   *
   * @throws IllegalArgumentException with what is wrong with the spec or the name
   */
  public static VariedShock of(String spec, String parameter) {
    int colon = spec.indexOf(':');
    ShockType type = Catalogue.type(colon < 0 ? spec : spec.substring(0, colon));
    List<String> others = new ArrayList<>();
    for (String part : colon < 0 ? new String[0] : spec.substring(colon + 1).split(",", -1)) {
      if (!part.strip().startsWith(parameter + "=")) {
        others.add(part);
      }
    }
    VariedShock varied = new VariedShock(type, others, parameter, rangeOf(type, parameter));
    varied.at(varied.range.least());
    return varied;
  }

  private static Range rangeOf(ShockType type, String name) {
    for (Parameter<?> parameter : type.parameters()) {
      if (parameter.name().equals(name) && Range.isNumber(parameter.form())) {
        return Range.of(parameter.form());
      }
    }
    throw new IllegalArgumentException(
        "'"
            + name
            + "' cannot be varied; "
            + type.id()
            + " has "
            + Names.oneOf("numbers", name, numbersOf(type)));
  }

  /** Returns the names of the numbers that say how large a shock is. */
  public static List<String> numbersOf(ShockType type) {
    List<String> names = new ArrayList<>();
    for (Parameter<?> parameter : type.parameters()) {
      if (Range.isNumber(parameter.form())) {
        names.add(parameter.name());
      }
    }
    return names;
  }

  /** Returns the shock with a value of its number. */
  public Shock at(long step) {
    List<String> parts = new ArrayList<>(others);
    parts.addFirst(parameter + "=" + range.text(step));
    return ShockSpec.parse(type.id() + ":" + String.join(",", parts));
  }

  /**
   * Returns the same with fewer values, such as {@code 10%..60%}.
   *
   * @throws IllegalArgumentException with what is allowed
   */
  public VariedShock between(String text) {
    return new VariedShock(type, others, parameter, range.between(text));
  }

  /** Returns the name of what is varied, such as {@code revenue-miss.size}. */
  public String name() {
    return type.id() + "." + parameter;
  }

  /** Returns the spec without the number. */
  @Override
  public String toString() {
    return type.id() + (others.isEmpty() ? "" : ":" + String.join(",", others));
  }
}
