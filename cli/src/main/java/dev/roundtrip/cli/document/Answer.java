package dev.roundtrip.cli.document;

import dev.roundtrip.cli.folder.RunPlan;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * The first page: what was asked, what came of it in a sentence or two, and the figures that
 * matter.
 *
 * @param label which run it is, where there are two
 * @param title what the scenario is about
 * @param question what was asked
 * @param verdict what came of it
 * @param rest what else is to be said of it
 * @param figures the figures that matter
 */
record Answer(
    String label,
    String title,
    String question,
    String verdict,
    String rest,
    List<KeyFigure> figures) {

  /** Of a crisis of hundreds the first are named here; all are under what happened. */
  private static final int MOST_NAMED = 8;

  Answer {
    figures = List.copyOf(figures);
  }

  /**
   * A figure that matters.
   *
   * @param text as it is read
   * @param value the figure itself
   * @param meaning what it is
   * @param source where it stands in the run's folder
   */
  record KeyFigure(String text, String value, String meaning, String source) {}

  static Answer of(String label, ReportedRun run) {
    List<KeyFigure> figures = new ArrayList<>();
    figures.add(firstDefault(run));
    figures.add(leastCash(run));
    figures.add(coverage(run));
    circular(run, figures);
    return new Answer(label, run.title(), question(run), verdict(run), rest(run), figures);
  }

  private static String question(ReportedRun run) {
    String span = "from " + Words.month(run.first()) + " to " + Words.month(run.last());
    return "Who runs out of money first, when, and by which unpaid obligation, "
        + under(run.record().plan())
        + "? The contracts are executed month by month "
        + span
        + ".";
  }

  /** Returns under which condition something is asked: {@code if} and the shocks, in words. */
  static String under(RunPlan plan) {
    List<String> shocks = new ArrayList<>();
    plan.economy().shocks().forEach(shock -> shocks.add(words(shock)));
    plan.shocks().forEach(one -> shocks.add(words(one.shock())));
    return shocks.isEmpty()
        ? "if the contracts are executed as signed and nothing strikes"
        : "if " + Words.list(shocks);
  }

  private static String words(Shock shock) {
    String meaning = shock.type().meaning().replaceAll("\\.$", "");
    String first = meaning.substring(0, 1).toLowerCase(Locale.ROOT);
    return "from "
        + Words.month(shock.course().from())
        + " "
        + first
        + meaning.substring(1)
        + " ("
        + shock.spec()
        + ")";
  }

  private static String verdict(ReportedRun run) {
    if (run.falls().isEmpty()) {
      return run.overdue().isEmpty()
          ? "Nobody defaults, and nobody falls into arrears."
          : "Nobody defaults.";
    }
    ReportedRun.Fall first = run.falls().getFirst();
    return run.does(first.party(), "defaults", "default")
        + " first, in "
        + Words.month(first.month())
        + ": the "
        + payment(first.obligation())
        + " of "
        + Words.month(first.due())
        + " under "
        + first.contract()
        + owedTo(run, first)
        + " stays unpaid.";
  }

  private static String payment(String obligation) {
    boolean adjective = obligation.equals("capacity") || obligation.equals("deficiency");
    return adjective ? obligation + " payment" : obligation;
  }

  private static String owedTo(ReportedRun run, ReportedRun.Fall fall) {
    String creditor = run.creditor(fall.contract(), fall.party());
    return creditor.isEmpty() ? "" : ", owed to " + creditor + ",";
  }

  private static String rest(ReportedRun run) {
    if (run.falls().isEmpty()) {
      return run.overdue().isEmpty() ? tightest(run) : arrears(run) + ".";
    }
    String first = run.falls().getFirst().party();
    List<String> others =
        run.falls().stream()
            .skip(1)
            .filter(fall -> !fall.party().equals(first))
            .map(fall -> run.name(fall.party()) + " in " + Words.month(fall.month()))
            .toList();
    String then =
        others.isEmpty()
            ? "Nobody else defaults by " + Words.month(run.last())
            : "Then "
                + Words.list(others, MOST_NAMED)
                + (others.size() == 1 ? " defaults" : " default");
    return (run.overdue().isEmpty() ? "" : arrears(run) + ". ") + then + ".";
  }

  private static String arrears(ReportedRun run) {
    ReportedRun.Overdue first = run.overdue().getFirst();
    return run.does(first.party(), "falls", "fall")
        + " into arrears in "
        + Words.month(first.month())
        + ", with "
        + Words.dollars(first.unpaid())
        + " unpaid";
  }

  private static String tightest(ReportedRun run) {
    String subject = run.subject();
    Low low = Low.of(run, subject);
    return run.does(subject, "comes", "come")
        + " closest to the edge in "
        + Words.month(low.month())
        + ", with "
        + Words.dollars(low.cents())
        + " left at the end of the month.";
  }

  private static KeyFigure firstDefault(ReportedRun run) {
    if (run.falls().isEmpty()) {
      return new KeyFigure(
          "None",
          "0",
          "defaults in " + run.series().months().size() + " months",
          "summary.json, defaults");
    }
    Period month = run.falls().getFirst().month();
    String meaning =
        run.falls().size() == 1
            ? "the only default"
            : "the first of " + run.falls().size() + " defaults";
    return new KeyFigure(
        Words.brief(month), month.toString(), meaning, "summary.json, defaults[0].period");
  }

  /** The least cash at the end of a month. */
  private record Low(Period month, long cents) {
    static Low of(ReportedRun run, String party) {
      double[] cash = run.series().of(party, "cash_cents");
      int least = 0;
      for (int i = 1; i < cash.length; i++) {
        least = cash[i] < cash[least] ? i : least;
      }
      return new Low(run.series().months().get(least), cash.length == 0 ? 0 : (long) cash[least]);
    }
  }

  private static KeyFigure leastCash(ReportedRun run) {
    String subject = run.subject();
    Low low = Low.of(run, subject);
    return new KeyFigure(
        "$" + Words.plain(low.cents()) + " bn",
        Long.toString(low.cents()),
        "least cash of " + run.name(subject) + ", in " + Words.month(low.month()),
        "series.csv, cash_cents");
  }

  private static KeyFigure coverage(ReportedRun run) {
    String subject = run.subject();
    int worst = run.years().getFirst();
    double most = -1;
    Period fell = run.defaultOf(subject);
    for (int year : run.years()) {
      double revenue = run.cents(year, subject, "revenue");
      double ratio = revenue > 0 ? run.cents(year, subject, "due") / revenue : -1;
      if (ratio > most && (fell == null || year < fell.year())) {
        most = ratio;
        worst = year;
      }
    }
    long due = run.cents(worst, subject, "due");
    long revenue = run.cents(worst, subject, "revenue");
    return new KeyFigure(
        "$" + Words.plain(due) + " bn",
        Long.toString(due),
        "due from "
            + run.name(subject)
            + " in "
            + worst
            + ", against $"
            + Words.plain(revenue)
            + " bn of revenue: the year with most due for each dollar earned"
            + (fell == null ? "" : ", before its default"),
        "summary.json, years[" + worst + ", " + subject + "].due, .revenue");
  }

  private static void circular(ReportedRun run, List<KeyFigure> figures) {
    int year = MapSection.yearOfMost(run);
    JsonNode measured = run.circularity(year, MapSection.EQUITY);
    if (!measured.isMissingNode()) {
      double share = measured.path("circularByVolume").asDouble(0);
      figures.add(
          new KeyFigure(
              Words.percent(share),
              Double.toString(share),
              "of what the parties paid each other in "
                  + year
                  + ", loans apart, went round and came back",
              "summary.json, circularity[" + year + ", cash-with-equity].circularByVolume"));
    }
  }
}
