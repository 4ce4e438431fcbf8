package dev.roundtrip.cli;

import dev.roundtrip.economy.shock.Catalogue;
import dev.roundtrip.economy.stress.VariedShock;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the shocks that the names of varied numbers mean. Where several are of one kind, their
 * place among those says which: {@code revenue-miss#2.size} is the size of the second revenue miss.
 */
final class VariedNumbers {

  private final List<String> specs;
  private final List<String> given;

  /**
   * @param specs the shocks that are given; those that are varied are taken out
   */
  VariedNumbers(List<String> specs) {
    this.specs = specs;
    given = List.copyOf(specs);
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
    String shock = dot < 0 ? "" : name.substring(0, dot);
    List<String> meant = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String id = idOf(given.get(i));
      boolean fits =
          dot < 0
              ? given.size() == 1 || has(id, parameter)
              : shock.equals(id) || shock.equals(id + "#" + placeOf(i));
      if (fits && specs.contains(given.get(i))) {
        meant.add(given.get(i));
      }
    }
    if (meant.isEmpty()) {
      throw UserException.badInput(
          "--vary " + name + ": no shock given has it" + asIn(parameter), null);
    }
    if (meant.size() > 1) {
      String several = dot < 0 ? "several shocks have it" : "several shocks given are of this kind";
      throw UserException.badInput("--vary " + name + ": " + several + asIn(parameter), null);
    }
    String spec = meant.getFirst();
    specs.remove(spec);
    return StressOptions.checked("--vary " + name, () -> VariedShock.of(spec, parameter));
  }

  private String asIn(String parameter) {
    if (specs.isEmpty()) {
      return "; add --shock SPEC, such as --shock revenue-miss:from=2027-01";
    }
    int last = given.lastIndexOf(specs.getLast());
    String id = idOf(given.get(last));
    boolean alone = given.stream().filter(spec -> idOf(spec).equals(id)).count() == 1;
    String shock = alone ? id : id + "#" + placeOf(last);
    return "; name it with its shock, such as " + shock + "." + parameter;
  }

  /** Returns which of its kind a shock is, in the order in which they are given, from 1 on. */
  private int placeOf(int index) {
    int place = 1;
    for (String before : given.subList(0, index)) {
      place += idOf(before).equals(idOf(given.get(index))) ? 1 : 0;
    }
    return place;
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
