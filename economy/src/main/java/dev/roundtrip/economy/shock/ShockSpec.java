package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text form of a shock, the same in files, on the command line and on the wire: {@code
 * name:parameter=value,parameter=value}.
 */
public final class ShockSpec {

  private static final List<String> PARAMETERS = List.of("size", "from", "for", "decay");

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
    String name = colon < 0 ? text : text.substring(0, colon);
    if (!name.equals(RevenueMiss.ID)) {
      throw new IllegalArgumentException(
          "no shock is called '" + name + "'; there is " + RevenueMiss.ID);
    }
    Map<String, String> parameters = parameters(colon < 0 ? "" : text.substring(colon + 1));
    if (start != null) {
      parameters.putIfAbsent("from", start.toString());
    }
    return new RevenueMiss(
        percent(required(parameters, "size")),
        Period.parse(required(parameters, "from")),
        months(parameters.get("for")),
        decay(parameters.get("decay")));
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new TreeMap<>();
    for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      int equals = part.indexOf('=');
      String key = equals < 0 ? part : part.substring(0, equals);
      if (equals < 0 || !PARAMETERS.contains(key)) {
        throw new IllegalArgumentException(
            "'" + part + "' is not a parameter; allowed are " + PARAMETERS + " as name=value");
      }
      if (parameters.put(key, part.substring(equals + 1)) != null) {
        throw new IllegalArgumentException("'" + key + "' is given twice");
      }
    }
    return parameters;
  }

  private static String required(Map<String, String> parameters, String key) {
    String value = parameters.get(key);
    if (value == null) {
      throw new IllegalArgumentException(
          "'" + key + "' is missing, as in revenue-miss:size=40%,from=2027-01");
    }
    return value;
  }

  private static Rate percent(String text) {
    if (!text.matches("\\d{1,3}(\\.\\d{1,7})?%")) {
      throw new IllegalArgumentException("size must be a percentage such as 40%: " + text);
    }
    return Rate.of(new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2));
  }

  private static @Nullable Integer months(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches("\\d{1,4}m")) {
      throw new IllegalArgumentException("for must be a number of months such as 18m: " + text);
    }
    return Integer.valueOf(text.substring(0, text.length() - 1));
  }

  private static RevenueMiss.Decay decay(@Nullable String text) {
    if (text == null || text.equals("none")) {
      return RevenueMiss.Decay.NONE;
    }
    if (text.equals("linear")) {
      return RevenueMiss.Decay.LINEAR;
    }
    throw new IllegalArgumentException("decay must be none or linear: " + text);
  }
}
