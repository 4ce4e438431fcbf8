package dev.roundtrip.cli.document;

import dev.roundtrip.economy.party.PartyKind;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who pays whom: parties in columns by what they are, a band for each payment, as wide as it is
 * large, and within it what goes round. Money that flows on goes from left to right; money that
 * comes back leaves a party on its left.
 */
final class MoneyMap {

  private static final int WIDTH = Grid.WIDTH;
  private static final int TOP = 34;
  private static final int BOX = 112;
  private static final int GAP = 12;
  private static final int LEAST_BOX = 48;
  private static final double WIDEST = 26;
  private static final double LEAST_BAND = 0.7;
  private static final double PORT_GAP = 4;
  private static final double ARROW = 5;

  /** What goes round and reads as $0.0 billion is not marked. */
  private static final long NOTHING = 5_000_000_000L;

  private static final double LANE_GAP = 3;

  /** How far a payment within a column bends out. */
  private static final double LOOP = 46;

  private static final double[] PLACES = {0.5, 0.38, 0.62, 0.28, 0.72, 0.2, 0.8};
  private static final Color BAND = new Color(0xB4, 0xC1, 0xCC);

  private final Ink ink;
  private final ReportedRun run;
  private final Payments payments;
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final List<Band> bands = new ArrayList<>();
  private final List<Rectangle2D> taken = new ArrayList<>();
  private final Map<String, Double> lanes = new TreeMap<>();
  private int height;

  MoneyMap(Ink ink, ReportedRun run, Payments payments) {
    this.ink = ink;
    this.run = run;
    this.payments = payments;
    place();
  }

  /** A party on the map. */
  private static final class Box {
    private final String party;
    private final int column;
    private final List<Port> left = new ArrayList<>();
    private final List<Port> right = new ArrayList<>();
    private double x;
    private double y;
    private double height;

    private Box(String party, int column) {
      this.party = party;
      this.column = column;
    }

    double middle() {
      return y + height / 2;
    }

    static double sum(List<Port> ports) {
      return ports.stream().mapToDouble(port -> port.width + PORT_GAP).sum();
    }
  }

  /** Where a band meets a box. */
  private static final class Port {
    private final Box other;
    private final double width;
    private double y;

    private Port(Box other, double width) {
      this.other = other;
      this.width = width;
    }
  }

  private record Band(Payments.Paid paid, Box from, Box to, Port out, Port in, double width) {

    boolean goesOn() {
      return from.column < to.column;
    }

    boolean staysInColumn() {
      return from.column == to.column;
    }
  }

  private static int columnOf(PartyKind kind) {
    return switch (kind) {
      case INVESTOR, LENDER, PUBLIC_SECTOR -> 0;
      case BUYER -> 1;
      case CLOUD, VEHICLE -> 2;
      case CHIP_MAKER -> 3;
      case OUTSIDE, CAPITAL_MARKETS -> 4;
    };
  }

  private static final List<String> COLUMNS =
      List.of("Capital", "Buyers of compute", "Clouds and sites", "Chip makers");

  private void place() {
    for (Payments.Paid paid : payments.paid()) {
      for (String party : List.of(paid.payer(), paid.payee())) {
        boxes.computeIfAbsent(party, any -> new Box(party, columnOf(run.kind(party))));
      }
    }
    long largest = payments.paid().isEmpty() ? 1 : payments.paid().getFirst().amount();
    for (Payments.Paid paid : payments.paid()) {
      Box from = boxes.get(paid.payer());
      Box to = boxes.get(paid.payee());
      if (from == null || to == null) {
        continue;
      }
      double width = Math.max(LEAST_BAND, WIDEST * paid.amount() / largest);
      Port out = new Port(to, width);
      Port in = new Port(from, width);
      (from.column <= to.column ? from.right : from.left).add(out);
      (from.column < to.column ? to.left : to.right).add(in);
      bands.add(new Band(paid, from, to, out, in, width));
    }
    List<List<Box>> columns = new ArrayList<>();
    for (int column = 0; column < COLUMNS.size(); column++) {
      int here = column;
      columns.add(boxes.values().stream().filter(box -> box.column == here).toList());
    }
    stack(columns);
  }

  private void stack(List<List<Box>> columns) {
    double tallest = 0;
    for (List<Box> column : columns) {
      for (Box box : column) {
        box.height = Math.max(LEAST_BOX, 8 + Math.max(Box.sum(box.left), Box.sum(box.right)));
        box.x = xOf(box.column);
      }
      tallest = Math.max(tallest, stacked(column));
    }
    height = (int) Math.ceil(TOP + tallest + 8);
    for (List<Box> column : columns) {
      double slack =
          column.isEmpty() ? 0 : Math.min(40, (tallest - stacked(column)) / column.size());
      double y = TOP + (tallest - stacked(column) - slack * Math.max(0, column.size() - 1)) / 2;
      for (Box box : column) {
        box.y = y;
        y += box.height + GAP + slack;
      }
    }
    boxes
        .values()
        .forEach(box -> {
          order(box, box.left);
          order(box, box.right);
        });
    for (int column = 1; column < COLUMNS.size() - 1; column++) {
      layLanes(column);
    }
  }

  private static double stacked(List<Box> column) {
    return column.stream().mapToDouble(box -> box.height + GAP).sum() - GAP;
  }

  private static void order(Box box, List<Port> ports) {
    List<Port> sorted = new ArrayList<>(ports);
    sorted.sort(Comparator.comparingDouble(port -> port.other.middle()));
    double y = box.middle() - Box.sum(sorted) / 2;
    for (Port port : sorted) {
      port.y = y + (port.width + PORT_GAP) / 2;
      y += port.width + PORT_GAP;
    }
  }

  /** Draws the map. */
  String draw(String id, String description) {
    return Picture.draw(
        id,
        WIDTH,
        height,
        description,
        graphics -> {
          for (int column = 0; column < COLUMNS.size(); column++) {
            double x = xOf(column) + BOX / 2.0;
            graphics.setPaint(Ink.QUIET);
            Picture.write(graphics, COLUMNS.get(column), ink.small(), x, 14, 0.5);
          }
          bands.forEach(band -> stroke(graphics, band, BAND, band.width));
          bands.forEach(band -> mark(graphics, band));
          bands.forEach(band -> arrow(graphics, band));
          boxes.values().forEach(box -> draw(graphics, box));
          bands.stream().filter(band -> band.width > 3).forEach(band -> label(graphics, band));
        });
  }

  private void stroke(Graphics2D g, Band band, Color color, double width) {
    g.setPaint(color);
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    Path2D path = new Path2D.Double();
    way(band).forEach(piece -> path.append(piece, true));
    g.draw(path);
  }

  /** What goes round, inside of the band, as wide as its part of it. */
  private void mark(Graphics2D g, Band band) {
    double width = band.width * band.paid.circulating() / band.paid.amount();
    if (band.paid.circulating() > NOTHING) {
      stroke(g, band, Ink.VERMILION, Math.max(LEAST_BAND, width));
    }
  }

  /** Returns the way of a band, piece by piece; it passes a column between the boxes. */
  private List<CubicCurve2D> way(Band band) {
    boolean outRight = band.goesOn() || band.staysInColumn();
    double x = band.from.x + (outRight ? BOX : 0);
    double y = band.out.y;
    double endX = band.to.x + (band.goesOn() ? 0 : BOX);
    double endY = band.in.y;
    List<CubicCurve2D> way = new ArrayList<>();
    if (band.staysInColumn()) {
      double bend = x + LOOP;
      way.add(new CubicCurve2D.Double(x, y, bend, y, bend, endY, endX, endY));
      return way;
    }
    int step = band.goesOn() ? 1 : -1;
    for (int column = band.from.column + step; column != band.to.column; column += step) {
      double left = xOf(column);
      double near = step > 0 ? left : left + BOX;
      double gap = lanes.getOrDefault(laneOf(band, column), y);
      way.add(piece(x, y, near, gap));
      x = near + step * BOX;
      y = gap;
      way.add(piece(near, gap, x, gap));
    }
    way.add(piece(x, y, endX, endY));
    return way;
  }

  private static CubicCurve2D piece(double x1, double y1, double x2, double y2) {
    double bend = (x2 - x1) * 0.45;
    return new CubicCurve2D.Double(x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2);
  }

  private static double xOf(int column) {
    return 1 + column * (WIDTH - 2.0 - BOX) / (COLUMNS.size() - 1);
  }

  private static String laneOf(Band band, int column) {
    return band.from.party + " " + band.to.party + " " + column;
  }

  /** Leads the bands that pass a column through its gaps, side by side. */
  private void layLanes(int column) {
    List<Box> passed = boxes.values().stream().filter(box -> box.column == column).toList();
    SortedMap<Integer, List<Band>> gaps = new TreeMap<>();
    for (Band band : bands) {
      int low = Math.min(band.from.column, band.to.column);
      int high = Math.max(band.from.column, band.to.column);
      if (low < column && column < high && !passed.isEmpty()) {
        double straight =
            band.out.y
                + (band.in.y - band.out.y) * Math.abs(column - band.from.column) / (high - low);
        gaps.computeIfAbsent(nearest(passed, straight), any -> new ArrayList<>()).add(band);
      }
    }
    gaps.forEach((gap, through) -> {
      through.sort(Comparator.comparingDouble(band -> band.out.y + band.in.y));
      double all = through.stream().mapToDouble(band -> band.width + LANE_GAP).sum();
      double y = startOf(passed, gap, all);
      for (Band band : through) {
        lanes.put(laneOf(band, column), y + (band.width + LANE_GAP) / 2);
        y += band.width + LANE_GAP;
      }
    });
  }

  /** Returns the gap nearest to a height: 0 above the first box, 1 below it, and so on. */
  private static int nearest(List<Box> column, double y) {
    int gap = 0;
    while (gap < column.size() && column.get(gap).middle() < y) {
      gap++;
    }
    return gap;
  }

  /** Returns where the lanes begin: within a gap in its middle, outside of the boxes close by. */
  private static double startOf(List<Box> column, int gap, double all) {
    if (gap == 0) {
      return column.getFirst().y - LANE_GAP - all;
    }
    Box above = column.get(gap - 1);
    double bottom = above.y + above.height;
    return gap == column.size() ? bottom + LANE_GAP : (bottom + column.get(gap).y - all) / 2;
  }

  private void arrow(Graphics2D g, Band band) {
    CubicCurve2D curve = way(band).getLast();
    double direction = band.goesOn() ? 1 : -1;
    double half = Math.max(2.2, band.width / 2);
    double length = Math.max(ARROW, half);
    Path2D head = new Path2D.Double();
    head.moveTo(curve.getX2(), curve.getY2());
    head.lineTo(curve.getX2() - direction * length, curve.getY2() - half);
    head.lineTo(curve.getX2() - direction * length, curve.getY2() + half);
    head.closePath();
    g.setPaint(band.paid.circulating() * 2 > band.paid.amount() ? Ink.VERMILION : Ink.QUIET);
    g.fill(head);
  }

  private void draw(Graphics2D g, Box box) {
    RoundRectangle2D frame = new RoundRectangle2D.Double(box.x, box.y, BOX, box.height, 6, 6);
    g.setPaint(Color.WHITE);
    g.fill(frame);
    g.setPaint(Ink.QUIET);
    g.setStroke(Ink.HAIR);
    g.draw(frame);
    taken.add(frame.getBounds2D());
    g.setPaint(Ink.TEXT);
    List<String> lines = lines(g, run.name(box.party));
    double x = box.x + BOX / 2.0;
    double y = box.middle() - 1 - (lines.size() - 1) * 6.5;
    for (String line : lines) {
      Picture.write(g, line, ink.strong(), x, y, 0.5);
      y += 13;
    }
    g.setPaint(Ink.QUIET);
    Picture.write(g, outside(box.party), ink.small(), x, y, 0.5);
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
    return g.getFontMetrics().getStringBounds(text, g).getWidth() <= BOX - 8;
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
    CubicCurve2D curve = way(band).getFirst();
    String text = Words.plain(band.paid.amount());
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
