package dev.roundtrip.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What was given with the arguments of a command. */
final class GivenValues {

  private GivenValues() {}

  /**
   * Refuses arguments that are given with nothing, as happens where a script's variable is not set.
   * An empty path would be the current folder.
   */
  static void requireNoneEmpty(ParseResult parsed) {
    for (@Nullable ParseResult one = parsed; one != null; one = one.subcommand()) {
      for (ArgSpec argument : one.matchedArgs()) {
        if (argument.stringValues().stream().anyMatch(String::isBlank)) {
          String given =
              argument instanceof OptionSpec option
                  ? option.longestName() + " is given with nothing where it takes "
                  : "there is nothing in the place of ";
          throw new ParameterException(
              one.commandSpec().commandLine(), given + argument.paramLabel());
        }
      }
    }
  }

  /** Refuses a number outside what an option takes, both ends included. */
  static void requireFrom(String option, int number, int least, int most) {
    if (number < least || number > most) {
      throw UserException.badInput(
          option + " must be a number from " + least + " to " + most + ", not " + number, null);
    }
  }
}
