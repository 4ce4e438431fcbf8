package dev.roundtrip.cli.document;

import dev.roundtrip.cli.document.MoneyMapLayout.Band;
import dev.roundtrip.cli.document.MoneyMapLayout.Box;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Who pays whom, drawn as the {@link MoneyMapLayout} has it: within each payment what of it goes
 * round, and amounts where they cover nothing.
 */
final class MoneyMap {

  private static final double ARROW = 5;

  /** What goes round and reads as $0.0 billion is not marked. */
  private static final long NOTHING = 5_000_000_000L;

  private static final double[] PLACES = {0.5, 0.38, 0.62, 0.28, 0.72, 0.2, 0.8};
  private static final Color BAND = new Color(0xB4, 0xC1, 0xCC);

  private final Ink ink;
  private final ReportedRun run;
  private final Payments payments;
  private final MoneyMapLayout layout;
  private final List<Rectangle2D> taken = new ArrayList<>();

  MoneyMap(Ink ink, ReportedRun run, Payments payments) {
    this.ink = ink;
    this.run = run;
    this.payments = payments;
    layout = new MoneyMapLayout(run, payments);
  }

  /** Draws the map. */
  String draw(String id, String description) {
    return Picture.draw(
        id,
        Grid.WIDTH,
        layout.height(),
        description,
        graphics -> {
          for (int column = 0; column < MoneyMapLayout.COLUMNS.size(); column++) {
            double x = MoneyMapLayout.xOf(column) + MoneyMapLayout.BOX / 2.0;
            graphics.setPaint(Ink.QUIET);
            Picture.write(graphics, MoneyMapLayout.COLUMNS.get(column), ink.small(), x, 14, 0.5);
          }
          layout.bands().forEach(band -> stroke(graphics, band, BAND, band.width()));
          layout.bands().forEach(band -> mark(graphics, band));
          layout.bands().forEach(band -> arrow(graphics, band));
          layout.boxes().forEach(box -> draw(graphics, box));
          layout.bands().stream()
              .filter(band -> band.width() > 3)
              .forEach(band -> label(graphics, band));
        });
  }

  private void stroke(Graphics2D g, Band band, Color color, double width) {
    g.setPaint(color);
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    Path2D path = new Path2D.Double();
    layout.way(band).forEach(piece -> path.append(piece, true));
    g.draw(path);
  }

  /** What goes round, inside of the band, as wide as its part of it. */
  private void mark(Graphics2D g, Band band) {
    double width = band.width() * band.paid().circulating() / band.paid().amount();
    if (band.paid().circulating() > NOTHING) {
      stroke(g, band, Ink.VERMILION, Math.max(MoneyMapLayout.LEAST_BAND, width));
    }
  }

  private void arrow(Graphics2D g, Band band) {
    CubicCurve2D curve = layout.way(band).getLast();
    double direction = band.goesOn() ? 1 : -1;
    double half = Math.max(2.2, band.width() / 2);
    double length = Math.max(ARROW, half);
    Path2D head = new Path2D.Double();
    head.moveTo(curve.getX2(), curve.getY2());
    head.lineTo(curve.getX2() - direction * length, curve.getY2() - half);
    head.lineTo(curve.getX2() - direction * length, curve.getY2() + half);
    head.closePath();
    g.setPaint(band.paid().circulating() * 2 > band.paid().amount() ? Ink.VERMILION : Ink.QUIET);
    g.fill(head);
  }

  private void draw(Graphics2D g, Box box) {
    RoundRectangle2D frame =
        new RoundRectangle2D.Double(box.x(), box.y(), MoneyMapLayout.BOX, box.height(), 6, 6);
    g.setPaint(Color.WHITE);
    g.fill(frame);
    g.setPaint(Ink.QUIET);
    g.setStroke(Ink.HAIR);
    g.draw(frame);
    taken.add(frame.getBounds2D());
    g.setPaint(Ink.TEXT);
    List<String> lines = lines(g, run.name(box.party()));
    double x = box.x() + MoneyMapLayout.BOX / 2.0;
    double y = box.middle() - 1 - (lines.size() - 1) * 6.5;
    for (String line : lines) {
      Picture.write(g, line, ink.strong(), x, y, 0.5);
      y += 13;
    }
    g.setPaint(Ink.QUIET);
    Picture.write(g, outside(box.party()), ink.small(), x, y, 0.5);
  }

  /** Breaks a name into two lines at most. */
  private List<String> lines(Graphics2D g, String name) {
    if (fits(g, name)) {
      return List.of(name);
    }
    int best = -1;
    for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
      if (fits(g, name.substring(0, space))) {
        best = space;
      }
    }
    return best < 0
        ? List.of(shortened(g, name))
        : List.of(name.substring(0, best), shortened(g, name.substring(best + 1)));
  }

  private boolean fits(Graphics2D g, String text) {
    g.setFont(ink.strong());
    return g.getFontMetrics().getStringBounds(text, g).getWidth() <= MoneyMapLayout.BOX - 8;
  }

  private String shortened(Graphics2D g, String name) {
    String shown = name;
    int end = name.length();
    while (end > 1 && !fits(g, shown)) {
      end = name.offsetByCodePoints(end, -1);
      shown = name.substring(0, end).strip() + "…";
    }
    return shown;
  }

  private String outside(String party) {
    return "in "
        + Words.plain(payments.fromOutside().getOrDefault(party, 0L))
        + " · out "
        + Words.plain(payments.toOutside().getOrDefault(party, 0L));
  }

  /** Puts an amount on its band where it covers no other. */
  private void label(Graphics2D g, Band band) {
    CubicCurve2D curve = layout.way(band).getFirst();
    String text = Words.plain(band.paid().amount());
    g.setFont(ink.small());
    double width = g.getFontMetrics().getStringBounds(text, g).getWidth() + 5;
    for (double t : PLACES) {
      double x = bezier(curve.getX1(), curve.getCtrlX1(), curve.getCtrlX2(), curve.getX2(), t);
      double y = bezier(curve.getY1(), curve.getCtrlY1(), curve.getCtrlY2(), curve.getY2(), t);
      Rectangle2D place = new Rectangle2D.Double(x - width / 2, y - 7, width, 13);
      if (taken.stream().noneMatch(place::intersects)) {
        taken.add(place);
        g.setPaint(Color.WHITE);
        g.fill(new RoundRectangle2D.Double(place.getX(), place.getY(), width, 13, 4, 4));
        g.setPaint(Ink.TEXT);
        Picture.write(g, text, ink.small(), x, y + 3.5, 0.5);
        return;
      }
    }
  }

  private static double bezier(double a, double b, double c, double d, double t) {
    double s = 1 - t;
    return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
  }
}
