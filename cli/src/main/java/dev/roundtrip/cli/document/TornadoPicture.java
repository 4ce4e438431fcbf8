package dev.roundtrip.cli.document;

import static java.util.stream.Collectors.joining;

import dev.roundtrip.cli.folder.MeasureText;
import dev.roundtrip.cli.folder.MovedFigure;
import dev.roundtrip.cli.folder.SensitivityPlan;
import dev.roundtrip.cli.folder.Tornado;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ensemble.Influence;
import dev.roundtrip.ensemble.Measure;
import dev.roundtrip.ensemble.PathOutcome;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.DecimalFormat;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/**
 * A tornado: for each of the figures with the largest swings two bars, from the result as it is to
 * those with less and with more of the figure.
 */
public final class TornadoPicture {

  private static final int WIDTH = 760;
  private static final int AROUND = 130;
  private static final int ROW = 32;

  /** How much longer than all others a bar is that has no end, as a share of them, and at least. */
  private static final double BEYOND = 0.15;

  private static final double LEAST_BEYOND = 0.5;
  private static final float LABELS = 0.5f;
  private static final double CENTS_OF_BILLION = 1e11;
  private static final double ROOM_FOR_LABELS = 0.2;
  private static final double BETWEEN_ROWS = 0.3;

  private final Ink ink;
  private final SensitivityPlan plan;
  private final Measure measure;
  private final Tornado tornado;
  private final List<Influence<MovedFigure>> rows;
  private final double none;

  private TornadoPicture(Ink ink, SensitivityPlan plan, Tornado tornado, int top) {
    this.ink = ink;
    this.plan = plan;
    this.tornado = tornado;
    measure = plan.measure();
    List<Influence<MovedFigure>> swinging = tornado.swinging(measure);
    rows = swinging.subList(0, Math.min(top, swinging.size()));
    none = placeOfNone();
  }

  /**
   * Draws the largest swings.
   *
   * @param top how many at most
   * @return an SVG file
   * @throws IOException if this machine's Java cannot work with type
   */
  public static String svg(SensitivityPlan plan, Tornado tornado, int top) throws IOException {
    return new TornadoPicture(Ink.prepare(), plan, tornado, top).svg();
  }

  private String svg() {
    String title = plan.asItIs().economy().name() + ": " + MeasureText.name(measure);
    JFreeChart chart = Chart.of(ink, title, underTitle(), plot());
    int height = AROUND + ROW * rows.size();
    return Picture.alone("sensitivity", WIDTH, height, title, chart);
  }

  private String underTitle() {
    return Stream.concat(
            plan.shocks().stream().map(Shock::spec),
            Stream.of(
                "one figure at a time "
                    + plan.percent()
                    + " lower and higher, dates "
                    + plan.step().months()
                    + (plan.step().months() == 1 ? " month" : " months")
                    + "; seed "
                    + plan.asItIs().seed()
                    + (isCutShort() ? "; bars to none are cut short" : "")))
        .collect(joining("; "));
  }

  /** Tells whether a default that is drawn does not come by the end of the run. */
  private boolean isCutShort() {
    return rows.stream()
        .flatMap(TornadoPicture::paths)
        .anyMatch(path -> MeasureText.isNone(measure, measure.of(path)));
  }

  private CategoryPlot plot() {
    DefaultCategoryDataset bars = new DefaultCategoryDataset();
    for (Influence<MovedFigure> row : rows) {
      String label = row.figure().figure().path() + " #" + row.figure().figure().number();
      bars.addValue(at(row.down()), "lower", label);
      bars.addValue(at(row.up()), "higher", label);
    }
    double asItIs = at(measure.of(tornado.asItIs()));
    CategoryPlot plot = new CategoryPlot(bars, figures(), values(), renderer(asItIs));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Ink.GRID);
    plot.setRangeGridlineStroke(Ink.HAIR);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    if (rows.isEmpty()) {
      sayNothingSwings(plot);
    } else {
      plot.addRangeMarker(new ValueMarker(asItIs, Ink.TEXT, Ink.HAIR));
    }
    return plot;
  }

  /** Without a bar an axis has no range of its own. */
  private void sayNothingSwings(CategoryPlot plot) {
    plot.getRangeAxis().setVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setNoDataMessage("No figure swings it.");
    plot.setNoDataMessageFont(ink.text());
    plot.setNoDataMessagePaint(Ink.TEXT);
  }

  private @Nullable Double at(@Nullable PathOutcome path) {
    return path == null ? null : at(measure.of(path));
  }

  private double at(long value) {
    if (MeasureText.isNone(measure, value)) {
      return none;
    }
    return MeasureText.isMonth(measure)
        ? Panel.at(new Period((int) value))
        : value / CENTS_OF_BILLION;
  }

  /** Returns where a bar ends that has no end: a little beyond the last default that is shown. */
  private double placeOfNone() {
    DoubleSummaryStatistics months =
        Stream.concat(Stream.of(tornado.asItIs()), rows.stream().flatMap(TornadoPicture::paths))
            .mapToLong(measure::of)
            .filter(value -> MeasureText.isMonth(measure) && !MeasureText.isNone(measure, value))
            .mapToDouble(value -> Panel.at(new Period((int) value)))
            .summaryStatistics();
    if (months.getCount() == 0) {
      return 0;
    }
    double range = months.getMax() - months.getMin();
    return months.getMax() + Math.max(LEAST_BEYOND, BEYOND * range);
  }

  private static Stream<PathOutcome> paths(Influence<MovedFigure> row) {
    return row.paths().stream();
  }

  private CategoryAxis figures() {
    CategoryAxis axis = new CategoryAxis();
    axis.setTickLabelFont(ink.small());
    axis.setTickLabelPaint(Ink.TEXT);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setMaximumCategoryLabelWidthRatio(LABELS);
    axis.setCategoryMargin(BETWEEN_ROWS);
    return axis;
  }

  private NumberAxis values() {
    NumberAxis axis =
        Chart.dressed(ink, new NumberAxis(MeasureText.isMonth(measure) ? "" : "$ billion"));
    boolean months = MeasureText.isMonth(measure);
    axis.setNumberFormatOverride(new DecimalFormat(months ? "0" : "#,##0.##", Panel.SYMBOLS));
    axis.setAutoRangeIncludesZero(false);
    axis.setLowerMargin(ROOM_FOR_LABELS);
    axis.setUpperMargin(ROOM_FOR_LABELS);
    if (months) {
      axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    }
    return axis;
  }

  private BarRenderer renderer(double asItIs) {
    BarRenderer renderer = new Bars();
    renderer.setBase(asItIs);
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setItemMargin(0);
    renderer.setSeriesPaint(0, Ink.BLUE);
    renderer.setSeriesPaint(1, Ink.ORANGE);
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultItemLabelFont(ink.small());
    renderer.setDefaultItemLabelPaint(Ink.QUIET);
    renderer.setDefaultItemLabelGenerator(new Labels());
    renderer.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    renderer.setDefaultNegativeItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE9, TextAnchor.CENTER_RIGHT));
    return renderer;
  }

  /** Bars with their labels behind their ends, also those that go to the left. */
  private static final class Bars extends BarRenderer {

    private static final long serialVersionUID = 1;

    @Override
    protected void drawItemLabel(
        Graphics2D graphics,
        CategoryDataset bars,
        int series,
        int row,
        CategoryPlot plot,
        CategoryItemLabelGenerator labels,
        Rectangle2D bar,
        boolean negative) {
      boolean left = bars.getValue(series, row).doubleValue() < getBase();
      super.drawItemLabel(graphics, bars, series, row, plot, labels, bar, left);
    }
  }

  /** Writes what came of it to each bar. */
  private final class Labels implements CategoryItemLabelGenerator {

    @Override
    public String generateRowLabel(CategoryDataset bars, int series) {
      return bars.getRowKey(series).toString();
    }

    @Override
    public String generateColumnLabel(CategoryDataset bars, int row) {
      return bars.getColumnKey(row).toString();
    }

    @Override
    public @Nullable String generateLabel(CategoryDataset bars, int series, int row) {
      Influence<MovedFigure> figure = rows.get(row);
      PathOutcome path = series == 0 ? figure.down() : figure.up();
      return path == null || measure.of(path) == measure.of(tornado.asItIs())
          ? null
          : MeasureText.shown(measure, path);
    }
  }
}
