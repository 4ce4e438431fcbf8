package dev.roundtrip.cli.document;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Small charts side by side in one picture. */
final class Grid {

  /** The width of every picture; the page scales it to its column. */
  static final int WIDTH = 760;

  private Grid() {}

  static String draw(
      String id, String description, List<Panel> panels, int columns, int panelHeight) {
    return Picture.draw(
        id,
        WIDTH,
        height(panels, columns, panelHeight),
        description,
        graphics -> paint(graphics, panels, columns, panelHeight, 0));
  }

  /** Returns how high so many charts are. */
  static int height(List<Panel> panels, int columns, int panelHeight) {
    return Math.max(1, Math.ceilDiv(panels.size(), columns)) * panelHeight;
  }

  /** Draws the charts below some place. */
  static void paint(
      Graphics2D graphics, List<Panel> panels, int columns, int panelHeight, int top) {
    double width = (double) WIDTH / columns;
    for (int i = 0; i < panels.size(); i++) {
      double left = i % columns * width;
      double above = top + i / columns * panelHeight;
      panels
          .get(i)
          .chart()
          .draw(graphics, new Rectangle2D.Double(left, above, width - 6, panelHeight));
    }
  }
}
