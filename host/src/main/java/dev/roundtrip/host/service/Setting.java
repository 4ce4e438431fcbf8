package dev.roundtrip.host.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * An environment variable that a service knows. The framework takes its default, and says nothing,
 * where it cannot read a value; so what is set is read here first.
 *
 * @param variable its name, such as {@code ROUNDTRIP_GRPC_PORT}
 * @param allowed what it may be set to, in words that end a sentence
 * @param reading the meaning of a text; empty if it has none
 */
public record Setting<T>(String variable, String allowed, Function<String, Optional<T>> reading) {

  private static final int SHOWN = 80;
  private static final int HIGHEST_PORT = 65_535;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9._-]{1,253}|[0-9A-Fa-f.]*(:[0-9A-Fa-f.]*){2,8}(%\\w+)?");
  private static final Pattern ADDRESS =
      Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.%]{2,45}]):(?<port>\\d{1,5})");
  private static final Set<String> LEVELS =
      Set.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "ALL", "OFF");

  /** A setting that says nothing; its message tells what was found and what is allowed. */
  public static final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedException(String variable, String found, String allowed) {
      super(variable + ": found '" + shown(found) + "', expected " + allowed);
    }

    /** A setting that can be told to be wrong only with others, by what has found it. */
    public RefusedException(Setting<?> setting, Exception why) {
      super(setting.variable + ": " + why.getMessage(), why);
    }

    private static String shown(String found) {
      String line = found.replaceAll("\\p{Cntrl}", "?");
      return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    }
  }

  /**
   * Returns what a text means.
   *
   * @throws RefusedException if it means nothing
   */
  public T read(String text) {
    return reading.apply(text).orElseThrow(() -> refused(text));
  }

  /** Returns why a text is not taken. */
  public RefusedException refused(String text) {
    return new RefusedException(variable, text, allowed);
  }

  /** Returns what is wrong with what is set, a line for each variable; none if nothing is. */
  public static List<String> refusals(List<Setting<?>> known, Map<String, String> environment) {
    List<String> refusals = new ArrayList<>();
    for (Setting<?> setting : known) {
      String found = environment.get(setting.variable);
      if (found != null && setting.reading.apply(found).isEmpty()) {
        refusals.add(String.valueOf(setting.refused(found).getMessage()));
      }
    }
    return refusals;
  }

  /** Returns this setting, which may also be set to nothing and then means something else. */
  public Setting<T> orNothing(T otherwise) {
    return new Setting<>(
        variable,
        allowed + ", or nothing",
        text -> text.isEmpty() ? Optional.of(otherwise) : reading.apply(text));
  }

  /** Returns a setting that may be any text, or nothing. */
  public static Setting<String> free(String variable) {
    return new Setting<>(variable, "any text", Optional::of);
  }

  /** Returns a setting that is a text for which something holds. */
  public static Setting<String> text(String variable, String allowed, Predicate<String> holds) {
    return new Setting<>(variable, allowed, text -> Optional.of(text).filter(holds));
  }

  /** Returns a setting that is a whole number. */
  public static Setting<Integer> number(String variable, String allowed, int least, int most) {
    return new Setting<>(
        variable,
        allowed,
        text ->
            Optional.of(text)
                .filter(NUMBER.asMatchPredicate())
                .map(Integer::parseInt)
                .filter(number -> number >= least && number <= most));
  }

  /** Returns a setting that is the name of a file or folder. */
  static Setting<String> folder(String variable) {
    return text(variable, "the name of a folder", text -> !text.isEmpty());
  }

  /** Returns a setting that is an interface to listen on. */
  static Setting<String> host(String variable) {
    return text(
        variable, "the name or address of an interface, such as 127.0.0.1", Setting::isName);
  }

  /** Returns a setting that is where somebody listens. */
  static Setting<String> address(String variable) {
    return text(variable, "an address such as 127.0.0.1:9090", Setting::isAddress);
  }

  /** Returns a setting that is how much is logged. */
  static Setting<String> logLevel(String variable) {
    return text(
        variable,
        "TRACE, DEBUG, INFO, WARN, ERROR or OFF",
        text -> LEVELS.contains(text.toUpperCase(Locale.ROOT)));
  }

  /** Tells whether a text can be the name of a machine, without a port. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Tells whether a text can be the name of a machine with a port. */
  static boolean isAddress(String text) {
    var parts = ADDRESS.matcher(text);
    return parts.matches() && Integer.parseInt(parts.group("port")) <= HIGHEST_PORT;
  }

  /** Tells whether a text is one or several things with commas between, all of a kind. */
  public static boolean isListOf(String text, Predicate<String> kind) {
    return Arrays.stream(text.split(",", -1)).allMatch(kind);
  }
}
