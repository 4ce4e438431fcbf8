package dev.roundtrip.cli.document;

import dev.roundtrip.cli.folder.InputKind;
import dev.roundtrip.cli.folder.RunPlan;
import dev.roundtrip.scenarios.NotedFigure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What went in, and how far it can be relied on.
 *
 * @param title what the scenario is about
 * @param plan what was run
 * @param listed where in the folder the figures are listed
 * @param written where in it the scenario stands
 */
record InputsSection(String title, RunPlan plan, String listed, String written) {

  /** Of a run. */
  static InputsSection of(ReportedRun run) {
    return new InputsSection(
        run.title(), run.record().plan(), "summary.json, inputs", "run.json, scenarioText");
  }

  private SortedMap<InputKind, List<NotedFigure>> figures() {
    return InputKind.sorted(plan.figures());
  }

  private static String nameOf(InputKind kind) {
    return switch (kind) {
      case FACTS -> "Facts: stated, filed, reported, leaked, or arithmetic from such figures";
      case FITTED -> "Fitted: chosen so that the whole reproduces known totals";
      case RECALLED -> "Recalled: from memory, not verified";
      case ASSUMED -> "Assumed: our choice, and the first thing to vary";
      case UNSTATED -> "Unstated: nothing is said about it";
    };
  }

  /** The scenario and its sources, in brief. */
  Section scenario(Composer composer) {
    List<Block.Row> kinds = new ArrayList<>();
    int all = 0;
    for (Map.Entry<InputKind, List<NotedFigure>> kind : figures().entrySet()) {
      int count = kind.getValue().size();
      all += count;
      kinds.add(
          Block.Row.of(
              Block.Cell.words(nameOf(kind.getKey())),
              Block.Cell.number(Integer.toString(count), Integer.toString(count))));
    }
    composer.table(
        "How far the " + all + " figures of the scenario can be relied on",
        "",
        List.of("Confidence", "Figures"),
        kinds,
        listed + "; every figure by itself is in the appendix");
    List<Block.Row> sources = new ArrayList<>();
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (NotedFigure figure : plan.figures()) {
      if (!figure.source().isBlank()) {
        counts.merge(figure.source(), 1, Integer::sum);
      }
    }
    counts.entrySet().stream()
        .sorted(Comparator.comparingInt((Map.Entry<String, Integer> one) -> -one.getValue()))
        .forEach(one ->
            sources.add(
                Block.Row.of(
                    Block.Cell.words(one.getKey()),
                    Block.Cell.number(one.getValue().toString(), one.getValue().toString()))));
    if (!sources.isEmpty()) {
      composer.table(
          "Where they come from", "small break", List.of("Source", "Figures"), sources, written);
    }
    return composer.section("scenario", "The scenario and its sources", readings());
  }

  private String readings() {
    List<String> taken = new ArrayList<>();
    plan.readings().forEach((name, chosen) -> taken.add(name + " " + chosen));
    String scenario =
        "“"
            + title
            + "” is the scenario "
            + plan.economy().name()
            + ", with "
            + Words.count(plan.economy().actors().size(), "party").replace("partys", "parties")
            + " that act and "
            + Words.count(plan.economy().contracts().size(), "contract")
            + " signed or pledged at its start.";
    return taken.isEmpty()
        ? scenario
        : scenario
            + " Where the facts can be read in more than one way, it takes: "
            + Words.list(taken)
            + ".";
  }

  /** Every figure by itself. */
  Section all(Composer composer) {
    for (Map.Entry<InputKind, List<NotedFigure>> kind : figures().entrySet()) {
      if (!kind.getValue().isEmpty()) {
        List<Block.Row> rows = new ArrayList<>();
        for (NotedFigure figure : kind.getValue()) {
          rows.add(
              Block.Row.of(
                  Block.Cell.words(figure.path()),
                  Block.Cell.words(figure.value()),
                  Block.Cell.words(said(figure))));
        }
        composer.heading(nameOf(kind.getKey()) + " (" + rows.size() + ")");
        composer.table(
            kind.getKey().name().toLowerCase(Locale.ROOT) + " inputs",
            "inputs",
            List.of("Figure", "Value", "Source and note"),
            rows,
            listed);
      }
    }
    return composer.section(
        "inputs",
        "Appendix: every figure that went in",
        "Facts and assumptions apart, each with what the scenario says of it.");
  }

  private static String said(NotedFigure figure) {
    List<String> parts = new ArrayList<>();
    for (String part : List.of(figure.confidence(), figure.source(), figure.note())) {
      if (!part.isBlank()) {
        parts.add(part);
      }
    }
    return String.join(" · ", parts);
  }
}
