package dev.roundtrip.cli;

import dev.roundtrip.cli.screen.Progress;
import dev.roundtrip.economy.stress.Distance;
import dev.roundtrip.economy.stress.Finding;
import dev.roundtrip.economy.stress.Frontier;
import dev.roundtrip.economy.stress.Lever;
import dev.roundtrip.economy.stress.Outcome;
import dev.roundtrip.economy.stress.ReverseStress;
import dev.roundtrip.economy.stress.Sensitivity;
import dev.roundtrip.economy.stress.VariedShock;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Looks for the smallest shock with which something happens. */
@Command(
    name = "reverse-stress",
    header = "Find the smallest shock with which somebody defaults.",
    description = {
      "",
      "Runs the scenario with values of a number of a shock, first at points of a grid and then"
          + " closer and closer to the smallest with which the event happens. Every path has the"
          + " same seed and ends with the event. Values that were not tried may do it too: the"
          + " result says where more of a shock was seen to undo it.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  roundtrip reverse-stress openai-2025 --shock revenue-miss:from=2027-01 \\",
      "    --vary size --until 'default(openai)'",
      "  roundtrip reverse-stress openai-2025 --shock revenue-miss:from=2027-01 \\",
      "    --vary size --between 10%%..60%%",
      "  roundtrip reverse-stress openai-2025 --shock revenue-miss:from=2027-01 \\",
      "    --shock appetite-down:from=2027-01 \\",
      "    --vary appetite-down.size,revenue-miss.size",
      "  roundtrip reverse-stress openai-2025 --distance"
    })
final class ReverseStressCommand implements Callable<Integer> {

  @ParentCommand private Roundtrip roundtrip;

  @Mixin private StressOptions options;

  @Override
  public Integer call() {
    StressOptions.Task task = options.task();
    if (options.isDistance()) {
      distance(task.question());
    } else if (task.varied().size() == 1) {
      smallest(task.question(), task.varied().getFirst());
    } else {
      frontier(task.question(), task.varied().getFirst(), task.varied().getLast());
    }
    return ExitCode.OK;
  }

  private ParallelTrials trials(int mostPaths) {
    return new ParallelTrials(Progress.show(roundtrip.screen(), "reverse-stress", mostPaths));
  }

  private void smallest(ReverseStress question, VariedShock shock) {
    try (ParallelTrials trials = trials(ReverseStress.mostPaths(shock) + 1)) {
      Finding finding = question.smallest(shock, trials);
      Long smallest = finding.smallest();
      Outcome without =
          smallest != null && smallest == shock.range().least() ? question.unshocked(trials) : null;
      if (options.json()) {
        StressJson.write(
            roundtrip.screen().out(), question, shock, finding, without, trials.paths());
      } else {
        new StressReport(roundtrip.screen(), question)
            .print(shock, finding, without, trials.paths());
      }
    }
  }

  private void frontier(ReverseStress question, VariedShock first, VariedShock second) {
    try (ParallelTrials trials = trials(Frontier.mostPaths(second))) {
      Frontier frontier = Frontier.of(question, first, second, trials);
      if (options.json()) {
        StressJson.write(
            roundtrip.screen().out(), question, first, second, frontier, trials.paths());
      } else {
        new StressReport(roundtrip.screen(), question)
            .print(first, second, frontier, trials.paths());
      }
    }
  }

  private void distance(ReverseStress question) {
    Period from = options.from(question.economy());
    List<VariedShock> shocks = Distance.shocks(from);
    int most = 1 + Distance.mostPaths(shocks) + Sensitivity.mostPaths(shocks, Lever.ALL);
    try (ParallelTrials trials = trials(most)) {
      Outcome without = question.unshocked(trials);
      Distance distance = null;
      Sensitivity sensitivity = null;
      if (!without.happens()) {
        distance = Distance.of(question, shocks, trials);
        sensitivity = sensitivity(question, distance, trials);
      }
      var result = new StressReport.Standing(without, distance, sensitivity);
      if (options.json()) {
        StressJson.write(roundtrip.screen().out(), question, result, trials.paths());
      } else {
        new StressReport(roundtrip.screen(), question).print(from, result, trials.paths());
      }
    }
  }

  private static @Nullable Sensitivity sensitivity(
      ReverseStress question, Distance distance, ParallelTrials trials) {
    Distance.Row nearest = distance.nearest();
    Long base = nearest == null ? null : nearest.finding().smallest();
    return nearest == null || base == null
        ? null
        : Sensitivity.of(question, nearest.shock(), base, Lever.ALL, trials);
  }
}
