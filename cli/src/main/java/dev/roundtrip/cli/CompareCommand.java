package dev.roundtrip.cli;

import dev.roundtrip.cli.compare.Parting;
import dev.roundtrip.cli.compare.RunFigures;
import dev.roundtrip.cli.folder.EnsembleFolder;
import dev.roundtrip.cli.folder.RunFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts runs side by side. */
@Command(
    name = "compare",
    header = "Put runs, or ensembles, side by side.",
    description = {
      "",
      "Per party: default, first arrears, least cash, and at the end of the run what is overdue,"
          + " debt and gigawatts; revenue by year. Then the first month in which a run is other"
          + " than the first, and the journal entry at which it is.",
      "",
      "Of ensembles, each beside the first, path by path of the same seed: how much more or less"
          + " often who defaults, and what is lost by it, with an interval for what more paths"
          + " would show.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  roundtrip compare openai-2025-1-0d2c9f34 openai-2025-1-8be1a7c5",
      "  roundtrip compare openai-2025-1-0d2c9f34-x1000 openai-2025-1-8be1a7c5-x1000"
    })
final class CompareCommand implements Callable<Integer> {

  private static final int LEAST = 2;
  private static final int MOST = 26;

  @ParentCommand private Roundtrip roundtrip;

  @Parameters(
      arity = "2..*",
      paramLabel = "RUN",
      description = "Two runs or more, or two ensembles or more, each by its folder or its id.")
  private List<String> runs = new ArrayList<>();

  @Option(names = "--all", description = "Show also the figures that are the same in all runs.")
  private boolean all;

  @Option(names = "--json", description = "Print the comparison as JSON, amounts in cents.")
  private boolean json;

  @Override
  public Integer call() {
    if (runs.size() < LEAST || runs.size() > MOST) {
      throw UserException.badInput("2 to " + MOST + " runs can be compared", null);
    }
    List<EnsembleFolder> ensembles =
        runs.stream().map(EnsembleFolder::find).flatMap(Optional::stream).toList();
    if (ensembles.size() == runs.size()) {
      compareEnsembles(ensembles);
    } else {
      requireAll(ensembles.isEmpty() ? List.of() : runs);
      compareRuns();
    }
    return ExitCode.OK;
  }

  /** Tells what is missing before what does not go together. */
  private static void requireAll(List<String> named) {
    for (String one : named) {
      if (EnsembleFolder.find(one).isEmpty()) {
        find(one);
      }
    }
  }

  private static RunFolder find(String run) {
    try {
      return RunFolder.find(run);
    } catch (IOException e) {
      throw UserException.badInput(String.valueOf(e.getMessage()), e);
    }
  }

  private void compareEnsembles(List<EnsembleFolder> ensembles) {
    EnsembleComparison comparison;
    try {
      comparison = EnsembleComparison.of(ensembles);
    } catch (IOException e) {
      throw UserException.badInput(String.valueOf(e.getMessage()), e);
    }
    if (json) {
      EnsembleComparisonJson.write(comparison, roundtrip.screen().out());
    } else {
      comparison.print(roundtrip.screen());
    }
  }

  private void compareRuns() {
    List<RunFigures> figures = new ArrayList<>();
    List<Parting> partings = new ArrayList<>();
    try {
      for (String run : runs) {
        figures.add(RunFigures.read(find(run)));
      }
      for (RunFigures run : figures.subList(1, figures.size())) {
        partings.add(Parting.of(figures.getFirst().folder(), run.folder()));
      }
      for (RunFigures run : figures) {
        run.folder().requireWhole();
      }
    } catch (IOException e) {
      throw UserException.badInput(String.valueOf(e.getMessage()), e);
    }
    if (json) {
      ComparisonJson.write(figures, partings, roundtrip.screen().out());
    } else {
      print(figures, partings);
    }
  }

  private void print(List<RunFigures> figures, List<Parting> partings) {
    PrintStream out = roundtrip.screen().out();
    for (int i = 0; i < figures.size(); i++) {
      RunFigures run = figures.get(i);
      out.printf("%s  %s, seed %d", letter(i), run.folder().id(), run.seed());
      run.shocks().forEach(shock -> out.print(", " + shock));
      out.println();
    }
    out.println();
    String table = new ComparisonTable(figures, all, roundtrip.screen().width()).render();
    out.print(
        table.isEmpty()
            ? "Every figure of every party is the same.\n\n"
            : "Billions of dollars.\n\n" + table);
    for (int i = 0; i < partings.size(); i++) {
      print(letter(i + 1), partings.get(i), out);
    }
  }

  static String letter(int run) {
    return Character.toString('A' + run);
  }

  private static void print(String name, Parting parting, PrintStream out) {
    if (parting.month() == null) {
      out.println(name + " is the same as A in every month.");
      return;
    }
    out.println(name + " parts from A in " + parting.month() + ".");
    Parting.EntryPair entry = parting.entry();
    if (entry == null) {
      out.println("  The journals are the same.");
    } else {
      out.println("  A  " + entry.one());
      out.println("  " + name + "  " + entry.other());
    }
  }
}
