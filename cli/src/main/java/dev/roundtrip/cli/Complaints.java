package dev.roundtrip.cli;

import dev.roundtrip.cli.control.ControlException;
import dev.roundtrip.cli.screen.Screen;
import dev.roundtrip.economy.name.Names;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How errors are told: what was wrong in a line, and no stack trace unless it was asked for. */
final class Complaints {

  /** How picocli speaks of words that nothing was declared for. */
  private static final String UNPLACED = "^Unmatched arguments? (?:at|from) index \\d+:";

  /** How picocli names the values of an enum. */
  private static final Pattern ONE_OF =
      Pattern.compile("(expected one of \\[.*]) \\(case-insensitive\\)");

  private static final String NO_PLACE = "there is no place for";
  private static final String NO_COMMAND = "there is no command";

  private Complaints() {}

  /** Tells what is wrong with the arguments. */
  static int aboutUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(
        "roundtrip: "
            + inWords(firstLine(messageOf(e)))
                .replaceFirst(
                    UNPLACED, command.getSubcommands().isEmpty() ? NO_PLACE : NO_COMMAND));
    if (e instanceof UnmatchedArgumentException unmatched
        && !UnmatchedArgumentException.printSuggestions(unmatched, err)
        && !command.getSubcommands().isEmpty()) {
      Set<String> commands = command.getSubcommands().keySet();
      String nearest = Names.nearest(unmatched.getUnmatched().getFirst(), commands);
      String meant = nearest == null ? "." : ": did you mean '" + nearest + "'?";
      err.println("The commands are " + String.join(", ", commands) + meant);
    }
    err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.BAD_INPUT;
  }

  /** What cannot be placed, such as {@code -1s}, is why something is missing, and says more. */
  private static @Nullable String messageOf(ParameterException e) {
    List<String> unplaced = e.getCommandLine().getUnmatchedArguments();
    return e instanceof MissingParameterException && !unplaced.isEmpty()
        ? "Unknown option: '" + unplaced.getFirst() + "'"
        : e.getMessage();
  }

  /** Tells why a command failed. */
  static int about(Exception e, Screen screen, boolean debug) {
    if (e instanceof UserException told) {
      for (String line : String.valueOf(told.getMessage()).split("\n", -1)) {
        screen.say(line);
      }
      trace(e, screen, debug);
      return told.exitCode();
    }
    if (e instanceof ControlException told) {
      screen.say(String.valueOf(told.getMessage()));
      trace(e, screen, debug);
      return told.kind() == ControlException.Kind.MISTAKE ? ExitCode.BAD_INPUT : ExitCode.FAILURE;
    }
    screen.say("this is a fault in roundtrip, please report it: " + e);
    trace(e, screen, debug);
    if (!debug) {
      screen.say("add --debug to see where it happened");
    }
    return ExitCode.FAILURE;
  }

  private static void trace(Exception e, Screen screen, boolean debug) {
    if (debug) {
      e.printStackTrace(screen.err());
    }
  }

  /** Returns a message without the name of a type in Java and the number of a place. */
  private static String inWords(String message) {
    return ONE_OF
        .matcher(message)
        .replaceFirst(names -> names.group(1).toLowerCase(Locale.ROOT))
        .replaceFirst("positional parameter at index \\S+ \\((\\S+)\\)", "$1")
        .replaceFirst(", but (only )?1 were specified", ", but only 1 was given")
        .replaceFirst(", but none were specified", ", but none was given")
        .replaceFirst("' is not an int$", "' is no whole number of up to 9 digits")
        .replaceFirst("' is not a long$", "' is no whole number of up to 18 digits")
        .replaceFirst("' is not a double$", "' is no number such as 0.5");
  }

  private static String firstLine(@Nullable String text) {
    return text == null ? "" : text.lines().findFirst().orElse("");
  }
}
