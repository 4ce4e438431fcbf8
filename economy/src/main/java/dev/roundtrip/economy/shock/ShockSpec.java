package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.name.Names;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text form of a shock, the same in files, on the command line and on the wire: {@code
 * name:parameter=value,parameter=value}. The parameters are those the shock declares, and {@code
 * from}, {@code for} and, if it can fade, {@code decay}.
 */
public final class ShockSpec {

  private static final String FROM = "from";
  private static final String FOR = "for";
  private static final String DECAY = "decay";
  private static final Form.Months TERM = new Form.Months(1, Course.MOST_MONTHS);

  private ShockSpec() {}

  /**
   * Reads a shock.
   *
   * @throws IllegalArgumentException with what was found and what is allowed
   */
  public static Shock parse(String text) {
    return read(text, null);
  }

  /**
   * Reads a shock that may leave out its first month, as one does that comes into a run under way.
   *
   * @param start the first month of a shock that names none
   * @throws IllegalArgumentException with what was found and what is allowed
   */
  public static Shock parse(String text, Period start) {
    return read(text, start);
  }

  private static Shock read(String text, @Nullable Period start) {
    int colon = text.indexOf(':');
    ShockType type = Catalogue.type(colon < 0 ? text : text.substring(0, colon));
    Faults faults = new Faults();
    SortedMap<String, String> given =
        given(type, colon < 0 ? "" : text.substring(colon + 1), faults);
    if (faults.any()) {
      throw faults.asOne();
    }
    Course course = faults.orNull(() -> course(type, given, start));
    for (Parameter<?> parameter : type.parameters()) {
      faults.orNull(() -> Arguments.read(type, parameter, given.get(parameter.name())));
    }
    if (course == null || faults.any()) {
      throw faults.asOne();
    }
    return type.maker().apply(new Arguments(type, course, given));
  }

  private static SortedMap<String, String> given(ShockType type, String text, Faults faults) {
    List<String> names = names(type);
    SortedMap<String, String> given = new TreeMap<>();
    for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      int equals = part.indexOf('=');
      String key = (equals < 0 ? part : part.substring(0, equals)).strip();
      if (equals < 0 || !names.contains(key)) {
        faults.add(
            "'"
                + part
                + "' is not a parameter of "
                + type.id()
                + " as name=value; "
                + Names.oneOf("parameters", key, names));
      } else if (given.put(key, part.substring(equals + 1).strip()) != null) {
        faults.add("'" + key + "' is given twice");
      }
    }
    return given;
  }

  private static List<String> names(ShockType type) {
    List<String> names = new ArrayList<>();
    type.parameters().forEach(parameter -> names.add(parameter.name()));
    names.addAll(type.fades() ? List.of(FROM, FOR, DECAY) : List.of(FROM, FOR));
    return names;
  }

  private static Course course(
      ShockType type, SortedMap<String, String> given, @Nullable Period start) {
    String from = given.get(FROM);
    String months = given.get(FOR);
    String decay = given.get(DECAY);
    if (from == null && start == null) {
      throw new IllegalArgumentException(
          "'from' is missing: the first month, as in " + type.example());
    }
    return new Course(
        from == null && start != null ? start : month(from + ""),
        months == null ? null : Parameter.optional(FOR, TERM, "how long it lasts").read(months),
        decay == null ? Decay.NONE : Decay.parse(decay));
  }

  private static Period month(String text) {
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("from must be a month such as 2027-03: " + text, e);
    }
  }
}
