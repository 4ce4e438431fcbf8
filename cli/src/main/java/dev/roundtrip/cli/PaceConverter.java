package dev.roundtrip.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how long a month takes, such as {@code 1s} or {@code 250ms}. */
final class PaceConverter implements ITypeConverter<Duration> {

  private static final Pattern PACE = Pattern.compile("(\\d{1,6})(ms|s|m)");

  @Override
  public Duration convert(String text) {
    Matcher matcher = PACE.matcher(text);
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is no pace; it is a number with a unit, such as 250ms, 1s or 2m");
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      default -> Duration.ofMinutes(number);
    };
  }
}
