package dev.roundtrip.cli.document;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** Small charts side by side in one picture. */
final class Grid {

  /** The width of every picture; the page scales it to its column. */
  static final int WIDTH = 760;

  private Grid() {}

  static String draw(
      String id, String description, List<Panel> panels, int columns, int panelHeight) {
    int rows = Math.max(1, Math.ceilDiv(panels.size(), columns));
    return Picture.draw(
        id,
        WIDTH,
        rows * panelHeight,
        description,
        graphics -> {
          double width = (double) WIDTH / columns;
          for (int i = 0; i < panels.size(); i++) {
            int row = i / columns;
            panels
                .get(i)
                .chart()
                .draw(
                    graphics,
                    new Rectangle2D.Double(
                        i % columns * width, row * panelHeight, width - 6, panelHeight));
          }
        });
  }
}
