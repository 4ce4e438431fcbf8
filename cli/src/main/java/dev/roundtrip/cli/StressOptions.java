package dev.roundtrip.cli;

import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.stress.ReverseStress;
import dev.roundtrip.economy.stress.StressEvent;
import dev.roundtrip.economy.stress.VariedShock;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is asked of {@code reverse-stress}. */
final class StressOptions {

  private static final int USUAL_DELAY = 24;

  @Mixin private ScenarioArgument scenario;

  @Option(
      names = "--shock",
      paramLabel = "SPEC",
      description =
          "A shock, of which the number that is varied may be left out; see 'roundtrip shock"
              + " list'. May be repeated; one that is not varied is as it is given in every path.")
  private List<String> shocks = new ArrayList<>();

  @Option(
      names = "--vary",
      split = ",",
      paramLabel = "NAME",
      description =
          "The number to vary, such as size, or revenue-miss.size where several shocks have one,"
              + " or revenue-miss#2.size for the second of two of a kind. Two, with a comma between,"
              + " give the smallest of the second for values of the first.")
  private List<String> vary = new ArrayList<>();

  @Option(
      names = "--between",
      paramLabel = "A..B",
      description =
          "Look only at these values, such as 10%%..60%%; at all that the shock allows if left out."
              + " For two numbers it may be given twice, in their order.")
  private List<String> between = new ArrayList<>();

  @Option(
      names = "--until",
      paramLabel = "EVENT",
      defaultValue = "default(any)",
      description =
          "What has to happen: default(PARTY), arrears(PARTY), or with 'any' as the party;"
              + " ${DEFAULT-VALUE} if left out.")
  private String until = "";

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of all chance in every path; ${DEFAULT-VALUE} if left out.")
  private long seed;

  @Option(
      names = "--distance",
      description =
          "Look for the smallest size of each shock there is, and for the three numbers of the"
              + " scenario that move the smallest of them most.")
  private boolean distance;

  @Option(
      names = "--from",
      paramLabel = "MONTH",
      description =
          "With --distance, the first month of the shocks; two years into the scenario if left"
              + " out.")
  private @Nullable String from;

  @Option(names = "--json", description = "Print JSON, and nothing else, on standard output.")
  private boolean json;

  boolean json() {
    return json;
  }

  boolean isDistance() {
    return distance;
  }

  /**
   * What is to be found out.
   *
   * @param question about which scenario, and what has to happen
   * @param varied the shocks with a number left open
   */
  record Task(ReverseStress question, List<VariedShock> varied) {}

  /** Returns what is to be found out, or tells what is wrong with it. */
  Task task() {
    Economy economy = scenario.load().economy();
    StressEvent event = event(economy);
    refuse();
    AskedShocks asked = AskedShocks.in(economy, shocks, vary, between);
    return new Task(new ReverseStress(economy, asked.held(), seed, event), asked.varied());
  }

  private StressEvent event(Economy economy) {
    return checked(
        "--until",
        () -> {
          StressEvent event = StressEvent.parse(until);
          event.requireKnown(economy);
          return event;
        });
  }

  private void refuse() {
    if (distance && !(vary.isEmpty() && between.isEmpty())) {
      throw UserException.badInput("--vary and --between do not go with --distance", null);
    }
    if (!distance && from != null) {
      throw UserException.badInput("--from goes with --distance only; a shock has its own", null);
    }
    if (!distance && (vary.isEmpty() || vary.size() > 2)) {
      throw UserException.badInput(
          "--vary must name one number or two, such as --shock revenue-miss:from=2027-01 --vary"
              + " size; or ask for --distance",
          null);
    }
    if (between.size() > vary.size()) {
      throw UserException.badInput("--between is given more often than numbers to vary", null);
    }
  }

  /** Returns the first month of the shocks whose distance is asked for. */
  Period from(Economy economy) {
    Period first = economy.horizon().first();
    Period usual = first.plus(USUAL_DELAY);
    String month = from;
    if (month == null) {
      return usual.isAfter(economy.horizon().last()) ? first : usual;
    }
    Period given = checked("--from", () -> Period.parse(month));
    if (given.isBefore(first) || given.isAfter(economy.horizon().last())) {
      throw UserException.badInput(
          "--from must be a month of the run, which are "
              + first
              + " to "
              + economy.horizon().last()
              + ": "
              + month,
          null);
    }
    return given;
  }

  /** Makes a user's mistake out of what the model says is wrong. */
  static <T> T checked(String where, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw UserException.badInput(where + ": " + e.getMessage(), e);
    }
  }
}
