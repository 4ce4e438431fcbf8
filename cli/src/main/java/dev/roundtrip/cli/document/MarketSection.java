package dev.roundtrip.cli.document;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What nobody decides: prices of shares and compute, mood, interest. */
final class MarketSection {

  private static final String PRICE = "share_price_cents:";
  private static final String ANNOUNCED = "announced_cents:";
  private static final String ANNOUNCED_CHIPS = "announced_chips_cents:";
  private static final double DOLLAR = 100;
  private static final double BILLION = 1e11;

  private MarketSection() {}

  static Section of(ReportedRun run, Composer composer) {
    List<String> listed = run.series().after(PRICE);
    if (!listed.isEmpty()) {
      composer.figure(
          "Share prices at the open of each month, $",
          "Every panel has its own scale, from zero. Dotted: the first default of the run.",
          List.of(),
          Grid.draw(
              composer.nextPicture(),
              "Share prices over time",
              listed.stream().map(party -> price(run, composer, party)).toList(),
              4,
              132),
          "series.csv, share_price_cents");
    }
    composer.figure(
        "Mood and prices of the market",
        "1 is normal for sentiment, appetite and the rent of compute; below 0.5 of appetite nobody"
            + " lends anew. The base rate is per year.",
        List.of(),
        Grid.draw(
            composer.nextPicture(),
            "Sentiment, appetite, rental index and base rate over time",
            List.of(
                index(run, composer, "Sentiment", "sentiment", Ink.BLUE),
                index(run, composer, "Lenders’ appetite", "appetite", Ink.GREEN),
                index(
                    run, composer, "Rent of compute without contract", "rental_index", Ink.PURPLE),
                index(run, composer, "Base rate", "base_rate", Ink.TEXT).percent()),
            4,
            150),
        "series.csv, sentiment, appetite, rental_index, base_rate");
    pledges(run, composer);
    return composer.section(
        "markets",
        "The markets",
        "Share prices follow revenue, debt and mood; announcements move them without any cash. The"
            + " mood in turn decides what can be raised and borrowed.");
  }

  private static Panel price(ReportedRun run, Composer composer, String party) {
    double[] dollars =
        Arrays.stream(run.series().conditions(PRICE + party))
            .map(cents -> cents / DOLLAR)
            .toArray();
    return marked(run, new Panel(composer.ink(), run.name(party), run.first(), run.last()))
        .line(run.series().months(), dollars, Ink.BLUE, Ink.LINE);
  }

  private static Panel marked(ReportedRun run, Panel panel) {
    return panel.mark(run.falls().isEmpty() ? null : run.falls().getFirst().month(), "");
  }

  private static Panel index(
      ReportedRun run, Composer composer, String title, String column, Color color) {
    return marked(run, new Panel(composer.ink(), title, run.first(), run.last()))
        .line(run.series().months(), run.series().conditions(column), color, Ink.LINE);
  }

  private static void pledges(ReportedRun run, Composer composer) {
    List<Panel> panels = new ArrayList<>();
    for (String party : run.series().after(ANNOUNCED)) {
      Panel panel = new Panel(composer.ink(), run.name(party), run.first(), run.last());
      panels.add(
          marked(run, panel)
              .line(run.series().months(), pledge(run, ANNOUNCED + party), Ink.QUIET, Ink.DOTTED)
              .line(
                  run.series().months(),
                  pledge(run, ANNOUNCED_CHIPS + party),
                  Ink.GREEN,
                  Ink.DOTTED)
              .line(
                  run.series().months(),
                  pledge(run, "contracted_cents:" + party),
                  Ink.BLUE,
                  Ink.DASHED)
              .line(
                  run.series().months(),
                  pledge(run, "paid_for_compute_cents:" + party),
                  Ink.VERMILION,
                  Ink.LINE));
    }
    if (!panels.isEmpty()) {
      composer.figure(
          "Announced, contracted and paid for compute, in all before each month, $ billion",
          "Different things, kept apart: only what is contracted is ever due, and chips fill the sites"
              + " that are rented.",
          List.of(
              new Block.Key("#595959", "dots", "announced, compute"),
              new Block.Key("#009e73", "dots", "announced, chips"),
              new Block.Key("#0072b2", "dash", "contracted"),
              new Block.Key("#d55e00", "line", "paid")),
          Grid.draw(
              composer.nextPicture(),
              "Announced, contracted and paid for compute over time",
              panels,
              Math.min(2, panels.size()),
              200),
          "series.csv, announced_cents, announced_chips_cents, contracted_cents,"
              + " paid_for_compute_cents");
    }
  }

  private static double[] pledge(ReportedRun run, String column) {
    return Arrays.stream(run.series().conditions(column)).map(cents -> cents / BILLION).toArray();
  }
}
