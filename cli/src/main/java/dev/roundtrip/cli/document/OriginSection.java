package dev.roundtrip.cli.document;

import dev.roundtrip.economy.party.PartyKind;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.CategoryTableXYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import tools.jackson.databind.JsonNode;

/** Whose money each supplier's revenue was. */
final class OriginSection {

  private static final List<String> ORIGINS = List.of("customers", "outside", "peers", "self");
  private static final List<Color> COLORS = List.of(Ink.PALE, Ink.SKY, Ink.ORANGE, Ink.VERMILION);
  private static final int MOST = 12;

  /** A share that reads as nothing. */
  private static final double NOTHING = 0.0005;

  private OriginSection() {}

  static Section of(ReportedRun run, Composer composer) {
    List<String> suppliers =
        run.actors().stream()
            .filter(party -> sells(run.kind(party)))
            .filter(party -> run.years().stream().anyMatch(year -> has(run, year, party)))
            .sorted((a, b) -> Double.compare(borrowed(run, b), borrowed(run, a)))
            .toList();
    List<String> shown = suppliers.stream().limit(MOST).toList();
    if (!shown.isEmpty()) {
      List<Panel> panels = shown.stream().map(party -> panel(run, composer, party)).toList();
      composer.figure(
          "Revenue by the origin of the money it was paid with, share of the year's revenue",
          "Pro rata: every payment carries the payer's mix of money. The black tick is what first"
              + " in, first out says of the customers' part; the line between the two is how far"
              + " the opinions are apart.",
          List.of(
              new Block.Key("#c9d3dc", "bar", "customers"),
              new Block.Key("#56b4e9", "bar", "outside investors and lenders"),
              new Block.Key("#e69f00", "bar", "other suppliers"),
              new Block.Key("#d55e00", "bar", "the supplier itself"),
              new Block.Key("#222222", "tick", "customers, first in, first out")),
          Grid.draw(
              composer.nextPicture(),
              "Revenue of each supplier by origin, by year",
              panels,
              3,
              168),
          "summary.json, years[].provenance.revenue.proRata, .firstInFirstOut");
      table(run, composer, suppliers);
    }
    return composer.section("origin", "Whose money it was", lead(run, suppliers));
  }

  private static String lead(ReportedRun run, List<String> suppliers) {
    String best = "";
    int bestYear = 0;
    double most = 0;
    for (String party : suppliers) {
      for (int year : run.years()) {
        double share = 1 - share(run, year, party, "proRata", "customers");
        if (has(run, year, party) && share > most) {
          best = party;
          bestYear = year;
          most = share;
        }
      }
    }
    if (best.isEmpty()) {
      return "All revenue of all suppliers was paid with money of customers.";
    }
    return "The revenue that is least its customers' own money is that of "
        + run.name(best)
        + " in "
        + bestYear
        + ": "
        + Words.percent(most)
        + " of it was paid with money that investors, lenders or suppliers had put in before.";
  }

  private static boolean sells(PartyKind kind) {
    return kind == PartyKind.CLOUD || kind == PartyKind.CHIP_MAKER || kind == PartyKind.VEHICLE;
  }

  private static JsonNode revenue(ReportedRun run, int year, String party) {
    return run.year(year, party).path("provenance").path("revenue");
  }

  private static long sum(JsonNode split) {
    return ORIGINS.stream().mapToLong(origin -> split.path(origin).asLong(0)).sum();
  }

  private static boolean has(ReportedRun run, int year, String party) {
    return sum(revenue(run, year, party).path("proRata")) > 0;
  }

  private static double share(
      ReportedRun run, int year, String party, String opinion, String origin) {
    JsonNode split = revenue(run, year, party).path(opinion);
    long all = sum(split);
    return all > 0 ? split.path(origin).asDouble(0) / all : 0;
  }

  private static double borrowed(ReportedRun run, String party) {
    return run.years().stream()
        .filter(year -> has(run, year, party))
        .mapToDouble(year ->
            sum(revenue(run, year, party).path("proRata"))
                - revenue(run, year, party).path("proRata").path("customers").asDouble(0))
        .sum();
  }

  private static Panel panel(ReportedRun run, Composer composer, String party) {
    Panel panel =
        new Panel(composer.ink(), run.name(party), run.first(), run.last()).percent().range(0, 1);
    CategoryTableXYDataset bars = new CategoryTableXYDataset();
    bars.setIntervalWidth(0.74);
    XYIntervalSeries ticks = new XYIntervalSeries("fifo");
    for (int year : run.years()) {
      for (String origin : ORIGINS) {
        bars.add(year + 0.5, share(run, year, party, "proRata", origin), origin, false);
      }
      if (has(run, year, party)) {
        double even = share(run, year, party, "proRata", "customers");
        double fifo = share(run, year, party, "firstInFirstOut", "customers");
        ticks.add(
            year + 0.5, year + 0.5, year + 0.5, fifo, Math.min(even, fifo), Math.max(even, fifo));
      }
    }
    StackedXYBarRenderer renderer = new StackedXYBarRenderer(0);
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    for (int i = 0; i < ORIGINS.size(); i++) {
      renderer.setSeriesPaint(i, COLORS.get(i));
    }
    XYIntervalSeriesCollection opinions = new XYIntervalSeriesCollection();
    opinions.addSeries(ticks);
    XYErrorRenderer marks = new XYErrorRenderer();
    marks.setDrawXError(false);
    marks.setCapLength(0);
    marks.setErrorPaint(Ink.TEXT);
    marks.setErrorStroke(Ink.LINE);
    marks.setSeriesPaint(0, Ink.TEXT);
    marks.setSeriesShape(0, new Line2D.Double(-5, 0, 5, 0));
    marks.setSeriesStroke(0, Ink.LINE);
    panel.plot().setDataset(0, bars);
    panel.plot().setRenderer(0, renderer);
    panel.plot().setDataset(1, opinions);
    panel.plot().setRenderer(1, marks);
    panel.plot().setDatasetRenderingOrder(org.jfree.chart.plot.DatasetRenderingOrder.FORWARD);
    return panel.mark(run.falls().isEmpty() ? null : run.falls().getFirst().month(), "");
  }

  private static boolean notable(ReportedRun run, int year, String party) {
    double least =
        Math.min(
            share(run, year, party, "proRata", "customers"),
            share(run, year, party, "firstInFirstOut", "customers"));
    return least < 1 - NOTHING;
  }

  private static void table(ReportedRun run, Composer composer, List<String> suppliers) {
    List<Block.Row> rows = new ArrayList<>();
    for (String party : suppliers) {
      for (int year : run.years()) {
        if (has(run, year, party) && notable(run, year, party)) {
          JsonNode split = revenue(run, year, party).path("proRata");
          JsonNode other = revenue(run, year, party).path("firstInFirstOut");
          rows.add(
              Block.Row.of(
                  Block.Cell.words(run.name(party)),
                  Block.Cell.words(Integer.toString(year)),
                  Block.Cell.billions(split.path("customers").asLong(0)),
                  Block.Cell.billions(split.path("outside").asLong(0)),
                  Block.Cell.billions(split.path("peers").asLong(0)),
                  Block.Cell.billions(split.path("self").asLong(0)),
                  Block.Cell.percent(1 - share(run, year, party, "proRata", "customers")),
                  Block.Cell.percent(
                      1
                          - (sum(other) == 0
                              ? 1
                              : share(run, year, party, "firstInFirstOut", "customers")))));
        }
      }
    }
    composer.table(
        "Revenue by origin, pro rata, $ billion; and the share that is not of customers, by both"
            + " opinions; years in which that is nothing are left out",
        "small",
        List.of(
            "Supplier", "Year", "Customers", "Outside", "Suppliers", "Itself", "Pro rata", "FIFO"),
        rows,
        "summary.json, years[].provenance.revenue");
  }
}
