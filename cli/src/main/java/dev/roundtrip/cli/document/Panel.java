package dev.roundtrip.cli.document;

import dev.roundtrip.economy.time.Period;
import java.awt.BasicStroke;
import java.awt.Color;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.jspecify.annotations.Nullable;

/** One small chart: values over years, a title, few grid lines, no box. */
final class Panel {

  private static final double MONTHS = 12;
  private static final int FEW_YEARS = 6;
  private static final int MANY_YEARS = 40;
  static final DecimalFormatSymbols SYMBOLS = symbols();

  private final Ink ink;
  private final XYPlot plot;
  private final NumberAxis values = new NumberAxis();
  private final NumberAxis time = new NumberAxis();
  private final String title;
  private int datasets;

  /**
   * @param title what it shows and in which unit
   * @param first the first month shown
   * @param last the last month shown
   */
  Panel(Ink ink, String title, Period first, Period last) {
    this.ink = ink;
    this.title = title;
    plot = new XYPlot(null, time, values, null);
    dress(time);
    dress(values);
    values.setNumberFormatOverride(new DecimalFormat("#,##0.##", SYMBOLS));
    values.setAutoRangeIncludesZero(true);
    values.setUpperMargin(0.08);
    values.setTickMarksVisible(false);
    values.setAxisLineVisible(false);
    int years = last.year() - first.year() + 1;
    time.setRange(first.year(), last.year() + 1.0);
    time.setTickUnit(new NumberTickUnit(years <= FEW_YEARS ? 1 : years <= MANY_YEARS ? 5 : 20));
    time.setNumberFormatOverride(new DecimalFormat("0", SYMBOLS));
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Ink.GRID);
    plot.setRangeGridlineStroke(Ink.HAIR);
    plot.setRangeZeroBaselineVisible(true);
    plot.setRangeZeroBaselinePaint(Ink.QUIET);
    plot.setRangeZeroBaselineStroke(Ink.HAIR);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
  }

  private static DecimalFormatSymbols symbols() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setMinusSign('−');
    return symbols;
  }

  private void dress(NumberAxis axis) {
    axis.setTickLabelFont(ink.small());
    axis.setTickLabelPaint(Ink.QUIET);
    axis.setAxisLinePaint(Ink.QUIET);
    axis.setTickMarkPaint(Ink.QUIET);
  }

  /** Returns the place of a month on the time axis: its middle. */
  static double at(Period month) {
    return month.year() + (month.month() - 0.5) / MONTHS;
  }

  /** Adds a line with a value for each month. */
  Panel line(List<Period> months, double[] amounts, Color color, BasicStroke stroke) {
    XYSeries series = new XYSeries("line", false);
    for (int i = 0; i < amounts.length; i++) {
      if (!Double.isNaN(amounts[i])) {
        series.add(at(months.get(i)), amounts[i], false);
      }
    }
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setSeriesPaint(0, color);
    renderer.setSeriesStroke(0, stroke);
    renderer.setDrawSeriesLineAsPath(true);
    plot.setDataset(datasets, new XYSeriesCollection(series));
    plot.setRenderer(datasets, renderer);
    datasets++;
    return this;
  }

  /** Adds a band between two values for each month. */
  Panel band(List<Period> months, double[] low, double[] high, Color color) {
    YIntervalSeries series = new YIntervalSeries("band", false, false);
    for (int i = 0; i < low.length; i++) {
      series.add(at(months.get(i)), low[i], low[i], high[i]);
    }
    YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
    dataset.addSeries(series);
    DeviationRenderer renderer = new DeviationRenderer(false, false);
    renderer.setAlpha(Ink.BAND);
    renderer.setSeriesFillPaint(0, color);
    plot.setDataset(datasets, dataset);
    plot.setRenderer(datasets, renderer);
    datasets++;
    return this;
  }

  /** Marks a month by an upright line, such as that of a default. */
  Panel mark(@Nullable Period month, String label) {
    if (month != null) {
      ValueMarker marker = new ValueMarker(at(month), Ink.TEXT, Ink.DOTTED);
      marker.setLabel(label);
      marker.setLabelFont(ink.small());
      marker.setLabelPaint(Ink.TEXT);
      boolean late = at(month) > time.getRange().getCentralValue();
      marker.setLabelAnchor(late ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
      marker.setLabelTextAnchor(late ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
      marker.setLabelOffset(new RectangleInsets(1, 3, 1, 3));
      marker.setLabelBackgroundColor(new Color(255, 255, 255, 0));
      marker.setAlpha(1);
      plot.addDomainMarker(marker);
    }
    return this;
  }

  /** Fixes the range of values. */
  Panel range(double from, double to) {
    values.setRange(from, to);
    return this;
  }

  /** Shows values as they are or as a share. */
  Panel percent() {
    DecimalFormat percent = new DecimalFormat("0%", SYMBOLS);
    values.setNumberFormatOverride(percent);
    return this;
  }

  XYPlot plot() {
    return plot;
  }

  NumberAxis values() {
    return values;
  }

  JFreeChart chart() {
    JFreeChart chart = new JFreeChart(null, ink.strong(), plot, false);
    TextTitle heading = new TextTitle(title, ink.strong());
    heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
    heading.setPaint(Ink.TEXT);
    heading.setPadding(2, 4, 4, 2);
    chart.setTitle(heading);
    chart.setBackgroundPaint(null);
    chart.setPadding(new RectangleInsets(0, 0, 4, 8));
    return chart;
  }
}
