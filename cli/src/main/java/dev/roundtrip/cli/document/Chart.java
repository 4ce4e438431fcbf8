package dev.roundtrip.cli.document;

import java.awt.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** A chart that is a picture of its own: its heading, a line under it, and a legend. */
final class Chart {

  private Chart() {}

  /** Returns a chart. */
  static JFreeChart of(Ink ink, String title, String underTitle, Plot plot) {
    JFreeChart chart = new JFreeChart(null, ink.strong(), plot, false);
    TextTitle heading = new TextTitle(title, ink.strong());
    heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
    heading.setPaint(Ink.TEXT);
    heading.setPadding(2, 4, 2, 2);
    chart.setTitle(heading);
    TextTitle under = new TextTitle(underTitle, ink.small());
    under.setHorizontalAlignment(HorizontalAlignment.LEFT);
    under.setPaint(Ink.QUIET);
    under.setPadding(0, 4, 8, 2);
    chart.addSubtitle(0, under);
    LegendTitle legend = new LegendTitle(plot);
    legend.setItemFont(ink.text());
    legend.setItemPaint(Ink.TEXT);
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setBackgroundPaint(null);
    chart.addLegend(legend);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(4, 4, 4, 12));
    return chart;
  }

  /** Gives an axis the type and colours of all pictures. */
  static NumberAxis dressed(Ink ink, NumberAxis axis) {
    axis.setLabelFont(ink.text());
    axis.setLabelPaint(Ink.TEXT);
    axis.setTickLabelFont(ink.small());
    axis.setTickLabelPaint(Ink.QUIET);
    axis.setAxisLinePaint(Ink.QUIET);
    axis.setTickMarkPaint(Ink.QUIET);
    return axis;
  }
}
