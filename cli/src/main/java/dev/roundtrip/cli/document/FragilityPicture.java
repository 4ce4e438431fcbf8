package dev.roundtrip.cli.document;

import static java.util.stream.Collectors.joining;

import dev.roundtrip.cli.folder.FragilityPlan;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.stress.Range;
import dev.roundtrip.ensemble.FragilityCurve;
import dev.roundtrip.ensemble.Frequency;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Fragility curves as a picture of their own: for each of the parties that fail most often a line
 * through the shares of paths in which it defaults, with their intervals as a band.
 */
public final class FragilityPicture {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 420;

  private static final double MOST_SHARE = 1.02;
  private static final double FIFTH = 0.2;
  private static final Ellipse2D DOT = new Ellipse2D.Double(-2, -2, 4, 4);

  private static final List<Color> COLORS =
      List.of(Ink.BLUE, Ink.VERMILION, Ink.GREEN, Ink.PURPLE, Ink.ORANGE, Ink.SKY);

  private static final List<BasicStroke> STROKES = List.of(Ink.LINE, Ink.DASHED, Ink.DOTTED);

  private FragilityPicture() {}

  /**
   * Draws the curves of the six parties that default in most paths.
   *
   * @return an SVG file
   * @throws IOException if this machine's Java cannot work with type
   */
  public static String svg(FragilityPlan plan, FragilityCurve curve) throws IOException {
    Ink ink = Ink.prepare();
    List<PartyId> fallen = curve.fallen();
    List<PartyId> shown = fallen.subList(0, Math.min(COLORS.size(), fallen.size()));
    JFreeChart chart = Chart.of(ink, title(plan), underTitle(plan), plot(ink, plan, curve, shown));
    return Picture.alone("fragility", WIDTH, HEIGHT, title(plan), chart);
  }

  private static String title(FragilityPlan plan) {
    return plan.economy().name() + ": paths that end in default, by " + plan.varied().name();
  }

  private static String underTitle(FragilityPlan plan) {
    String shocks =
        Stream.concat(plan.held().stream().map(Shock::spec), Stream.of(plan.varied().toString()))
            .collect(joining(", "));
    return shocks + "; " + plan.pathsText() + " for each value; band: 95% interval";
  }

  private static XYPlot plot(
      Ink ink, FragilityPlan plan, FragilityCurve curve, List<PartyId> parties) {
    YIntervalSeriesCollection lines = new YIntervalSeriesCollection();
    DeviationRenderer renderer = new DeviationRenderer(true, true);
    renderer.setAlpha(Ink.BAND);
    for (int i = 0; i < parties.size(); i++) {
      lines.addSeries(line(plan, curve, parties.get(i)));
      Color color = COLORS.get(i);
      renderer.setSeriesPaint(i, color);
      renderer.setSeriesFillPaint(i, color);
      renderer.setSeriesStroke(i, STROKES.get(i % STROKES.size()));
      renderer.setSeriesShape(i, DOT);
    }
    XYPlot plot = new XYPlot(lines, valueAxis(ink, plan), shareAxis(ink), renderer);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Ink.GRID);
    plot.setRangeGridlineStroke(Ink.HAIR);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    // the first line is solid: those over it are broken, so that it shows where two are the same
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    return plot;
  }

  private static YIntervalSeries line(FragilityPlan plan, FragilityCurve curve, PartyId party) {
    YIntervalSeries line = new YIntervalSeries(party.value(), false, false);
    for (long value : plan.values()) {
      Frequency frequency = curve.defaults(value, party);
      line.add(amount(plan, value), frequency.share(), frequency.low(), frequency.high());
    }
    return line;
  }

  private static double amount(FragilityPlan plan, long value) {
    return BigDecimal.valueOf(value, plan.varied().range().digits()).doubleValue();
  }

  private static NumberAxis valueAxis(Ink ink, FragilityPlan plan) {
    String unit = plan.varied().range().unit();
    NumberAxis axis = Chart.dressed(ink, new NumberAxis(plan.varied().name()));
    axis.setNumberFormatOverride(new DecimalFormat("0.#'" + unit + "'", Panel.SYMBOLS));
    axis.setAutoRangeIncludesZero(false);
    axis.setStandardTickUnits(ticks(plan.varied().range()));
    return axis;
  }

  /** Ticks stand as far apart as values, or farther: else two of them would have one name. */
  private static TickUnits ticks(Range values) {
    TickUnits ticks = new TickUnits();
    double most = BigDecimal.valueOf(values.most() - values.least(), values.digits()).doubleValue();
    double step = BigDecimal.valueOf(1, values.digits()).doubleValue();
    for (double unit = step; unit <= most; unit *= 10) {
      ticks.add(new NumberTickUnit(unit));
      ticks.add(new NumberTickUnit(2 * unit));
      ticks.add(new NumberTickUnit(5 * unit));
    }
    return ticks;
  }

  private static NumberAxis shareAxis(Ink ink) {
    NumberAxis axis = Chart.dressed(ink, new NumberAxis());
    axis.setNumberFormatOverride(new DecimalFormat("0%", Panel.SYMBOLS));
    axis.setRange(0, MOST_SHARE);
    axis.setTickUnit(new NumberTickUnit(FIFTH));
    axis.setAxisLineVisible(false);
    return axis;
  }
}
