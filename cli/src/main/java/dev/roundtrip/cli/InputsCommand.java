package dev.roundtrip.cli;

import dev.roundtrip.cli.folder.InputKind;
import dev.roundtrip.cli.folder.InputsJson;
import dev.roundtrip.scenarios.NotedFigure;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists what a scenario computes with, facts, fitted and assumed figures apart. */
@Command(
    name = "inputs",
    header = "List the figures of a scenario: facts, fitted, recalled and assumed ones apart.",
    description = {
      "",
      "Facts were stated, filed, reported or leaked, or are arithmetic from such figures; fitted"
          + " ones were chosen to reproduce known totals; recalled ones are from memory; assumed"
          + " ones are a choice, and the first thing to vary. Runs nothing.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  roundtrip inputs openai-2025",
      "  roundtrip inputs openai-2025 --reading finances=leaked --json | jq .inputs"
    })
final class InputsCommand implements Callable<Integer> {

  @ParentCommand private Roundtrip roundtrip;

  @Mixin private ScenarioArgument scenario;

  @Option(names = "--json", description = "Print the list as JSON, as in summary.json.")
  private boolean json;

  @Override
  public Integer call() {
    List<NotedFigure> figures = scenario.load().figures();
    PrintStream out = roundtrip.screen().out();
    if (json) {
      InputsJson.write(figures, out);
    } else {
      InputKind.sorted(figures).forEach((kind, ofKind) -> print(kind, ofKind, out));
    }
    return ExitCode.OK;
  }

  private static void print(InputKind kind, List<NotedFigure> figures, PrintStream out) {
    out.printf("%s: %d%n", kind.name().toLowerCase(Locale.ROOT), figures.size());
    for (NotedFigure figure : figures) {
      out.printf("  %s = %s%s%n", figure.path(), figure.value(), said(figure));
    }
  }

  private static String said(NotedFigure figure) {
    String source = figure.source().isEmpty() ? "" : ", " + figure.source();
    return figure.confidence().isEmpty() ? "" : " (" + figure.confidence() + source + ")";
  }
}
