package dev.roundtrip.cli.document;

import dev.roundtrip.cli.document.Block.Cell;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the others would lose if one of them failed, and who would fall with it. */
final class FailureSection {

  private static final int MOST = 6;
  private static final double BILLION = 1e11;
  private static final String SYSTEM_LOSS = "system_loss_cents";

  private FailureSection() {}

  /** A failure as the summary tells of it, at the end of a year. */
  private record Failure(int year, JsonNode of) {}

  static Section of(ReportedRun run, Composer composer) {
    List<String> parties = parties(run);
    Failure worst = worst(run);
    if (worst != null) {
      if (run.series().has(SYSTEM_LOSS)) {
        overTime(run, composer, parties);
      }
      table(
          run,
          composer,
          parties,
          "What the others would lose if it failed at the end of the year, $ billion",
          "summary.json, exposures[].failures[].systemLoss",
          (year, party) -> failure(run, year, party).path("systemLoss"));
      ranking(run, composer, worst.year());
      List<String> exposed = exposed(run);
      if (!exposed.isEmpty()) {
        table(
            run,
            composer,
            exposed,
            "What it has to expect to lose by failures of others within a year, $ billion",
            "summary.json, exposures[].stakes[].expectedLoss",
            (year, party) -> stake(run, year, party).path("expectedLoss"));
      }
    }
    return composer.section("failure", "If one of them failed", lead(run, worst));
  }

  private static String lead(ReportedRun run, @Nullable Failure worst) {
    if (worst == null) {
      return "The failure of no single party would have cost the others anything.";
    }
    List<String> fall = wipedOut(run, worst.of());
    return "The failure that would have cost the others most is that of "
        + run.name(worst.of().path("party").asString(""))
        + " at the end of "
        + worst.year()
        + ": "
        + Words.dollars(loss(worst.of()))
        + (fall.isEmpty()
            ? "."
            : ", and what " + Words.list(fall) + " owns would not cover its part.");
  }

  private static void overTime(ReportedRun run, Composer composer, List<String> parties) {
    composer.figure(
        "What the others would lose if it failed in a month, $ billion",
        "Lost at once, and by contagion: what those who lose can then not make good to each other,"
            + " nothing recovered. Every panel has its own scale, from zero. Dotted: the party's"
            + " default.",
        List.of(new Block.Key("#d55e00", "line", "loss of the others")),
        Grid.draw(
            composer.nextPicture(),
            "Loss of the others by the failure of each party, over time",
            parties.stream().map(party -> panel(run, composer, party)).toList(),
            3,
            150),
        "series.csv, system_loss_cents");
  }

  private static Panel panel(ReportedRun run, Composer composer, String party) {
    Panel panel =
        new Panel(composer.ink(), run.name(party), run.first(), run.last())
            .mark(run.defaultOf(party), "default");
    double[] billions =
        Arrays.stream(run.series().of(party, SYSTEM_LOSS)).map(cents -> cents / BILLION).toArray();
    panel.line(run.series().months(), billions, Ink.VERMILION, Ink.LINE);
    return panel;
  }

  /** What a party's year says under a property of the exposures; missing where it says nothing. */
  private interface Figure {
    JsonNode of(int year, String party);
  }

  private static void table(
      ReportedRun run,
      Composer composer,
      List<String> parties,
      String title,
      String source,
      Figure figure) {
    YearTable table = new YearTable(run, parties);
    composer.table(
        title,
        "wide",
        table.heads(),
        table.rows((year, party) -> Cell.billions(figure.of(year, party).asLong(0))),
        source);
  }

  private static void ranking(ReportedRun run, Composer composer, int year) {
    List<Block.Row> rows = new ArrayList<>();
    for (JsonNode failure : of(run, year).path("failures")) {
      if (loss(failure) > 0) {
        rows.add(
            Block.Row.of(
                Cell.words(run.name(failure.path("party").asString(""))),
                Cell.billions(failure.path("exposure").asLong(0)),
                Cell.billions(failure.path("loss").asLong(0)),
                Cell.billions(failure.path("contagion").asLong(0)),
                Cell.percent(failure.path("debtRank").asDouble(0)),
                Cell.percent(failure.path("probability").asDouble(0)),
                Cell.words(Words.list(wipedOut(run, failure)))));
      }
    }
    composer.table(
        "Who is too connected to fail at the end of " + year + ", amounts in $ billion",
        "wide",
        List.of(
            "If it fails",
            "at stake",
            "lost at once",
            "by contagion",
            "of all equity",
            "chance in a year",
            "would not cover its loss"),
        rows,
        "summary.json, exposures["
            + year
            + "].failures[]; equity: .debtRank; chance: .probability");
  }

  private static List<String> wipedOut(ReportedRun run, JsonNode failure) {
    List<String> names = new ArrayList<>();
    for (JsonNode party : failure.path("wipedOut")) {
      names.add(run.name(party.asString("")));
    }
    return names;
  }

  private static JsonNode of(ReportedRun run, int year) {
    for (JsonNode end : run.summary().path("exposures")) {
      if (end.path("year").asInt(0) == year) {
        return end;
      }
    }
    return MissingNode.getInstance();
  }

  private static JsonNode failure(ReportedRun run, int year, String party) {
    return ofParty(of(run, year).path("failures"), party);
  }

  private static JsonNode stake(ReportedRun run, int year, String party) {
    return ofParty(of(run, year).path("stakes"), party);
  }

  private static JsonNode ofParty(JsonNode list, String party) {
    for (JsonNode one : list) {
      if (one.path("party").asString("").equals(party)) {
        return one;
      }
    }
    return MissingNode.getInstance();
  }

  /** Returns those whose failure would cost most in any year, most first. */
  private static List<String> parties(ReportedRun run) {
    return ranked(run, (year, party) -> failure(run, year, party).path("systemLoss"));
  }

  private static List<String> exposed(ReportedRun run) {
    return ranked(run, (year, party) -> stake(run, year, party).path("expectedLoss"));
  }

  private static List<String> ranked(ReportedRun run, Figure figure) {
    return run.actors().stream()
        .filter(party -> most(run, party, figure) > 0)
        .sorted(Comparator.comparingLong(party -> -most(run, party, figure)))
        .limit(MOST)
        .toList();
  }

  private static long most(ReportedRun run, String party, Figure figure) {
    return run.years().stream().mapToLong(year -> figure.of(year, party).asLong(0)).max().orElse(0);
  }

  /** Returns the costliest failure of any year end before the first default, with its year. */
  private static @Nullable Failure worst(ReportedRun run) {
    Period fell = run.falls().isEmpty() ? null : run.falls().getFirst().month();
    Failure worst = worstBefore(run, fell);
    return worst == null ? worstBefore(run, null) : worst;
  }

  private static @Nullable Failure worstBefore(ReportedRun run, @Nullable Period end) {
    Failure worst = null;
    for (JsonNode exposures : run.summary().path("exposures")) {
      int year = exposures.path("year").asInt(0);
      for (JsonNode failure : exposures.path("failures")) {
        boolean counts = end == null || year < end.year();
        if (counts && loss(failure) > (worst == null ? 0 : loss(worst.of()))) {
          worst = new Failure(year, failure);
        }
      }
    }
    return worst;
  }

  private static long loss(JsonNode failure) {
    return failure.path("systemLoss").asLong(0);
  }
}
