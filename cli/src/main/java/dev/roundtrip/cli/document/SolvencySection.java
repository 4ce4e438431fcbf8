package dev.roundtrip.cli.document;

import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.time.Period;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Who can pay: cash and debt, what falls due against revenue, runway. */
final class SolvencySection {

  private static final int MOST = 12;
  private static final double BILLION = 1e11;
  private static final String DUE = "due_cents";
  private static final String REVENUE = "revenue_cents";
  private static final String CASH = "cash_cents";
  private static final String DEBT = "debt_cents";

  private SolvencySection() {}

  static Section of(ReportedRun run, Composer composer) {
    List<String> parties = parties(run);
    composer.figure(
        "What fell due and what was earned, over the twelve months up to each, $ billion",
        "Due is all that a party had to pay: rent, chips, interest, principal, wages, tax. Every"
            + " panel has its own scale, from zero. Dotted: the party's default.",
        List.of(
            new Block.Key("#d55e00", "line", "due"), new Block.Key("#0072b2", "dash", "revenue")),
        Grid.draw(
            composer.nextPicture(),
            "Obligations due and revenue of each party over time",
            parties.stream().map(party -> dueAndRevenue(run, composer, party)).toList(),
            3,
            150),
        "series.csv, due_cents, revenue_cents");
    composer.figure(
        "Cash and debt at the end of each month, $ billion",
        "Every panel has its own scale, from zero. Debt is principal not due yet: what a default"
            + " makes due is overdue, and with rent put off beside it in the years. Debt of a"
            + " project vehicle is in the vehicle's panel only."
            + " Dotted: the party's default.",
        List.of(new Block.Key("#009e73", "line", "cash"), new Block.Key("#d55e00", "dash", "debt")),
        Grid.draw(
            composer.nextPicture(),
            "Cash and debt of each party over time",
            parties.stream().map(party -> cashAndDebt(run, composer, party)).toList(),
            3,
            150),
        "series.csv, cash_cents, debt_cents");
    runway(run, composer, parties);
    cover(run, composer, parties);
    return composer.section("solvency", "Who can pay", lead(run));
  }

  private static String lead(ReportedRun run) {
    String subject = run.subject();
    Period fell = run.defaultOf(subject);
    int last = fell == null ? run.last().year() + 1 : fell.year();
    Integer shortest = null;
    int in = 0;
    for (int year : run.years()) {
      JsonNode months = run.year(year, subject).path("position").path("runwayMonths");
      if (year < last && months.isNumber() && (shortest == null || months.intValue() < shortest)) {
        shortest = months.intValue();
        in = year;
      }
    }
    return shortest == null
        ? "How far each party's cash reaches, against what falls due."
        : run.name(subject)
            + "’s cash reaches least far at the end of "
            + in
            + ": "
            + Words.count(shortest, "month")
            + ", counting only money that is committed to it.";
  }

  /** Returns who rents, builds or lends, those with most to pay first. */
  private static List<String> parties(ReportedRun run) {
    return run.actors().stream()
        .filter(party -> run.kind(party) != PartyKind.INVESTOR)
        .filter(party -> run.kind(party) != PartyKind.PUBLIC_SECTOR)
        .filter(party -> most(run, party) > 0)
        .sorted(
            Comparator.comparing((String party) -> run.defaultOf(party) == null)
                .thenComparing(party -> run.kind(party) != PartyKind.BUYER)
                .thenComparingDouble(party -> -most(run, party)))
        .limit(MOST)
        .toList();
  }

  private static double most(ReportedRun run, String party) {
    double[] due = run.series().of(party, DUE);
    return Arrays.stream(due).sum();
  }

  private static Panel dueAndRevenue(ReportedRun run, Composer composer, String party) {
    Panel panel = panel(run, composer, party);
    line(panel, run, sums(run, party, REVENUE), Ink.BLUE, Ink.DASHED);
    line(panel, run, sums(run, party, DUE), Ink.VERMILION, Ink.LINE);
    return panel;
  }

  private static double[] sums(ReportedRun run, String party, String column) {
    return MonthlySeries.overTwelveMonths(run.series().of(party, column));
  }

  private static Panel cashAndDebt(ReportedRun run, Composer composer, String party) {
    Panel panel = panel(run, composer, party);
    line(panel, run, run.series().of(party, DEBT), Ink.VERMILION, Ink.DASHED);
    line(panel, run, run.series().of(party, CASH), Ink.GREEN, Ink.LINE);
    return panel;
  }

  private static Panel panel(ReportedRun run, Composer composer, String party) {
    return new Panel(composer.ink(), run.name(party), run.first(), run.last())
        .mark(run.defaultOf(party), "default");
  }

  private static void line(
      Panel panel, ReportedRun run, double[] cents, Color color, BasicStroke stroke) {
    double[] billions = Arrays.stream(cents).map(amount -> amount / BILLION).toArray();
    panel.line(run.series().months(), billions, color, stroke);
  }

  private static void runway(ReportedRun run, Composer composer, List<String> parties) {
    YearTable table = new YearTable(run, parties);
    composer.table(
        "Months that cash reaches on committed money only, at the end of the year",
        "wide",
        table.heads(),
        table.rows((year, party) -> {
          JsonNode position = run.year(year, party).path("position");
          String liquidity = position.path("liquidity").asString("");
          JsonNode months = position.path("runwayMonths");
          if (liquidity.equals("defaulted")) {
            return Block.Cell.number("def.", "0");
          }
          String text = months.isNumber() ? Integer.toString(months.intValue()) : "> 36";
          String mark = position.path("insolvent").asBoolean(false) ? "*" : "";
          String style = liquidity.equals("illiquid") ? "n a" : "n";
          return position.isMissingNode()
              ? new Block.Cell("", null, "n")
              : new Block.Cell(text + mark, months.isNumber() ? text : "", style);
        }),
        "summary.json, years[].position.runwayMonths; in red where .liquidity is illiquid; def.: in default; *"
            + " owes more than it owns (.insolvent)");
  }

  private static void cover(ReportedRun run, Composer composer, List<String> parties) {
    YearTable table = new YearTable(run, parties);
    composer.table(
        "Net debt over the year’s ebitda",
        "wide",
        table.heads(),
        table.rows((year, party) -> {
          JsonNode leverage = run.year(year, party).path("position").path("leverage");
          return leverage.isNumber()
              ? Block.Cell.number(
                  Words.decimal(leverage.decimalValue(), 1), leverage.decimalValue().toString())
              : new Block.Cell("–", null, "n");
        }),
        "summary.json, years[].position.leverage; – where there are no earnings");
  }
}
