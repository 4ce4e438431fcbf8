package dev.roundtrip.cli.document;

import dev.roundtrip.economy.party.PartyKind;
import java.awt.geom.CubicCurve2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where everything is on the money map: parties in columns by what they are, a band for each
 * payment, as wide as it is large. Money that flows on goes from left to right; money that comes
 * back leaves a party on its left. A band passes a column between the boxes, beside the others that
 * do so there.
 */
final class MoneyMapLayout {

  /** The columns from the left, by what their parties are. */
  static final List<String> COLUMNS =
      List.of("Capital", "Buyers of compute", "Clouds and sites", "Chip makers");

  /** How wide a box is. */
  static final int BOX = 112;

  /** How wide the narrowest band is. */
  static final double LEAST_BAND = 0.7;

  private static final int TOP = 34;
  private static final int GAP = 12;
  private static final int LEAST_BOX = 48;
  private static final double WIDEST = 26;
  private static final double PORT_GAP = 4;
  private static final double LANE_GAP = 3;

  /** How far a payment within a column bends out. */
  private static final double LOOP = 46;

  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final List<Band> bands = new ArrayList<>();
  private final Map<String, Double> lanes = new TreeMap<>();
  private int height;

  MoneyMapLayout(ReportedRun run, Payments payments) {
    place(run, payments);
    stack();
  }

  int height() {
    return height;
  }

  Collection<Box> boxes() {
    return Collections.unmodifiableCollection(boxes.values());
  }

  /** Returns the bands, the widest first. */
  List<Band> bands() {
    return Collections.unmodifiableList(bands);
  }

  /** A party on the map. */
  static final class Box {
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

    String party() {
      return party;
    }

    double x() {
      return x;
    }

    double y() {
      return y;
    }

    double height() {
      return height;
    }

    double middle() {
      return y + height / 2;
    }

    private static double sum(List<Port> ports) {
      return ports.stream().mapToDouble(port -> port.width + PORT_GAP).sum();
    }
  }

  /** Where a band meets a box. */
  static final class Port {
    private final Box other;
    private final double width;
    private double y;

    private Port(Box other, double width) {
      this.other = other;
      this.width = width;
    }
  }

  /**
   * A payment on the map.
   *
   * @param width how wide it is drawn
   */
  record Band(Payments.Paid paid, Box from, Box to, Port out, Port in, double width) {

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

  private void place(ReportedRun run, Payments payments) {
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
  }

  private void stack() {
    List<List<Box>> columns = new ArrayList<>();
    for (int column = 0; column < COLUMNS.size(); column++) {
      int here = column;
      columns.add(boxes.values().stream().filter(box -> box.column == here).toList());
    }
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

  /** Returns the way of a band, piece by piece; it passes a column between the boxes. */
  List<CubicCurve2D> way(Band band) {
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

  /** Returns where a column begins on the left. */
  static double xOf(int column) {
    return 1 + column * (Grid.WIDTH - 2.0 - BOX) / (COLUMNS.size() - 1);
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
}
