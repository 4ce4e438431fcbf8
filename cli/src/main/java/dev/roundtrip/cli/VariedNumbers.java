package dev.roundtrip.cli;

import dev.roundtrip.economy.shock.Catalogue;
import dev.roundtrip.economy.stress.VariedShock;
import java.util.ArrayList;
import java.util.List;

/** Finds the shocks that the names of varied numbers mean. */
final class VariedNumbers {

  private final List<String> specs;

  /**
   * @param specs the shocks that are given; those that are varied are taken out
   */
  VariedNumbers(List<String> specs) {
    this.specs = specs;
  }

  /**
   * @param names such as {@code size} or {@code revenue-miss.size}
   * @param between which values of them, in their order; all for those without
   */
  List<VariedShock> named(List<String> names, List<String> between) {
    List<VariedShock> varied = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      VariedShock shock = take(names.get(i).strip());
      varied.add(i < between.size() ? narrowed(shock, between.get(i)) : shock);
    }
    return varied;
  }

  private static VariedShock narrowed(VariedShock shock, String values) {
    return StressOptions.checked("--between", () -> shock.between(values));
  }

  private VariedShock take(String name) {
    int dot = name.indexOf('.');
    String parameter = name.substring(dot + 1);
    List<String> meant = new ArrayList<>();
    for (String spec : specs) {
      String id = idOf(spec);
      boolean fits =
          dot < 0 ? specs.size() == 1 || has(id, parameter) : id.equals(name.substring(0, dot));
      if (fits) {
        meant.add(spec);
      }
    }
    if (meant.isEmpty()) {
      throw UserException.badInput(
          "--vary " + name + ": no shock given has it" + asIn(parameter), null);
    }
    if (meant.size() > 1 && dot < 0) {
      throw UserException.badInput(
          "--vary " + name + ": several shocks have it" + asIn(parameter), null);
    }
    String spec = meant.getFirst();
    specs.remove(spec);
    return StressOptions.checked("--vary " + name, () -> VariedShock.of(spec, parameter));
  }

  private String asIn(String parameter) {
    if (specs.isEmpty()) {
      return "; add --shock SPEC, such as --shock revenue-miss:from=2027-01";
    }
    return "; name it with its shock, such as " + idOf(specs.getFirst()) + "." + parameter;
  }

  private static String idOf(String spec) {
    int colon = spec.indexOf(':');
    return colon < 0 ? spec : spec.substring(0, colon);
  }

  private static boolean has(String id, String parameter) {
    return Catalogue.types().stream()
        .anyMatch(type -> type.id().equals(id) && VariedShock.numbersOf(type).contains(parameter));
  }
}
