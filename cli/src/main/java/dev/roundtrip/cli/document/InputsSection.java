package dev.roundtrip.cli.document;

import dev.roundtrip.cli.folder.InputKind;
import dev.roundtrip.scenarios.NotedFigure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What went in, and how far it can be relied on. */
final class InputsSection {

  private InputsSection() {}

  private static SortedMap<InputKind, List<NotedFigure>> figures(ReportedRun run) {
    return InputKind.sorted(run.record().plan().figures());
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
  static Section scenario(ReportedRun run, Composer composer) {
    List<Block.Row> kinds = new ArrayList<>();
    int all = 0;
    for (Map.Entry<InputKind, List<NotedFigure>> kind : figures(run).entrySet()) {
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
        "summary.json, inputs; every figure by itself is in the appendix");
    List<Block.Row> sources = new ArrayList<>();
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (NotedFigure figure : run.record().plan().figures()) {
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
          "Where they come from",
          "small break",
          List.of("Source", "Figures"),
          sources,
          "run.json, scenarioText");
    }
    return composer.section("scenario", "The scenario and its sources", readings(run));
  }

  private static String readings(ReportedRun run) {
    List<String> taken = new ArrayList<>();
    run.record().plan().readings().forEach((name, chosen) -> taken.add(name + " " + chosen));
    String scenario =
        "“"
            + run.title()
            + "” is the scenario "
            + run.record().plan().economy().name()
            + ", with "
            + Words.count(run.actors().size(), "party").replace("partys", "parties")
            + " that act and "
            + Words.count(run.record().plan().economy().contracts().size(), "contract")
            + " signed or pledged at its start.";
    return taken.isEmpty()
        ? scenario
        : scenario
            + " Where the facts can be read in more than one way, it takes: "
            + Words.list(taken)
            + ".";
  }

  /** Every figure by itself. */
  static Section all(ReportedRun run, Composer composer) {
    for (Map.Entry<InputKind, List<NotedFigure>> kind : figures(run).entrySet()) {
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
            "summary.json, inputs." + kind.getKey().name().toLowerCase(Locale.ROOT));
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
